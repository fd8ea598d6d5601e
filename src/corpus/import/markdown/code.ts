const OPENING = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,}(?!~))([^`\n]*)$/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/**
 * Code in a line, without a piece that is set aside. It ends with its paragraph, list item, heading or row at the latest;
 * its length is bounded so that unpaired backticks cost no more than a glance ahead.
 */
export const CODE_SPAN =
  /(?<!`)(`{1,8})(?!`)((?:(?!\n[ \t>]{0,40}(?:\n|\||#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]))[^\ue000-\ue003]){1,2000}?)(?<!`)\1(?!`)/g;

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

/** The fence of a line that ends a block of code, as it is written; null for a line of the code's own. */
export function closingFence(line: string, { prefix, fence }: OpeningFence): string | null {
  const closing = CLOSING.exec(withoutPrefix(line, prefix))?.[1];
  return closing?.startsWith(fence) ? closing : null;
}

/** A line of a block without the indentation and quotation marks of the block's first line, as far as it has them. */
export function withoutPrefix(line: string, prefix: string): string {
  let at = 0;
  for (const mark of continuation(prefix)) {
    if (line[at] === mark || (line[at] === "\t" && mark === " ")) at++;
    else break;
  }
  return line.slice(at);
}

/** What stands before the further lines of a block whose first line begins so. */
export function continuation(prefix: string): string {
  return prefix.replace(/[^\s>]/g, " ");
}
