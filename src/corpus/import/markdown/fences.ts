const OPENING = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,}(?!~))([^`\n]*)$/;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/** What a line that begins a block of code consists of: what stands before the fence, the fence, and what follows it. */
export interface OpeningFence {
  readonly prefix: string;
  readonly fence: string;
  readonly info: string;
}

/** Also in quotations and lists; null where the line begins no block of code. */
export function openingFence(line: string): OpeningFence | null {
  const match = OPENING.exec(line);
  return match === null ? null : { prefix: match[1]!, fence: match[2]!, info: match[3]! };
}

export function closesFence(line: string, fence: string): boolean {
  return CLOSING.exec(line)?.[1]?.startsWith(fence) ?? false;
}
