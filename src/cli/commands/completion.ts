import type { ArgumentDefinition, CommandDefinition } from "../definition.ts";
import { SHELLS } from "../shells.ts";

const SHELL: ArgumentDefinition = {
  name: "shell",
  kind: "choice",
  choices: SHELLS,
  summary: `${SHELLS.join(", ")} (default: the login shell)`,
};

export const COMPLETION: CommandDefinition = {
  name: "completion",
  summary: "complete commands, options, categories, tags, corpora, ids and recent queries with the Tab key",
  arguments: [],
  options: [],
  examples: [
    { command: "faq completion install", does: "complete in the login shell" },
    { command: "faq completion zsh", does: "print the script for zsh" },
  ],
  commands: [
    ...SHELLS.map((shell) => ({
      name: shell,
      summary: `print the script for ${shell}`,
      arguments: [],
      options: [],
      examples: [{ command: `faq completion ${shell}`, does: "the script, to load or to look at" }],
    })),
    {
      name: "install",
      summary: "put the script where the shell finds it",
      arguments: [SHELL],
      options: [],
      examples: [{ command: "faq completion install fish", does: "complete in fish" }],
    },
    {
      name: "uninstall",
      summary: "remove the script again",
      arguments: [SHELL],
      options: [],
      examples: [{ command: "faq completion uninstall", does: "no longer complete" }],
    },
  ],
};
