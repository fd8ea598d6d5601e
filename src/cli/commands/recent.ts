import type { CommandDefinition } from "../definition.ts";
import { JSON_OPTION } from "../options.ts";

export const RECENT: CommandDefinition = {
  name: "recent",
  summary: "list the recent queries, newest first, or forget them",
  arguments: [],
  options: [
    JSON_OPTION,
    { long: "limit", short: "n", value: { name: "N", kind: "number" }, summary: "queries to print (default 15)" },
    { long: "remove", value: { name: "QUERY", kind: "query" }, summary: "forget this query" },
    { long: "clear", summary: "forget all queries" },
  ],
  examples: [
    { command: "faq recent", does: "what was asked lately" },
    { command: "faq recent --remove 'john doe refund'", does: "forget one query" },
    { command: "faq recent --clear", does: "forget all of them" },
  ],
};
