import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the temporary folder of a run is called, before characters of its own. */
export const RUN_FOLDER = "faq-tests-";

/** Gives all tests of a run, and the processes they start, one temporary folder; what removes it is called at the end. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), RUN_FOLDER));
  // Some run the program as another user, who has to get through.
  chmodSync(folder, 0o711);
  process.env["TMPDIR"] = folder;
  // A process may still be writing what it keeps when it ends.
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
