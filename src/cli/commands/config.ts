import { SETTINGS } from "../../history/setting-keys.ts";
import type { ArgumentDefinition, CommandDefinition } from "../definition.ts";
import { JSON_OPTION } from "../options.ts";

const KEY: ArgumentDefinition = {
  name: "key",
  kind: "setting",
  required: true,
  summary: SETTINGS.map(({ key }) => key).join(", "),
};

export const CONFIG: CommandDefinition = {
  name: "config",
  summary: "read and change the settings",
  arguments: [],
  options: [],
  examples: [
    { command: "faq config list", does: "every setting, its value and what it does" },
    { command: "faq config set history false", does: "record no queries" },
    { command: "faq config set limit 5", does: "five results in a terminal" },
    { command: "faq config unset limit", does: "the default again" },
  ],
  commands: [
    {
      name: "get",
      summary: "print a setting's value",
      arguments: [KEY],
      options: [],
      examples: [{ command: "faq config get sort", does: "the order in which results are printed" }],
    },
    {
      name: "set",
      summary: "change a setting",
      arguments: [KEY, { name: "value", kind: "setting-value", required: true, summary: "its new value" }],
      options: [],
      examples: [
        { command: "faq config set color never", does: "no colour" },
        { command: "faq config set corpus ./our-help-centre.json", does: "search a corpus of one's own" },
      ],
    },
    {
      name: "unset",
      summary: "give a setting its default value again",
      arguments: [KEY],
      options: [],
      examples: [{ command: "faq config unset corpus", does: "search the bundled help centre again" }],
    },
    {
      name: "list",
      summary: "print every setting with its value",
      arguments: [],
      options: [JSON_OPTION],
      examples: [{ command: "faq config list --json", does: "the settings for a script" }],
    },
    {
      name: "path",
      summary: "print where the settings file is",
      arguments: [],
      options: [],
      examples: [{ command: 'cat "$(faq config path)"', does: "look at the file" }],
    },
  ],
};
