import type { CommandDefinition } from "../definition.ts";
import { COLOR_OPTION, PAGE_OPTIONS } from "../options.ts";

export const LIST: CommandDefinition = {
  name: "list",
  summary: "list the articles, most viewed first",
  arguments: [],
  options: [...PAGE_OPTIONS, COLOR_OPTION],
  examples: [
    { command: "faq list -c announcements --sort updated", does: "the newest announcements" },
    { command: "faq list --tag security --json", does: "the articles with a tag, for a script" },
    { command: "faq list --limit 1000 --jsonl --fields id,title", does: "every article, one a line" },
  ],
};
