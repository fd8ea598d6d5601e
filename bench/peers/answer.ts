import type { Engine } from "./engine.ts";

/** Answers the query on the command line, `FOLDER QUERY`, with a JSON list of ids. */
export async function answer({ open }: Pick<Engine, "open">): Promise<void> {
  const [folder, query] = process.argv.slice(2);
  const search = await open(folder!);
  process.stdout.write(`${JSON.stringify(search(query!))}\n`);
}
