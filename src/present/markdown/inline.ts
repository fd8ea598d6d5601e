import type { Token, Tokens } from "marked";
import { safeLine } from "../safe-text.ts";
import type { Run, Style } from "../styled.ts";
import type { Inline } from "./blocks.ts";
import { decodeEntities } from "./load.ts";

/** Inline tokens as styled runs; a `<br>` or a hard break begins a new line, other HTML is left out. */
export function parseInline(tokens: readonly Token[], base: Style = {}): Inline {
  const lines: Run[][] = [[]];
  collect(tokens, base, lines);
  return lines.map(squeeze);
}

function collect(tokens: readonly Token[], style: Style, lines: Run[][]): void {
  for (const token of tokens) {
    const nested = "tokens" in token ? token.tokens : undefined;
    switch (token.type) {
      case "br":
        lines.push([]);
        break;
      case "html":
        if (/^<br\b/i.test(token.raw)) lines.push([]);
        break;
      case "strong":
        collect(nested ?? [], { ...style, bold: true }, lines);
        break;
      case "em":
        collect(nested ?? [], { ...style, italic: true }, lines);
        break;
      case "del":
        collect(nested ?? [], { ...style, strike: true }, lines);
        break;
      case "link": {
        const { href } = token as Tokens.Link;
        collect(nested ?? [], href === "" ? style : { ...style, tone: "link", href }, lines);
        break;
      }
      case "codespan":
        add(lines, (token as Tokens.Codespan).text, { tone: "code", ...style });
        break;
      case "image":
        add(lines, decodeEntities((token as Tokens.Image).text), { ...style, italic: true });
        break;
      case "escape":
        add(lines, (token as Tokens.Escape).text, style);
        break;
      case "checkbox":
        break;
      default:
        if (nested !== undefined && nested.length > 0) collect(nested, style, lines);
        else if ("text" in token) add(lines, decodeEntities(String(token.text)), style);
    }
  }
}

function add(lines: Run[][], text: string, style: Style): void {
  const safe = safeLine(text);
  if (safe !== "") lines.at(-1)!.push({ ...style, text: safe });
}

/** One space between words, none at either end. */
function squeeze(runs: readonly Run[]): Run[] {
  const squeezed: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    let text = run.text.replace(/[ \t]+/g, " ");
    if (afterSpace) text = text.replace(/^ /, "");
    if (text === "") continue;
    afterSpace = text.endsWith(" ");
    squeezed.push(text === run.text ? run : { ...run, text });
  }
  const last = squeezed.at(-1);
  if (last?.text.endsWith(" ") === true) {
    squeezed.pop();
    if (last.text !== " ") squeezed.push({ ...last, text: last.text.slice(0, -1) });
  }
  return squeezed;
}
