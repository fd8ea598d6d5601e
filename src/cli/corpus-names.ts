import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { statsOf } from "../storage/stats.ts";

/** What stands between the commas where several corpora are named. The path of a file may have commas of its own. */
export function corpusNames(corpora: string, cwd: string): readonly string[] {
  const parts = corpora.split(",");
  const names = new Set<string>();
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && !isThere(parts.slice(from, to).join(","), cwd)) to--;
    names.add(parts.slice(from, to).join(","));
    from = to;
  }
  if (names.size > 1) names.delete("");
  return [...names];
}

/** Whether it can only be a file. */
export function isPath(corpus: string): boolean {
  return corpus.includes("/") || corpus.includes("\\") || corpus.toLowerCase().endsWith(".json");
}

const isThere = (path: string, cwd: string) => isPath(path) && existsSync(resolve(cwd, path));

/** Whether other threads can open them too: what a pipe gives, it gives once. */
export function canBeOpenedAgain(corpora: string | undefined, cwd: string): boolean {
  return corpora === undefined || corpusNames(corpora, cwd).every((name) => !isPipe(resolve(cwd, name)));
}

function isPipe(path: string): boolean {
  const stats = statsOf(path);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
