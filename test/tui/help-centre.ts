import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";

const topics = ["shipping", "invoices", "passwords", "accounts", "gift cards", "opening hours", "newsletters", "sizes"];

const filler = topics.flatMap((topic, index) =>
  ["change", "cancel", "find"].map((verb, at) =>
    article({
      id: `${verb}-${topic.replace(" ", "-")}`,
      title: `How do I ${verb} my ${topic}?`,
      category: "faq",
      body: `Open your profile and look for ${topic}. There you ${verb} what you need.`,
      views: 100 + index * 10 + at,
      published: "2024-01-05",
      updated: `2024-0${1 + index}-1${at}`,
    }),
  ),
);

const REFUND = article({
  id: "refund-delay",
  title: "Why hasn't my refund arrived?",
  category: "faq",
  tags: ["refunds"],
  views: 1234,
  published: "2024-08-08",
  updated: "2026-05-29",
  url: "https://help.test/refund-delay",
  related: ["refund-request", "card-declined"],
  body: [
    "A refund leaves us the day we approve it. Your bank books it.",
    "",
    "## How long it takes",
    "",
    ...Array.from({ length: 30 }, (_, day) => `- On day ${day + 1} we look at the bank's list of transfers.`),
    "",
    "## Still nothing?",
    "",
    "If the refund is missing after ten working days, send us the **statement** of your account.",
    "See [asking for a refund](refund-request).",
  ].join("\n"),
});

/** A help centre of 28 articles: three about money, one of news, the rest of everything else. */
export const HELP_CENTRE = corpus(
  [
    ...filler,
    REFUND,
    article({
      id: "refund-request",
      title: "How do I ask for a refund?",
      category: "faq",
      views: 900,
      updated: "2025-01-01",
      body: "Open the order and choose **Refund**. We answer within a day.",
      related: ["refund-delay"],
    }),
    article({
      id: "card-declined",
      title: "My card was declined",
      category: "faq",
      views: 800,
      updated: "2025-02-01",
      body: "Ask your bank why the card payment was declined, then try again.",
    }),
    article({
      id: "prices-2026",
      title: "New prices from January",
      category: "news",
      views: 50,
      published: "2025-12-01",
      updated: "2025-12-02",
      body: "Prices change. A refund of the difference isn't needed.",
    }),
  ],
  { name: "shop", title: "Shop help" },
);

export const shopSearcher = () => searcherOf(HELP_CENTRE);
