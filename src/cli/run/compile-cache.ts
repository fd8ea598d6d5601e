import { statSync } from "node:fs";
import { join } from "node:path";
import { FOLDER_MODE, makeFolder } from "../../storage/atomic-write.ts";
import { folders } from "../../storage/folders.ts";
import type { Context } from "../context.ts";

/** Has Node keep the compiled code of what is loaded from here on: a third of the terminal UI's start is compiling. */
export function keepCompiledCode({ env }: Context): void {
  // Node would make folders that others can enter, and believe one in which others have left code.
  const mask = process.umask(0o777 & ~FOLDER_MODE);
  try {
    const folder = join(folders(env).cache, "code");
    makeFolder(folder);
    const { uid, mode } = statSync(folder);
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return;
    // Imported, it would be loaded by every search.
    const { enableCompileCache } = process.getBuiltinModule("node:module") as typeof import("node:module");
    enableCompileCache(folder);
  } catch {
    // No home folder, or one that can't be written: it is compiled each time.
  } finally {
    process.umask(mask);
  }
}
