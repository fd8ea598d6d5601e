import { join } from "node:path";

export const databaseFile = (folder: string) => join(folder, "articles.db");

/** Asks for the ten best articles; `$match` is a match expression. */
export const SELECT = "select id from articles where articles match $match order by bm25(articles, 0, 5, 1) limit 10";

/** A query as FTS5 reads it: any of its words. Empty where there is none. */
export function matchExpression(query: string): string {
  return (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(" OR ");
}
