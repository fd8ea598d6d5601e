import type { CommandDefinition } from "../definition.ts";
import { CORPUS_OPTION, DATA_DIR_OPTION, JSON_OPTION } from "../options.ts";

const ID = { name: "id", kind: "article", required: true, summary: "the article's id" } as const;

export const PIN: CommandDefinition = {
  name: "pin",
  summary: "keep an article at hand: pinned articles stand on the terminal UI's first screen",
  arguments: [ID],
  options: [CORPUS_OPTION, DATA_DIR_OPTION],
  examples: [{ command: "faq pin ID", does: "pin an article" }],
};

export const UNPIN: CommandDefinition = {
  name: "unpin",
  summary: "no longer keep an article at hand",
  arguments: [{ ...ID, kind: "pinned-article" }],
  options: [CORPUS_OPTION, DATA_DIR_OPTION],
  examples: [{ command: "faq unpin ID", does: "unpin an article" }],
};

export const PINS: CommandDefinition = {
  name: "pins",
  summary: "list the pinned articles, in the order in which they were pinned",
  arguments: [],
  options: [JSON_OPTION, CORPUS_OPTION, DATA_DIR_OPTION],
  examples: [
    { command: "faq pins", does: "the pinned articles" },
    { command: "faq pins --json", does: "the same for a script" },
  ],
};
