import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const IMPORT = /(?<=from ")(\.[^"]+)\.ts(?=")/g;

/** Writes the declarations of the library entry, and of what they name, into a folder. */
export function buildTypes(root: string, folder: string): void {
  const all = mkdtempSync(join(tmpdir(), "faq-types-"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(root, "tsconfig.types.json"), "--outDir", all], {
    stdio: "inherit",
  });
  const wanted = new Set(["api.d.ts"]);
  for (const file of wanted) {
    const source = readFileSync(join(all, file), "utf8");
    for (const [, path] of source.matchAll(IMPORT)) wanted.add(join(dirname(file), `${path}.d.ts`));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source.replace(IMPORT, "$1.js"));
  }
  rmSync(all, { recursive: true });
}
