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
    { long: "null", short: "0", summary: "with --stdin: a NUL ends a query, which may then have several lines" },
    {
      long: "history",
      negatable: true,
      summary: "record the query, or don't (recorded by default in a terminal only)",
    },
    COLOR_OPTION,
    { long: "pick", summary: "choose an article in the terminal and print its id, with --json its document" },
    { long: "inline", summary: "draw below the prompt instead of on a screen of its own" },
    { long: "ascii", summary: "draw with ASCII signs only" },
    { long: "screen-reader", summary: "speak the screens as text, without decoration" },
  ],
  examples: [
    { command: "faq search withdrawal not arrived", does: "search in a customer's words" },
    { command: "faq how do i reset 2fa", does: "the same, shorter" },
    { command: "faq search 'fees -futures title:withdrawal'", does: "leave a word out, look in the title (quoted)" },
    { command: "faq search passkey -c faq --sort updated", does: "one category, newest update first" },
    { command: "faq search kyc --json --fields id,title,score -n 3", does: "three results for a script" },
    { command: "faq search --stdin --jsonl < questions.txt", does: "a file of questions, one document a line" },
    { command: "faq show $(faq search --pick)", does: "choose an article, then print it" },
    { command: "faq search show", does: "search a word that is also a command" },
  ],
};
