/** `1 article`, `2 articles`; a plural that isn't made with an s is given. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
