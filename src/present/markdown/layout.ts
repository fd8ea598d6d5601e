import { characters, fitWidth } from "../fit-width.ts";
import { markLine } from "../mark-line.ts";
import { safeLine } from "../safe-text.ts";
import { EMPTY_LINE, type Line, line, lineText, type Run } from "../styled.ts";
import { textWidth } from "../width.ts";
import { wrapLine } from "../wrap-line.ts";
import type { Block, Inline } from "./blocks.ts";
import { type MarkdownOptions, signsOf } from "./options.ts";
import { layoutTable } from "./table.ts";

/** Blocks as rows of at most `options.width` columns, with a blank row between blocks. */
export function layoutBlocks(blocks: readonly Block[], options: MarkdownOptions, depth = 0): Line[] {
  const rows: Line[] = [];
  for (const block of blocks) {
    if (rows.length > 0 && !(depth > 0 && block.kind === "list")) rows.push(EMPTY_LINE);
    for (const row of layoutBlock(block, options, depth)) rows.push(row);
  }
  return rows;
}

function layoutBlock(block: Block, options: MarkdownOptions, depth: number): Line[] {
  const signs = signsOf(options);
  switch (block.kind) {
    case "heading":
      return layoutInline(block.inline, options).map((row) =>
        row.map((run) => ({ ...(block.level <= 2 ? { tone: "accent" as const } : {}), ...run, bold: true })),
      );
    case "paragraph":
      return layoutInline(block.inline, options);
    case "list":
      return layoutList(block, options, depth);
    case "quote": {
      const prefix: Run = { text: signs.quote, dim: true };
      const inner = { ...options, width: Math.max(1, options.width - signs.quote.length) };
      return layoutBlocks(block.blocks, inner, depth).map((row) => [prefix, ...row]);
    }
    case "code":
      return block.lines.flatMap((text) =>
        chop(text, Math.max(1, options.width - 2)).map((part) => [{ text: "  " }, ...line(part, { tone: "code" })]),
      );
    case "table":
      return layoutTable(block, options, (row) => decorate(row, options));
    case "rule":
      return [line(signs.rule.repeat(Math.min(options.width, 80)), { dim: true })];
  }
}

function layoutList(block: Extract<Block, { kind: "list" }>, options: MarkdownOptions, depth: number): Line[] {
  const signs = signsOf(options);
  const lastNumber = (block.start ?? 0) + block.items.length - 1;
  const rows: Line[] = [];
  for (const [index, item] of block.items.entries()) {
    const bullet = signs.bullets[Math.min(depth, 2)]!;
    const number = block.start === null ? bullet : `${block.start + index}.`.padStart(`${lastNumber}.`.length);
    const marker = item.done === null ? `${number} ` : `[${item.done ? "x" : " "}] `;
    const indent = textWidth(marker);
    const inner = { ...options, width: Math.max(1, options.width - indent) };
    const content = layoutBlocks(item.blocks, inner, depth + 1);
    if (block.loose && index > 0) rows.push(EMPTY_LINE);
    for (const [at, row] of (content.length === 0 ? [EMPTY_LINE] : content).entries()) {
      const lead: Run = at === 0 ? { text: marker, tone: "accent" } : { text: " ".repeat(indent) };
      rows.push(row.length === 0 && at > 0 ? EMPTY_LINE : [lead, ...row]);
    }
  }
  return rows;
}

function layoutInline(inline: Inline, options: MarkdownOptions): Line[] {
  return inline.flatMap((row) => wrapLine(decorate(row, options), options.width));
}

/** Marks what the caller looks for and, without hyperlinks, puts each web address behind its text. */
function decorate(row: Line, options: MarkdownOptions): Line {
  const marked = options.mark === undefined ? row : markLine(row, options.mark(lineText(row)), { tone: "match" });
  if (!row.some((run) => run.href !== undefined)) return marked;
  const shown: Run[] = [];
  for (const [index, run] of marked.entries()) {
    shown.push(run);
    const { href } = run;
    if (href === undefined || marked[index + 1]?.href === href) continue;
    if (options.hyperlinks !== true && options.isArticle?.(href) !== true && !lineText(row).includes(href)) {
      shown.push({ text: ` (${safeLine(href)})`, dim: true });
    }
  }
  return shown;
}

function chop(text: string, columns: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (textWidth(rest) > columns) {
    const part = fitWidth(rest, columns) || characters(rest)[0]!;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}
