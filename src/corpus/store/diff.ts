import type { Article } from "../../model/article.ts";
import type { Corpus } from "../../model/corpus.ts";

/** An article that both versions have, with the fields that differ. */
interface ChangedArticle {
  readonly before: Article;
  readonly after: Article;
  readonly fields: readonly (keyof Article)[];
}

/** How two versions of a corpus differ, in the order of the newer one. */
export interface CorpusDiff {
  readonly added: readonly Article[];
  readonly changed: readonly ChangedArticle[];
  readonly removed: readonly Article[];
  /** Of those removed and added, the same article under another id: its file was renamed, or put into another folder. */
  readonly moved: readonly { readonly from: Article; readonly to: Article }[];
}

/** An article is the same one where it has the same id. */
export function diffCorpora(before: Corpus, after: Corpus): CorpusDiff {
  const old = new Map(before.articles.map((article) => [article.id, article]));
  const added: Article[] = [];
  const changed: ChangedArticle[] = [];
  for (const article of after.articles) {
    const was = old.get(article.id);
    old.delete(article.id);
    if (was === undefined) added.push(article);
    else {
      const fields = (Object.keys(article) as (keyof Article)[]).filter((field) => !same(was[field], article[field]));
      if (fields.length > 0) changed.push({ before: was, after: article, fields });
    }
  }
  const removed = [...old.values()];
  return { added, changed, removed, moved: movedAmong(removed, added) };
}

function movedAmong(removed: readonly Article[], added: readonly Article[]): CorpusDiff["moved"] {
  const left = new Map(removed.map((article) => [contentOf(article), article]));
  return added.flatMap((to) => {
    const from = left.get(contentOf(to));
    left.delete(contentOf(to));
    return from === undefined ? [] : [{ from, to }];
  });
}

/** What a reader reads: links may lead to articles that were moved too. */
const contentOf = ({ title, body }: Article) => `${title}\n${body.replace(/\]\([^()\n]{0,2000}\)/g, "]")}`;

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A line that went, came or stayed. */
type DiffLine = readonly [mark: "-" | "+" | " ", line: string];

/** More than this many pairs of lines are not compared one by one: all of the old goes, all of the new comes. */
const MAX_PAIRS = 4_000_000;

/** The lines of two texts, by their longest common subsequence. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split("\n");
  const b = after.split("\n");
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const kept = (lines: readonly string[]): DiffLine[] => lines.map((line) => [" ", line]);
  return [
    ...kept(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...kept(a.slice(a.length - end)),
  ];
}

function middle(a: readonly string[], b: readonly string[]): DiffLine[] {
  if (a.length * b.length > MAX_PAIRS)
    return [...a.map((line) => ["-", line] as const), ...b.map((line) => ["+", line] as const)];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const out: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push([" ", a[i++]!]);
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      out.push(["-", a[i++]!]);
    else out.push(["+", b[j++]!]);
  }
  return out;
}
