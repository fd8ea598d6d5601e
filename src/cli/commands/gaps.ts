import type { CommandDefinition } from "../definition.ts";
import { JSON_OPTION } from "../options.ts";

export const GAPS: CommandDefinition = {
  name: "gaps",
  summary: "list recorded queries that found nothing or led to nothing, for those who write the articles",
  arguments: [],
  options: [JSON_OPTION],
  examples: [
    { command: "faq gaps", does: "what customers asked and nothing answered, most asked first" },
    { command: "faq gaps --json", does: "the same for a script" },
  ],
};
