import type { CommandDefinition } from "../definition.ts";
import { ALL_OPTION, COLOR_OPTION, CORPUS_OPTION, DATA_DIR_OPTION, JSON_OPTION, PLAIN_OPTION } from "../options.ts";

export const SHOW: CommandDefinition = {
  name: "show",
  summary: "print one article",
  arguments: [
    { name: "id", kind: "article", required: true, summary: "the article's id, as search and list print it" },
  ],
  options: [
    JSON_OPTION,
    { long: "markdown", summary: "print the article's Markdown as it is in the corpus" },
    PLAIN_OPTION,
    CORPUS_OPTION,
    ALL_OPTION,
    DATA_DIR_OPTION,
    COLOR_OPTION,
  ],
  examples: [
    { command: "faq show ID", does: "read an article" },
    { command: "faq show ID --markdown", does: "its Markdown, to paste into a ticket" },
    { command: "faq show ID --json", does: "the article with its related articles, for a script" },
  ],
};
