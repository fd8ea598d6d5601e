import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { folders } from "../../storage/folders.ts";
import type { Context } from "../context.ts";

/** Has Node keep the compiled code of what is loaded from here on: a third of the terminal UI's start is compiling. */
export function keepCompiledCode({ env }: Context): void {
  try {
    enableCompileCache(join(folders(env).cache, "code"));
  } catch {
    // No home folder: it is compiled each time.
  }
}
