import { join, resolve } from "node:path";
import { folders } from "../storage/folders.ts";
import type { Context } from "./context.ts";
import type { Invocation } from "./definition.ts";

/** The folder of the named corpora: in `--data-dir`, else in the user's data folder. */
export function corporaFolder(options: Invocation["options"], { env, cwd }: Pick<Context, "env" | "cwd">): string {
  const given = options["data-dir"];
  return join(typeof given === "string" ? resolve(cwd, given) : folders(env).data, "corpora");
}
