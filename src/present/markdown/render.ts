import type { Line } from "../styled.ts";
import type { Block } from "./blocks.ts";
import { layoutBlocks } from "./layout.ts";
import type { MarkdownOptions } from "./options.ts";
import { parseMarkdown } from "./parse.ts";

/** Documents kept parsed: a preview shows the same few again and again while a query is typed. */
const KEPT = 64;
const parsed = new Map<string, readonly Block[]>();

function parsedOnce(markdown: string): readonly Block[] {
  const known = parsed.get(markdown);
  if (known !== undefined) return known;
  if (parsed.size >= KEPT) parsed.clear();
  const blocks = parseMarkdown(markdown);
  parsed.set(markdown, blocks);
  return blocks;
}

/**
 * Markdown as rows for a terminal: headings, lists, tasks, tables fitted to the width, quotes, code, links, images as
 * their alternative text; HTML is reduced to its text. No row is wider than `options.width` columns unless a single
 * character is. All text is safe to print.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): Line[] {
  return layoutBlocks(parsedOnce(markdown), options);
}
