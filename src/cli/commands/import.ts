import { FORMATS } from "../../corpus/import/formats/format.ts";
import type { CommandDefinition, OptionDefinition } from "../definition.ts";
import { DATA_DIR_OPTION, JSON_OPTION } from "../options.ts";

export const STRICT_OPTION: OptionDefinition = {
  long: "strict",
  summary: "fail, and store nothing, if there are warnings",
};

export const IMPORT: CommandDefinition = {
  name: "import",
  summary: "read a help centre's articles into a corpus of your own",
  arguments: [
    {
      name: "source",
      kind: "path",
      required: true,
      variadic: true,
      summary: "files, folders, glob patterns in quotes, URLs, or - for standard input",
    },
  ],
  options: [
    { long: "name", value: { name: "NAME", kind: "text" }, summary: "the corpus's name (default: that of the source)" },
    {
      long: "format",
      value: { name: "FORMAT", kind: "choice", choices: FORMATS },
      summary: `read as this instead of looking what it is: ${FORMATS.join(", ")}`,
    },
    { long: "title", value: { name: "TITLE", kind: "text" }, summary: "the corpus's name as people see it" },
    {
      long: "language",
      value: { name: "TAG", kind: "text" },
      summary: "the language, such as de; articles that say they are in another are left out",
    },
    {
      long: "map",
      value: { name: "FIELD=NAME", kind: "text" },
      repeatable: true,
      summary: "the column or member that holds a field, such as title=Question",
    },
    { long: "replace", summary: "replace a corpus of that name that came from elsewhere" },
    { long: "dry-run", summary: "read and report, but store nothing" },
    STRICT_OPTION,
    JSON_OPTION,
    DATA_DIR_OPTION,
  ],
  examples: [
    { command: "faq import ./help --name acorn", does: "a folder of Markdown or HTML" },
    { command: "faq import articles.json sections.json categories.json --name acorn", does: "an export of Zendesk" },
    { command: "faq import faq.csv --map title=Question --map body=Answer", does: "a table" },
    { command: "faq import https://acorn.example/faq", does: "a page on the web" },
    { command: "faq import 'docs/**/*.md' --dry-run", does: "see what would come of it" },
  ],
};
