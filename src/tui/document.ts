import type { Span } from "../model/search.ts";
import { markedLine } from "../present/mark-line.ts";
import { renderMarkdown } from "../present/markdown/render.ts";
import { metaLine } from "../present/meta-line.ts";
import { EMPTY_LINE, type Line, line, lineText, type Run } from "../present/styled.ts";
import { wrapLine } from "../present/wrap-line.ts";
import type { OpenedArticle } from "./actions.ts";
import { type DocumentLink, linksOf, matchesOf, type Spot } from "./spots.ts";

/** An article laid out for one width. */
export interface Document {
  readonly lines: readonly Line[];
  /** The marked places, from the top. */
  readonly matches: readonly Spot[];
  readonly links: readonly DocumentLink[];
  /** The row at which the best snippet begins, or 0. */
  readonly snippetRow: number;
}

interface DocumentOptions {
  readonly width: number;
  readonly ascii: boolean;
  readonly hyperlinks: boolean;
  /** Without decoration, to be read out. */
  readonly spoken: boolean;
  readonly categoryTitle: string;
  readonly pinned: boolean;
  readonly mark: (text: string) => readonly Span[];
  /** The words that `mark` finds as they stand, where it finds no others. */
  readonly find?: string | null;
  /** Without the heading and the related articles: for the preview. */
  readonly bodyOnly?: boolean;
}

const RELATED = "Related articles";

/** Lays an article out: heading, body, related articles, with the places of matches and links. */
export function layoutDocument(opened: OpenedArticle, options: DocumentOptions): Document {
  const { article } = opened;
  const head = options.bodyOnly === true ? [] : headingOf(opened, options);
  const body = renderMarkdown(article.body, {
    width: options.width,
    ascii: options.ascii,
    hyperlinks: options.hyperlinks,
    spoken: options.spoken,
    mark: options.mark,
    isArticle: opened.isArticle,
  });
  const related = options.bodyOnly === true ? [] : relatedOf(opened, options);
  const lines = [...head, ...body, ...related];
  const snippet = snippetRow(body, opened.snippet);
  return {
    lines,
    matches: matchesOf(lines, options.find ?? null),
    links: linksOf(lines, opened, head.length + body.length),
    snippetRow: snippet === undefined ? 0 : head.length + snippet,
  };
}

function headingOf({ article }: OpenedArticle, options: DocumentOptions): Line[] {
  const separator = options.ascii ? " - " : " · ";
  const facts = [options.categoryTitle, metaLine(article, separator), options.pinned ? "Pinned" : ""].filter(
    (fact) => fact !== "",
  );
  const title = markedLine(article.title, options.mark(article.title), { tone: "match" }, { bold: true });
  const rows = [title];
  if (facts.length > 0) rows.push(found(facts.join(separator), { dim: true }, options));
  if (article.tags.length > 0) {
    const tags = article.tags.map((tag) => `#${tag}`).join("  ");
    rows.push(found(tags, { tone: "accent", dim: true }, options));
  }
  if (article.url !== null) rows.push(found(article.url, { dim: true, href: article.url }, options));
  return [...rows.flatMap((row) => wrapLine(row, options.width)), EMPTY_LINE];
}

/** A text beside the body: the query's matches in it lead to no answer, but words that are looked for are found. */
function found(text: string, style: Omit<Run, "text">, { mark, find }: DocumentOptions): Line {
  return markedLine(text, find == null ? [] : mark(text), { tone: "match" }, style);
}

function relatedOf({ related }: OpenedArticle, options: DocumentOptions): Line[] {
  if (related.length === 0) return [];
  const entries = related.flatMap((summary, index) => {
    const marker = index < 9 ? `${index + 1}` : " ";
    const title = found(summary.title, { tone: "link", href: summary.id }, options);
    return wrapLine(title, Math.max(1, options.width - 3)).map((row, at) => [
      { text: at === 0 ? `${marker}  ` : "   ", dim: true },
      ...row,
    ]);
  });
  const rule = line((options.ascii ? "-" : "─").repeat(options.width), { dim: true });
  return [EMPTY_LINE, ...(options.spoken ? [] : [rule]), found(RELATED, { bold: true }, options), ...entries];
}

/** The row that holds the beginning of a snippet, whatever the wrapping and the markup did to its white space. */
function snippetRow(lines: readonly Line[], snippet: string): number | undefined {
  const wanted = letters(snippet).slice(0, 40);
  if (wanted === "") return undefined;
  const ends: number[] = [];
  let text = "";
  for (const runs of lines) {
    text += letters(lineText(runs));
    ends.push(text.length);
  }
  const at = text.indexOf(wanted);
  return at === -1 ? undefined : ends.findIndex((end) => end > at);
}

/** A text without what isn't a letter or digit. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
