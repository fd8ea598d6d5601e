/**
 * Runs the program as the standalone executable does, from a folder of parts, and leaves there the compiled code of what
 * was loaded, functions that were called included.
 *
 *     node record.cjs FOLDER [WORD…]
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Script } from "node:vm";
import { runProgram } from "./program.ts";

const [folder] = process.argv.splice(2, 1).map((path) => resolve(path));
const scripts = new Map<string, Script>();
const compiledPath = (bundle: string) => join(folder!, `${bundle}.compiled`);

process.on("exit", () => {
  for (const [bundle, script] of scripts) writeFileSync(compiledPath(bundle), script.createCachedData());
});
runProgram(
  {
    bundle: (name) => readFileSync(join(folder!, name)),
    compiled: (name) => (existsSync(compiledPath(name)) ? readFileSync(compiledPath(name)) : undefined),
  },
  folder!,
  require,
  (bundle, script) => scripts.set(bundle, script),
);
