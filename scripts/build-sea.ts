/**
 * Builds the standalone executable for this platform into `standalone`: the runtime of the `node` package with the whole
 * program inside, its compiled code included. Packs what `npm run build` has built.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "./sea/inject.ts";
import { bundleStarters, MAIN, RECORDER, writeParts } from "./sea/parts.ts";
import { train } from "./sea/train.ts";

const ROOT = resolve(import.meta.dirname, "..");
const TARGET = join(ROOT, "standalone");
const EXECUTABLE = join(TARGET, process.platform === "win32" ? "faq.exe" : "faq");

const work = mkdtempSync(join(tmpdir(), "faq-sea-"));
try {
  await bundleStarters(ROOT, work);
  const parts = join(work, "parts");
  writeParts(ROOT, parts);
  await train(join(work, RECORDER), parts);

  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET);
  inject(ROOT, join(work, MAIN), parts, EXECUTABLE);
  for (const file of ["LICENSE", "THIRD-PARTY-NOTICES", "man/faq.1"])
    copyFileSync(join(ROOT, file), join(TARGET, file.replace(/^.*\//, "")));
} finally {
  rmSync(work, { recursive: true });
}

console.log(`${EXECUTABLE}: ${(statSync(EXECUTABLE).size / 1e6).toFixed(1)} MB`);
if (process.platform === "win32")
  console.log(
    "Its signature isn't that of its content any more: signtool sign /fd SHA256 faq.exe before it is shared.",
  );
