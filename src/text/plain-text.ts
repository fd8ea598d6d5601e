import { decodeHTML } from "entities";
import { Lexer, type Token, type Tokens } from "marked";
import type { Block } from "./blocks.ts";
import { htmlRows } from "./html-rows.ts";
import { isCrowded, reasonableMarkdown } from "./reasonable-markdown.ts";
import { withoutTemplateTags } from "./template-tags.ts";

const MARKUP = /[*_`#[\]<>|~&\\={}]|^[ \t]*(?:[-+]|\d+[.)])\s|^ {4}|^-{3,}|!\[|:\/\//m;
/** What can make a text within a block anything but itself; a bare address is a link whose text is the address. */
const INLINE_MARKUP = /[\\`*_~[<&]/;
/** White space that isn't one space between words: most texts have none. */
const UNFOLDED = /\s\s|[^\S ]/;

/**
 * The text of a Markdown body as a reader sees it, block by block: no markup, no link targets, images as their
 * alternative text, HTML reduced to its text. White space is folded.
 */
export function plainBlocks(markdown: string): Block[] {
  if (!MARKUP.test(markdown)) {
    return markdown.split(/\n\s*\n/).flatMap((paragraph) => block(paragraph, false));
  }
  try {
    return new PlainLexer().lex(reasonableMarkdown(withoutTemplateTags(markdown))).flatMap(blocksOf);
  } catch (error) {
    // Marks nested beyond the stack: its words are still worth finding.
    if (error instanceof RangeError) return block(markdown, false);
    throw error;
  }
}

/** Most blocks have no markup inside; taking those apart is half of a parser's work. */
class PlainLexer extends Lexer {
  override inlineTokens(text: string, tokens: Token[] = []): Token[] {
    if (INLINE_MARKUP.test(text) && !isCrowded(text)) return super.inlineTokens(text, tokens);
    tokens.push({ type: "text", raw: text, text });
    return tokens;
  }
}

function block(text: string, heading: boolean): Block[] {
  const folded = (UNFOLDED.test(text) ? text.replace(/\s+/g, " ") : text).trim();
  return folded === "" ? [] : [{ text: folded, heading }];
}

function blocksOf(token: Token): Block[] {
  switch (token.type) {
    case "heading":
      return block(inline(token.tokens ?? []), true);
    case "list":
      return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap(blocksOf));
    case "blockquote":
      return (token.tokens ?? []).flatMap(blocksOf);
    case "table":
      return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flatMap((row) =>
        block(row.map((cell) => inline(cell.tokens)).join(" · "), false),
      );
    case "code":
      return (token as Tokens.Code).text.split("\n").flatMap((line) => block(line, false));
    case "html":
      return htmlRows(token.raw).flatMap((row) => block(decodeHTML(row), false));
    case "space":
    case "hr":
    case "def":
      return [];
    default:
      return block(inlineOf(token), false);
  }
}

function inline(tokens: readonly Token[]): string {
  return tokens.map(inlineOf).join("");
}

function inlineOf(token: Token): string {
  switch (token.type) {
    case "codespan":
      return (token as Tokens.Codespan).text;
    case "br":
      return " ";
    case "html":
      return / ?<(?:br|hr|\/p|\/div|\/li|\/t[dhr])\b/i.test(token.raw) ? " " : "";
    case "image":
      return (token as Tokens.Image).text;
    case "checkbox":
    case "del":
    case "em":
    case "strong":
    case "link":
    case "paragraph":
    case "text":
      if ("tokens" in token && token.tokens) return inline(token.tokens);
      return token.type === "checkbox" ? "" : decodeHTML((token as Tokens.Text).text);
    case "escape":
      return (token as Tokens.Escape).text;
    default:
      return "tokens" in token && token.tokens ? inline(token.tokens) : "text" in token ? String(token.text) : "";
  }
}
