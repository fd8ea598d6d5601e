/** Writes the man page and the reference from the definitions of the commands. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { manPage } from "./reference/man.ts";
import { referencePage } from "./reference/markdown.ts";
import { ROOT } from "./reference/sections.ts";

for (const [file, text] of [
  ["man/faq.1", manPage()],
  ["docs/reference.md", referencePage()],
] as const) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
}
