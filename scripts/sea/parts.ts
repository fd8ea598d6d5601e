import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** The launcher's bundle is a function already. */
const ENTRY = "entry.cjs";
/** The library's bundle, and the launcher's smaller one, which the program doesn't load. */
const UNUSED = ["api.cjs", "shell.cjs"];

/** Lays out in a folder what goes into the executable: every bundle as a function, and the bundled help centre. */
export function writeParts(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const dist = join(root, "dist");
  for (const bundle of readdirSync(dist)) {
    if (!bundle.endsWith(".cjs") || UNUSED.includes(bundle)) continue;
    const code = readFileSync(join(dist, bundle), "utf8");
    const source = bundle === ENTRY ? code : `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    writeFileSync(join(folder, bundle), source);
    writeFileSync(join(folder, `${bundle}.compiled`), new Script(source, { filename: bundle }).createCachedData());
  }
  copyFileSync(join(dist, "help-center.idx"), join(folder, "help-center.idx"));
  copyFileSync(join(root, "data/help-center.json"), join(folder, "help-center.json"));
}
