import type { Article } from "../model/article.ts";
import { renderMarkdown } from "../present/markdown/render.ts";
import { safeLine, safeText } from "../present/safe-text.ts";
import { lineText } from "../present/styled.ts";
import type { CopyKind } from "./actions.ts";

/** Wider than any paragraph, so that a copied article can be wrapped by whatever it is pasted into. */
const UNWRAPPED = 100_000;

/** What is copied of an article, safe to paste into a terminal too. */
export function copyText(
  article: Article,
  what: CopyKind,
  snippet: string,
  isArticle: (id: string) => boolean,
): string {
  switch (what) {
    case "text":
      return plainBody(article, isArticle);
    case "markdown":
      return safeText(article.body).trim();
    case "link":
      return safeLine(article.url ?? "");
    case "id":
      return safeLine(article.id);
    case "snippet":
      return safeText(snippet).trim();
  }
}

function plainBody(article: Article, isArticle: (id: string) => boolean): string {
  const rows = renderMarkdown(article.body, { width: UNWRAPPED, isArticle });
  return rows.map((row) => lineText(row).trimEnd()).join("\n");
}
