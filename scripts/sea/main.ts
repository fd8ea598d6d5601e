/**
 * What the standalone executable starts with. All that the program reads beside itself is inside the executable, where
 * its paths lead to files that can't be on any disk: below the executable, which is no folder.
 */
import { join } from "node:path";
import { getRawAsset } from "node:sea";
import { serveFiles } from "./files.ts";
import { runProgram } from "./program.ts";

const asset = (name: string) => Buffer.from(getRawAsset(name));
const DIST = join(process.execPath, "dist");

serveFiles(
  new Map([
    [join(DIST, "help-center.idx"), () => asset("help-center.idx")],
    [join(DIST, "../data/help-center.json"), () => asset("help-center.json")],
  ]),
);

runProgram({ bundle: asset, compiled: (bundle) => asset(`${bundle}.compiled`) }, DIST, require);
