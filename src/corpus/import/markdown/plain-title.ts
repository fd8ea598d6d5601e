import { parseHtml } from "../html/parse.ts";
import { CODE_END, CODE_IN_LINE, replaceCode, withoutStandIns } from "../stand-ins.ts";
import { plainNames } from "./marks.ts";

/** A longer title is a text that lost its line breaks. In characters. */
const MAX_TITLE = 1_000;

/** What is shown as it stands: an escaped mark, or code with its marks. */
const AS_IT_STANDS = /\\([!-/:-@[-`{-~])|(?<!`)(`{1,8})(?!`)(.+?)(?<!`)\2(?!`)/gs;

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** A title in Markdown as plain text: marks, tags and templating go, code and what is escaped stays. */
export function plainTitle(markdown: string): string {
  const kept: string[] = [];
  const text = plainNames(withoutStandIns(markdown.slice(0, MAX_TITLE)))
    .replace(AS_IT_STANDS, (_, escaped: string | undefined, _fence, code = "") => {
      kept.push(escaped ?? (code.trim() || code));
      return CODE_IN_LINE + (kept.length - 1) + CODE_END;
    })
    .replace(/\{%[^%]*%\}|\{\{[^}]*\}\}|\{#[\w-]+\}/g, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/!?\[\[(?:[^[\]|]+\|)?([^[\]|]+)\]\]/g, "$1")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, "$2")
    .replace(/(?<![*\p{L}\p{N}])\*(?=\S)([^*]+)(?<=\S)\*(?![*\p{L}\p{N}])/gu, "$1")
    .replace(ENTITY, entityText);
  return replaceCode(text, (_, number) => kept[number] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

function entityText(entity: string): string {
  return parseHtml(entity)
    .children.map((node) => (node.type === "text" ? node.data : ""))
    .join("");
}
