import { codeBlock } from "../html/escape.ts";
import { isObject, type JsonObject, member, text } from "../values.ts";
import { calloutLabel } from "./callouts.ts";

const OPENING = /\[block:([\w-]{1,40})\]/g;
const END = "[/block]";

/**
 * The blocks that readme.com exports, `[block:callout]`, JSON and `[/block]`, as Markdown. A block whose JSON is none
 * stays as it is.
 */
export function plainReadmeBlocks(markdown: string): string {
  if (!markdown.includes("[block:")) return markdown;
  let out = "";
  let from = 0;
  for (const opening of markdown.matchAll(OPENING)) {
    if (opening.index < from) continue;
    const end = markdown.indexOf(END, opening.index);
    if (end === -1) break;
    const block = blockOf(opening[1]!, markdown.slice(opening.index + opening[0].length, end));
    if (block === null) continue;
    out += `${markdown.slice(from, opening.index)}\n\n${block}\n\n`;
    from = end + END.length;
  }
  return out + markdown.slice(from);
}

function blockOf(kind: string, json: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const said = (name: string) => text(member(value, name)) ?? "";
  switch (kind) {
    case "api-header":
      return `${"#".repeat(/^[1-6]$/.test(said("level")) ? Number(said("level")) : 2)} ${said("title")}`;
    case "callout":
      return `:::${calloutLabel(said("type")) === null ? "note" : said("type")} ${said("title")}\n\n${said("body")}\n\n:::`;
    case "code":
      return objects(value, "codes").map(codeOf).join("\n\n");
    case "parameters":
      return tableOf(value);
    case "image":
      return objects(value, "images")
        .map((image) => text(member(image, "caption")) ?? "")
        .join("\n\n");
    case "embed":
      return said("url") === "" ? said("title") : `[${said("title") || "Video"}](${said("url")})`;
    case "html":
      return said("html");
    case "textarea":
      return said("text");
    default:
      return "";
  }
}

function objects(value: JsonObject, name: string): JsonObject[] {
  const list = member(value, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function codeOf(one: JsonObject): string {
  const code = text(member(one, "code")) ?? "";
  const name = text(member(one, "name"));
  const language = (text(member(one, "language")) ?? "").replace(/[^\w+#-]/g, "");
  return (name === null ? "" : `**${name}**\n\n`) + codeBlock(code, language);
}

/** Cells by their places: `h-0` is a header, `2-1` the second cell of the third row. */
const PLACE = /^(?:h|(\d{1,4}))-([1-4]?\d)$/;

function tableOf(value: JsonObject): string {
  const data = member(value, "data");
  if (!isObject(data)) return "";
  const rows = new Map<number, string[]>([[-1, []]]);
  for (const key of Object.keys(data)) {
    const [, row = "-1", column] = PLACE.exec(key) ?? [];
    if (column === undefined) continue;
    const cells = rows.get(Number(row)) ?? [];
    rows.set(Number(row), cells);
    cells[Number(column)] = cell(text(data[key]) ?? "");
  }
  const columns = Math.max(1, ...[...rows.values()].map((cells) => cells.length));
  const line = (cells: readonly string[]) => `| ${Array.from(cells, (one = "") => one).join(" | ")} |`;
  const [header = [], ...body] = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  header.length = columns;
  return [line(header), line(Array<string>(columns).fill("---")), ...body.map(line)].join("\n");
}

const cell = (markdown: string) => markdown.replace(/\s+/g, " ").replace(/(?<!\\)\|/g, "\\|");
