import type { CommandDefinition } from "../definition.ts";
import { ALL_OPTION, CORPUS_OPTION, DATA_DIR_OPTION, JSON_OPTION } from "../options.ts";

export const CATEGORIES: CommandDefinition = {
  name: "categories",
  summary: "list the categories with their numbers of articles",
  arguments: [],
  options: [JSON_OPTION, CORPUS_OPTION, ALL_OPTION, DATA_DIR_OPTION],
  examples: [
    { command: "faq categories", does: "what -c takes" },
    { command: "faq categories --json", does: "the same for a script" },
  ],
};

export const TAGS: CommandDefinition = {
  name: "tags",
  summary: "list the tags with their numbers of articles",
  arguments: [],
  options: [JSON_OPTION, CORPUS_OPTION, ALL_OPTION, DATA_DIR_OPTION],
  examples: [
    { command: "faq tags", does: "what -t takes" },
    { command: "faq tags --json", does: "the same for a script" },
  ],
};
