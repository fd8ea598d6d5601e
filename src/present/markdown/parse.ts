import type { Token, Tokens } from "marked";
import { htmlRows } from "../../text/html-rows.ts";
import { isCrowded, reasonableMarkdown } from "../../text/reasonable-markdown.ts";
import { withoutTemplateTags } from "../../text/template-tags.ts";
import { safeLine, safeText } from "../safe-text.ts";
import type { Line } from "../styled.ts";
import type { Block, Inline } from "./blocks.ts";
import { parseInline } from "./inline.ts";
import { decodeEntities, marked } from "./load.ts";

/** A Markdown text as blocks. Never throws: what isn't understood becomes a paragraph. */
export function parseMarkdown(markdown: string): Block[] {
  try {
    return tokensOf(reasonableMarkdown(withoutTemplateTags(markdown))).flatMap(blocksOf);
  } catch (error) {
    // Marks nested beyond the stack.
    if (error instanceof RangeError) return paragraph([[{ text: safeLine(markdown) }]]);
    throw error;
  }
}

function tokensOf(markdown: string): Token[] {
  const lexer = new (marked().Lexer)();
  const inlineTokens = lexer.inlineTokens.bind(lexer);
  lexer.inlineTokens = (text, tokens = []) => {
    if (!isCrowded(text)) return inlineTokens(text, tokens);
    tokens.push({ type: "text", raw: text, text });
    return tokens;
  };
  return lexer.lex(markdown);
}

function blocksOf(token: Token): Block[] {
  switch (token.type) {
    case "heading":
      return [{ kind: "heading", level: (token as Tokens.Heading).depth, inline: parseInline(token.tokens ?? []) }];
    case "paragraph":
      return paragraph(parseInline(token.tokens ?? []));
    case "text":
      return paragraph(parseInline("tokens" in token && token.tokens ? token.tokens : [token]));
    case "list":
      return [listOf(token as Tokens.List)];
    case "blockquote":
      return [{ kind: "quote", blocks: (token.tokens ?? []).flatMap(blocksOf) }];
    case "code":
      return [{ kind: "code", lines: codeLines((token as Tokens.Code).text) }];
    case "table":
      return [tableOf(token as Tokens.Table)];
    case "hr":
      return [{ kind: "rule" }];
    case "html":
      return htmlRows(token.raw).flatMap(htmlParagraph);
    default:
      return [];
  }
}

function htmlParagraph(row: string): Block[] {
  const text = decodeEntities(row).replace(/\s+/g, " ").trim();
  return text === "" ? [] : paragraph([[{ text: safeLine(text) }]]);
}

function paragraph(inline: Inline): Block[] {
  return inline.some((row) => row.length > 0) ? [{ kind: "paragraph", inline }] : [];
}

function listOf(list: Tokens.List): Block {
  return {
    kind: "list",
    start: list.ordered ? Number(list.start || 1) : null,
    loose: list.loose,
    items: list.items.map((item) => ({
      done: item.task ? item.checked === true : null,
      blocks: item.tokens.flatMap(blocksOf),
    })),
  };
}

function tableOf(table: Tokens.Table): Block {
  return {
    kind: "table",
    align: table.align.map((side) => side ?? "left"),
    header: table.header.map((cell) => oneLine(parseInline(cell.tokens, { bold: true }))),
    rows: table.rows.map((row) => row.map((cell) => oneLine(parseInline(cell.tokens)))),
  };
}

function oneLine(inline: Inline): Line {
  return inline.flatMap((row, index) => (index === 0 ? row : [{ text: " " }, ...row]));
}

function codeLines(code: string): string[] {
  return safeText(code)
    .split("\n")
    .map((row) => row.replaceAll("\t", "    "));
}
