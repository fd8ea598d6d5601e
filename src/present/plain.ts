import type { Article } from "../model/article.ts";
import type { Category, FacetCount } from "../model/corpus.ts";
import type { RecentQuery } from "../model/history.ts";
import type { SearchAnswer, SearchResult } from "../model/search.ts";
import { formatDate } from "./dates.ts";
import { wrapMarked } from "./marks.ts";
import { metaLine } from "./meta-line.ts";
import type { PlainStyle } from "./plain-style.ts";
import { safeLine, safeMarkedLine, safeText } from "./safe-text.ts";
import { textWidth } from "./width.ts";
import { wrap } from "./wrap.ts";

/** What the plain presenters need besides the answer. */
export interface Page {
  readonly columns: number;
  readonly style: PlainStyle;
  readonly categories: readonly Category[];
}

/** The narrowest column that text is wrapped to: below it, lines are left to the terminal. */
const LEAST_COLUMNS = 20;

/** How the query was read, where that differs from how it was typed, a line each. */
function interpretationLines({ interpreted: { corrections, unmatchedPhrases } }: SearchAnswer): string[] {
  const lines = unmatchedPhrases.map((phrase) => `No article has "${safeLine(phrase)}": showing results for its words`);
  if (corrections.length > 0) {
    const to = corrections.map((one) => safeLine(one.to)).join(", ");
    const from = corrections.map((one) => safeLine(one.from)).join(", ");
    lines.push(`Showing results for ${to} (instead of ${from})`);
  }
  return lines;
}

/** Results as a help centre's result page shows them: number, title, category, best snippet, dates, id. */
export function plainResults(answer: SearchAnswer, page: Page): string {
  const interpretation = interpretationLines(answer).map((line) => `${line}\n`);
  const digits = String(answer.offset + answer.results.length).length;
  const entries = answer.results.map((found, i) => plainResult(found, answer.offset + i + 1, digits, page));
  return [...(interpretation.length === 0 ? [] : [interpretation.join("")]), ...entries].join("\n");
}

function plainResult(found: SearchResult, position: number, digits: number, page: Page): string {
  const { style } = page;
  const number = `${String(position).padStart(digits)}. `;
  const columns = Math.max(LEAST_COLUMNS, page.columns - number.length);
  const title = safeMarkedLine({ text: found.title, spans: found.highlights.title });
  const lines = style.colored
    ? wrapMarked(title, columns, style).map(style.title)
    : wrap(title.text, columns).map(([start, end]) => title.text.slice(start, end));
  const category = categoryTitle(found.category, page.categories);
  if (category !== undefined) {
    const label = `[${category}]`;
    const last = wrap(title.text, columns).at(-1)!;
    const fits = textWidth(title.text.slice(...last)) + 2 + textWidth(label) <= columns;
    if (fits) lines[lines.length - 1] += `  ${style.dim(label)}`;
    else lines.push(style.dim(label));
  }
  if (found.snippet !== "") {
    const snippet = safeMarkedLine({ text: found.snippet, spans: found.highlights.snippet });
    lines.push(...wrapMarked(snippet, columns, style));
  }
  const meta = metaLine(found);
  if (meta !== "") lines.push(style.dim(meta));
  lines.push(style.dim(safeLine(found.id)));
  const indent = " ".repeat(number.length);
  return lines.map((line, i) => `${i === 0 ? number : indent}${line}\n`).join("");
}

function categoryTitle(id: string | null, categories: readonly Category[]): string | undefined {
  if (id === null) return undefined;
  return safeLine(categories.find((category) => category.id === id)?.title ?? id);
}

/** One article: its title, what is known of it, its body and where to read on. */
export function plainArticle(
  article: Article,
  related: readonly Pick<Article, "id" | "title">[],
  body: string,
  page: Page,
): string {
  const { style, columns } = page;
  const title = safeLine(article.title);
  const about = [categoryTitle(article.category, page.categories), metaLine(article)].filter(Boolean).join(" · ");
  const lines = wrap(title, columns).map(([start, end]) => style.title(title.slice(start, end)));
  if (about !== "") lines.push(style.dim(about));
  if (article.tags.length > 0) lines.push(style.dim(safeLine(`Tags: ${article.tags.join(", ")}`)));
  if (article.url !== null) lines.push(style.dim(safeLine(article.url)));
  lines.push("", body.trimEnd());
  if (related.length > 0) {
    lines.push("", style.title("Related"));
    for (const { id, title } of related) lines.push(`- ${safeLine(title)} ${style.dim(`(${safeLine(id)})`)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Markdown as its author wrote it, made safe, each line broken at the page's width. */
export function plainMarkdown(markdown: string, columns: number): string {
  return safeText(markdown)
    .split("\n")
    .flatMap((line) => wrap(line, Math.max(LEAST_COLUMNS, columns)).map(([start, end]) => line.slice(start, end)))
    .join("\n");
}

/** Categories or tags: how many articles, what options take, and its title where that differs. */
export function plainFacets(counts: readonly FacetCount[]): string {
  const digits = Math.max(0, ...counts.map(({ count }) => String(count).length));
  const width = Math.max(0, ...counts.map(({ id }) => textWidth(safeLine(id))));
  return counts
    .map(({ id, title, count }) => {
      const name = safeLine(id);
      const label = title === id ? "" : " ".repeat(width - textWidth(name) + 2) + safeLine(title);
      return `${String(count).padStart(digits)}  ${name}${label}\n`;
    })
    .join("");
}

/** Recent queries, one a line, with the day and how often. */
export function plainRecent(recent: readonly RecentQuery[]): string {
  return recent
    .map(({ query, at, count }) => `${formatDate(at)}  ${safeLine(query)}${count > 1 ? `  (${count} times)` : ""}\n`)
    .join("");
}
