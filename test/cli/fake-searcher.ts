import type { OpenSearcher } from "../../src/cli/context.ts";
import type { Article } from "../../src/model/article.ts";
import { PAGE_SIZE, type SearchAnswer, type SearchRequest } from "../../src/model/search.ts";

export const ARTICLES: readonly Article[] = [
  {
    id: "withdrawal-late",
    title: "Why hasn't my withdrawal arrived?",
    category: "faq",
    body: "# Late withdrawals\n\nA withdrawal arrives when the network has confirmed it.",
    tags: ["withdrawals", "wallet"],
    published: "2024-08-08",
    updated: "2026-05-29",
    views: 58,
    url: "https://help.example/withdrawal-late",
    related: ["passkeys", "gone"],
  },
  {
    id: "passkeys",
    title: "How do passkeys work?",
    category: "faq",
    body: "A passkey replaces the password.",
    tags: ["security"],
    published: null,
    updated: "2025-01-02T10:00:00Z",
    views: 1,
    url: null,
    related: [],
  },
  {
    id: "fees-2025",
    title: "New withdrawal fees \u001b]0;owned\u0007",
    category: "announcements",
    body: "Fees change.",
    tags: [],
    published: "2025-03-27",
    updated: null,
    views: null,
    url: null,
    related: [],
  },
];

/** Finds articles by their words as they stand, with one known misspelling: enough to test what is around a search. */
export function fakeSearcher(seen: SearchRequest[] = []): OpenSearcher {
  const categories = [
    { id: "faq", title: "FAQ" },
    { id: "announcements", title: "Announcements" },
  ];
  const count = (of: (article: Article) => boolean) => ARTICLES.filter(of).length;
  const search = (request: SearchRequest): SearchAnswer => {
    seen.push(request);
    const { text, limit = PAGE_SIZE, offset = 0, sort = "relevance" } = request;
    const misspelt = text.includes("widthdrawal");
    const query = text.replace("widthdrawal", "withdrawal").toLowerCase();
    const matches = ARTICLES.filter(({ title, body }) => `${title} ${body}`.toLowerCase().includes(query));
    const found = matches.filter(({ category }) => request.categories?.includes(category!) ?? true);
    const markedIn = (value: string): [number, number][] => {
      const at = query === "" ? -1 : value.toLowerCase().indexOf(query);
      return at === -1 ? [] : [[at, at + query.length]];
    };
    return {
      query: text,
      interpreted: {
        terms: query.split(" ").filter(Boolean),
        corrections: misspelt ? [{ from: "widthdrawal", to: "withdrawal" }] : [],
        unmatchedPhrases: [],
      },
      total: found.length,
      offset,
      limit,
      sort,
      facets: {
        category: Object.fromEntries(
          categories
            .map(({ id }) => [id, matches.filter(({ category }) => category === id).length] as const)
            .filter(([, matching]) => matching > 0),
        ),
      },
      results: found.slice(offset, offset + limit).map(({ body, related: _, ...summary }, i) => {
        const snippet = body.replace(/^#.*\n+/, "");
        return {
          ...summary,
          score: 1 / (i + 1),
          snippet,
          highlights: { title: markedIn(summary.title), snippet: markedIn(snippet) },
        };
      }),
      suggestions: found.length === 0 ? ["withdrawal"] : [],
    };
  };
  const article = (id: string) => ARTICLES.find((one) => one.id === id);
  return {
    fingerprint: new Uint8Array(32),
    info: { name: "test", title: "Test", language: "en", articleCount: ARTICLES.length, categories },
    search,
    article,
    summary: article,
    nearestIds: (id, limit = 3) =>
      ARTICLES.map((one) => one.id)
        .filter((other) => other.slice(0, 4) === id.slice(0, 4))
        .slice(0, limit),
    categories: () => categories.map(({ id, title }) => ({ id, title, count: count((one) => one.category === id) })),
    tags: () =>
      ["security", "wallet", "withdrawals"].map((id) => ({
        id,
        title: id,
        count: count((one) => one.tags.includes(id)),
      })),
    marker: () => () => [],
  };
}
