import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "esbuild";

/** What the launcher starts is a function already. */
const ENTRIES = ["entry.cjs", "shell.cjs"];
/** The library's bundle, which the program doesn't load. */
const LIBRARY = "api.cjs";

/** Lays out in a folder what goes into the executable: every bundle as a function, and the bundled help centre. */
export function writeParts(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const dist = join(root, "dist");
  for (const bundle of readdirSync(dist)) {
    if (!bundle.endsWith(".cjs") || bundle === LIBRARY) continue;
    const code = readFileSync(join(dist, bundle), "utf8");
    const source = ENTRIES.includes(bundle)
      ? code
      : `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    writeFileSync(join(folder, bundle), source);
    writeFileSync(join(folder, `${bundle}.compiled`), new Script(source, { filename: bundle }).createCachedData());
  }
  copyFileSync(join(dist, "help-center.idx"), join(folder, "help-center.idx"));
  copyFileSync(join(root, "data/help-center.json"), join(folder, "help-center.json"));
}

/** What {@link bundleStarters} makes: what the executable starts with, and what runs the program from a folder of parts. */
export const MAIN = "main.cjs";
export const RECORDER = "record.cjs";

/** Bundles `main.ts` and `record.ts` into a folder. */
export async function bundleStarters(root: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["scripts/sea/main.ts", "scripts/sea/record.ts"],
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22.12",
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "warning",
  });
}
