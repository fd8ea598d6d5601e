import type { Token, Tokens } from "marked";

/** Lines of the source are no longer than this. */
const WIDTH = 80;

/** Text as roff prints it: nothing in it is an escape, a request, or a character outside ASCII. */
export function literal(text: string): string {
  return text
    .replaceAll("\\", "\\(rs")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti")
    .replace(
      /[^\n -~]/gu,
      (character) => `\\[u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`,
    );
}

export const bold = (text: string) => `\\fB${literal(text)}\\fR`;

/** A paragraph's lines, broken at spaces; none begins as a request does. */
export function fill(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => (/^[.']/.test(line) ? `\\&${line}` : line)).join("\n");
}

/** A section; its heading begins a paragraph already. */
export function section(heading: string, [first = "", ...rest]: readonly string[]): string[] {
  return [`.SH ${heading}`, first.replace(/^\.PP\n/, ""), ...rest];
}

/** A block of lines as they are. */
export const verbatim = (lines: readonly string[]) =>
  [".PP", ".RS 4", ".EX", ...lines.map((line) => literal(line)), ".EE", ".RE"].join("\n");

/** A term with its description indented below it. */
export const described = (term: string, description: string) => [".TP", term, fill(description)].join("\n");

/**
 * Markdown as roff: paragraphs, lists, tables and blocks of code.
 *
 * @throws RangeError for whatever else there is
 */
export function blocks(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case "space":
        return [];
      case "paragraph":
        return [`.PP\n${fill(inline(token.tokens!))}`];
      case "code":
        return [verbatim(token["text"].split("\n"))];
      case "list":
        return (token as Tokens.List).items.map((item) => `.IP \\(bu 2\n${fill(inline(item.tokens))}`);
      case "table":
        return rows(token as Tokens.Table);
      default:
        throw new RangeError(`there is no roff for ${token.type}`);
    }
  });
}

/** Each row with its first cell as the term; further cells are named by their headings, those without one go first. */
function rows({ header, rows }: Tokens.Table): string[] {
  return rows.map(([term, ...cells]) => {
    const parts = cells.map((cell, at) => ({ name: header[at + 1]!.text, text: inline(cell.tokens) }));
    const named = parts.filter(({ name }) => name !== "" && parts.length > 1);
    const plain = parts.filter((part) => !named.includes(part));
    const description = [...plain.map(({ text }) => text), ...named.map(({ name, text }) => `${name}: ${text}`)];
    return described(inline(term!.tokens), description.join("; "));
  });
}

function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "codespan") return bold(token["text"]);
      if (token.type === "strong") return `\\fB${inline(token.tokens!)}\\fR`;
      if ("tokens" in token && token.tokens !== undefined) return inline(token.tokens);
      return literal("text" in token ? token.text : token.raw);
    })
    .join("");
}
