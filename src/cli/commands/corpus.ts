import type { ArgumentDefinition, CommandDefinition } from "../definition.ts";
import { DATA_DIR_OPTION, JSON_OPTION } from "../options.ts";
import { STRICT_OPTION } from "./import.ts";

const NAME: ArgumentDefinition = { name: "name", kind: "imported-corpus", required: true, summary: "a corpus's name" };

/** The bundled one too. */
const ANY_NAME: ArgumentDefinition = { ...NAME, kind: "named-corpus" };

export const CORPUS: CommandDefinition = {
  name: "corpus",
  summary: "list, update and check the corpora that were imported",
  arguments: [],
  options: [],
  examples: [
    { command: "faq corpus list", does: "the corpora there are" },
    { command: "faq corpus update", does: "read all sources again" },
    { command: "faq corpus lint acorn", does: "what an editor would mend" },
  ],
  commands: [
    {
      name: "list",
      summary: "print every imported corpus",
      arguments: [],
      options: [JSON_OPTION, DATA_DIR_OPTION],
      examples: [{ command: "faq corpus list --json", does: "the corpora for a script" }],
    },
    {
      name: "show",
      summary: "print where a corpus came from and what it holds",
      arguments: [ANY_NAME],
      options: [JSON_OPTION, DATA_DIR_OPTION],
      examples: [{ command: "faq corpus show acorn", does: "its sources, language and size" }],
    },
    {
      name: "use",
      summary: "search this corpus unless told otherwise",
      arguments: [ANY_NAME],
      options: [],
      examples: [
        { command: "faq corpus use acorn", does: "faq now answers from acorn" },
        { command: "faq corpus use help-center", does: "back to the bundled help centre" },
      ],
    },
    {
      name: "rename",
      summary: "give a corpus another name",
      arguments: [NAME, { name: "new-name", kind: "text", required: true, summary: "its new name" }],
      options: [DATA_DIR_OPTION],
      examples: [{ command: "faq corpus rename acorn acorn-en", does: "acorn is now acorn-en" }],
    },
    {
      name: "remove",
      summary: "delete a corpus; its sources stay",
      arguments: [NAME],
      options: [DATA_DIR_OPTION],
      examples: [{ command: "faq corpus remove acorn", does: "delete what was imported" }],
    },
    {
      name: "path",
      summary: "print where a corpus is kept",
      arguments: [NAME],
      options: [DATA_DIR_OPTION],
      examples: [{ command: "faq corpus path acorn", does: "its folder" }],
    },
    {
      name: "export",
      summary: "print a corpus as JSON, as faq import and --corpus take it",
      arguments: [ANY_NAME],
      options: [DATA_DIR_OPTION],
      examples: [{ command: "faq corpus export acorn > acorn.json", does: "one file to share" }],
    },
    {
      name: "validate",
      summary: "check a file against the corpus format",
      arguments: [{ name: "file", kind: "path", required: true, summary: "a corpus file" }],
      options: [],
      examples: [{ command: "faq corpus validate acorn.json", does: "what is wrong with it, and where" }],
    },
    {
      name: "update",
      summary: "read the sources again and say what changed",
      arguments: [{ name: "name", kind: "imported-corpus", variadic: true, summary: "the corpora (default: all)" }],
      options: [
        { long: "diff", summary: "print what changed in each article" },
        { long: "dry-run", summary: "say what would change, but store nothing" },
        STRICT_OPTION,
        JSON_OPTION,
        DATA_DIR_OPTION,
      ],
      examples: [
        { command: "faq corpus update acorn --diff", does: "read again, and show the changes" },
        { command: "faq corpus update --dry-run", does: "has anything changed?" },
      ],
    },
    {
      name: "lint",
      summary: "say what an editor would mend",
      arguments: [NAME],
      options: [
        {
          long: "months",
          value: { name: "N", kind: "number" },
          summary: "an article not updated for this long is old (default 18)",
        },
        JSON_OPTION,
        DATA_DIR_OPTION,
      ],
      examples: [{ command: "faq corpus lint acorn --months 12", does: "articles older than a year among the rest" }],
    },
    {
      name: "cache",
      summary: "print the indexes that are kept of corpus files, or remove them",
      arguments: [],
      options: [{ long: "clear", summary: "remove them; the next search of a file makes its index anew" }, JSON_OPTION],
      examples: [
        { command: "faq corpus cache", does: "which files, how large, and when they were last searched" },
        { command: "faq corpus cache --clear", does: "empty it" },
      ],
    },
  ],
};
