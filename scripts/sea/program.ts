import { join } from "node:path";
import { Script } from "node:vm";
import { isForShell } from "../../src/cli/shells.ts";

/** What the program is made of: its bundles and their compiled code. */
export interface Parts {
  readonly bundle: (name: string) => Buffer;
  /** What V8 made of a bundle's code, or undefined where that isn't known yet. */
  readonly compiled: (name: string) => Buffer | undefined;
}

interface Loaded {
  exports: unknown;
}

type Bundle = (exports: unknown, require: unknown, module: Loaded, filename: string, dirname: string) => void;

/**
 * Runs the program from its parts in memory: `require` within a bundle leads to another bundle or to the runtime.
 *
 * @param folder where the bundles would lie; seen in stack traces only
 * @param onCompiled is told of each bundle that was compiled
 */
export function runProgram(
  parts: Parts,
  folder: string,
  requireBuiltin: (id: string) => unknown,
  onCompiled: (bundle: string, script: Script) => void = () => undefined,
): void {
  const loaded = new Map<string, Loaded>();
  const load = (bundle: string): unknown => {
    const before = loaded.get(bundle);
    if (before !== undefined) return before.exports;
    const filename = join(folder, bundle);
    const cachedData = parts.compiled(bundle);
    const source = parts.bundle(bundle).toString("utf8");
    const script = new Script(source, cachedData === undefined ? { filename } : { filename, cachedData });
    onCompiled(bundle, script);
    const module: Loaded = { exports: {} };
    loaded.set(bundle, module);
    const run = script.runInThisContext() as Bundle;
    run(module.exports, requirePart, module, filename, folder);
    return module.exports;
  };
  const requirePart = (id: string) => (id.startsWith("./") ? load(id.slice(2)) : requireBuiltin(id));
  load(isForShell(process.argv.slice(2)) ? "shell.cjs" : "entry.cjs");
}
