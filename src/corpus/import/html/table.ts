import type { ChildNode, Element } from "domhandler";
import { CODE_IN_CELL, CODE_IN_LINE } from "../stand-ins.ts";
import { attribute, elementsBelow, isElement } from "./dom.ts";
import { inlineMarkdown } from "./inline.ts";

/** A cell that claims to span more is believed no further. */
const MAX_SPAN = 50;

/** Rows of the table itself, not of tables inside it. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (!isElement(child)) continue;
    if (child.name === "tr") rows.push(child);
    else if (/^(?:thead|tbody|tfoot)$/.test(child.name)) for (const row of rowsOf(child)) rows.push(row);
  }
  return rows;
}

const cellsOf = (row: Element) =>
  row.children.filter((child): child is Element => isElement(child) && (child.name === "td" || child.name === "th"));

/**
 * A table as GitHub's Markdown writes it, its first row as the heading.
 *
 * @returns null for a table that only lays out the page (one column or one row, or tables inside): its cells are blocks.
 */
export function tableMarkdown(table: Element, escaped: boolean): string | null {
  const rows = rowsOf(table);
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  if (rows.length < 2 || widest < 2) return null;
  for (const element of elementsBelow(table)) if (element.name === "table" || element.name === "pre") return null;
  const lines = rows.map((row) => cells(row, escaped));
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const head = lines[0]!;
  while (head.length < columns) head.push("");
  const caption = table.children.find((child): child is Element => isElement(child) && child.name === "caption");
  const title = caption === undefined ? "" : inlineMarkdown(caption.children, escaped);
  const grid = [head, head.map(() => "---"), ...lines.slice(1)].map((line) => `| ${line.join(" | ")} |`).join("\n");
  return title === "" ? grid : `${title}\n\n${grid}`;
}

function cells(row: Element, escaped: boolean): string[] {
  return cellsOf(row).flatMap((cell) => {
    const span = Math.min(MAX_SPAN, Number.parseInt(attribute(cell, "colspan"), 10) || 1);
    return [cellText(cell.children, escaped), ...new Array<string>(Math.max(0, span - 1)).fill("")];
  });
}

const cellText = (nodes: readonly ChildNode[], escaped: boolean) =>
  inlineMarkdown(nodes, escaped)
    .replace(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|")
    .replaceAll(CODE_IN_LINE, CODE_IN_CELL);

/** The blocks of a table that isn't one. */
export function layoutCells(table: Element): ChildNode[] {
  return rowsOf(table).flatMap((row) => cellsOf(row));
}
