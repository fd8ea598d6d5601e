import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder; `run-folder.ts` removes those of all tests once the last one is over. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "faq-test-"));
}
