import type { CommandDefinition } from "../definition.ts";
import { JSON_OPTION } from "../options.ts";

export const DOCTOR: CommandDefinition = {
  name: "doctor",
  summary: "check the runtime, the terminal, the folders and files, and say what to do; nothing is changed",
  arguments: [],
  options: [JSON_OPTION],
  examples: [
    { command: "faq doctor", does: "what works, what doesn't, and what to do about it" },
    { command: "faq doctor --json", does: "the same for a script or a support ticket" },
  ],
};
