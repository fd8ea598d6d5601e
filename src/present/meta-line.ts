import type { ArticleSummary } from "../model/article.ts";
import { formatDate } from "./dates.ts";

/** `1 view`, `58 views`, `12,345 views`. */
export function formatViews(views: number): string {
  return `${String(views).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${views === 1 ? "view" : "views"}`;
}

/** `Published 8 Aug 2024 · Updated 29 May 2026 · 58 views`, without what isn't known; may be empty. */
export function metaLine(article: Pick<ArticleSummary, "published" | "updated" | "views">, separator = " · "): string {
  const parts: string[] = [];
  if (article.published !== null) parts.push(`Published ${formatDate(article.published)}`);
  if (article.updated !== null) parts.push(`Updated ${formatDate(article.updated)}`);
  if (article.views !== null) parts.push(formatViews(article.views));
  return parts.join(separator);
}
