/**
 * Characters of no meaning of their own (Unicode's private use) that stand for something while a text is converted:
 * a piece of code that is set aside is its kind, its number, and {@link CODE_END}.
 */
export const CODE_IN_LINE = "\ue000";
export const CODE_BLOCK = "\ue001";
/** Code in a table's cell, which has to stay on the row's line. */
export const CODE_IN_CELL = "\ue002";
export const CODE_END = "\ue003";
/** A `<br>`, until the blanks around it are known. */
export const LINE_BREAK = "\ue004";

const ANY = /[\ue000-\ue004]/g;
const CODE = /([\ue000-\ue002])(\d+)\ue003/g;
const BLOCK = /\ue001\d+\ue003/g;
const BREAK_AND_BLANKS = / {0,9}\ue004 {0,9}/g;

/** A text from outside, in which nothing stands for something else. */
export function withoutStandIns(text: string): string {
  return text.replace(ANY, "");
}

/** Puts code back where it was set aside. */
export function replaceCode(text: string, code: (kind: string, number: number, at: number) => string): string {
  return text.replace(CODE, (_, kind: string, number: string, at: number) => code(kind, Number(number), at));
}

/** Whether a text is one block of code and nothing else. */
export function isCodeBlock(text: string): boolean {
  return text.startsWith(CODE_BLOCK) && text.indexOf(CODE_END) === text.length - 1;
}

/** HTML in which blocks of code are elements, so that they are blocks among the others. */
export function codeAsElements(html: string): string {
  return html.replace(BLOCK, "<pre>$&</pre>");
}

/** Line breaks as Markdown writes them. */
export function markdownBreaks(text: string): string {
  return text.replace(BREAK_AND_BLANKS, "  \n");
}
