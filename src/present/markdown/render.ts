import type { Line } from "../styled.ts";
import { layoutBlocks } from "./layout.ts";
import type { MarkdownOptions } from "./options.ts";
import { parseMarkdown } from "./parse.ts";

/**
 * Markdown as rows for a terminal: headings, lists, tasks, tables fitted to the width, quotes, code, links, images as
 * their alternative text; HTML is reduced to its text. No row is wider than `options.width` columns unless a single
 * character is. All text is safe to print.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): Line[] {
  return layoutBlocks(parseMarkdown(markdown), options);
}
