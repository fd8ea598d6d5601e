import type { Article } from "../../model/article.ts";
import { FaqError } from "../../model/errors.ts";
import type { Searcher } from "../../model/searcher.ts";

/**
 * @throws FaqError of code `article-unknown` with the ids that may have been meant
 */
export function findArticle(id: string, searcher: Searcher): Article {
  const article = searcher.article(id);
  if (article !== undefined) return article;
  const near = searcher.nearestIds(id);
  throw new FaqError("article-unknown", `There is no article ${JSON.stringify(id)} in ${searcher.info.name}.`, {
    hint:
      near.length > 0
        ? `Did you mean ${near.join(", or ")}?`
        : "faq search finds articles by a customer's words; faq list prints every id.",
  });
}
