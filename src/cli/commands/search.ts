import type { CommandDefinition } from "../definition.ts";
import { COLOR_OPTION, PAGE_OPTIONS } from "../options.ts";

export const SEARCH: CommandDefinition = {
  name: "search",
  summary: "find the article that answers a question, typos and all (the default command)",
  arguments: [
    {
      name: "query",
      kind: "query",
      variadic: true,
      summary: 'a customer\'s words; "exact phrase", -without, title:, tag:, category:, updated:>DATE',
    },
  ],
  options: [
    ...PAGE_OPTIONS,
    { long: "exact", summary: "search the words as they are spelt, without correction" },
    { long: "stdin", summary: "answer one query a line from standard input, one JSON document a line" },
    {
      long: "history",
      negatable: true,
      summary: "record the query, or don't (recorded by default in a terminal only)",
    },
    COLOR_OPTION,
  ],
  examples: [
    { command: "faq search withdrawal not arrived", does: "search in a customer's words" },
    { command: "faq how do i reset 2fa", does: "the same, shorter" },
    { command: "faq search 'fees -futures title:withdrawal'", does: "leave a word out, look in the title (quoted)" },
    { command: "faq search passkey -c faq --sort updated", does: "one category, newest update first" },
    { command: "faq search kyc --json --fields id,title,score -n 3", does: "three results for a script" },
    { command: "faq search --stdin --jsonl < questions.txt", does: "a file of questions, one document a line" },
    { command: "faq search show", does: "search a word that is also a command" },
  ],
};
