import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** By which the runtime knows that it holds a program; fixed by Node.js. */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { stdio: ["ignore", "ignore", "pipe"] });

/**
 * Makes the executable: this process's own runtime with a program inside, so for the platform this runs on.
 *
 * @param main the script that it starts with
 * @param parts a folder of which every file becomes an asset
 */
export function inject(root: string, main: string, parts: string, executable: string): void {
  const folder = mkdtempSync(join(tmpdir(), "faq-sea-"));
  try {
    const blob = join(folder, "program.blob");
    const config = join(folder, "sea.json");
    const assets = Object.fromEntries(readdirSync(parts).map((name) => [name, join(parts, name)]));
    const settings = { useCodeCache: true, useSnapshot: false, disableExperimentalSEAWarning: true };
    writeFileSync(config, JSON.stringify({ main, output: blob, ...settings, assets }));
    run(process.execPath, "--experimental-sea-config", config);

    copyFileSync(process.execPath, executable);
    chmodSync(executable, 0o755);
    // Symbols for debuggers are a seventh of the runtime. Where there is no such tool, they stay.
    if (process.platform === "linux") spawnSync("strip", [executable]);
    if (process.platform === "darwin") run("codesign", "--remove-signature", executable);
    const segment = process.platform === "darwin" ? ["--macho-segment-name", "NODE_SEA"] : [];
    const postject = join(root, "node_modules/postject/dist/cli.js");
    run(process.execPath, postject, executable, "NODE_SEA_BLOB", blob, "--sentinel-fuse", FUSE, ...segment);
    // What isn't signed doesn't start on a Mac; this signature is for this machine alone.
    if (process.platform === "darwin") run("codesign", "--sign", "-", executable);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
