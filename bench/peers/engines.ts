import type { Engine } from "./engine.ts";

/** Every engine by the name of its file, with its name in the tables. */
export const ENGINES = {
  faq: "faq",
  minisearch: "MiniSearch",
  lunr: "lunr",
  flexsearch: "FlexSearch",
  orama: "Orama",
  fuse: "Fuse.js",
  ufuzzy: "uFuzzy",
  sqlite: "SQLite FTS5",
} as const;

export type EngineName = keyof typeof ENGINES;

export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];

/** Loads one engine alone, so that no other one's code or memory is in the process. */
export async function loadEngine(name: EngineName): Promise<Engine> {
  const { engine } = (await import(`./engines/${name}.ts`)) as { engine: Engine };
  return engine;
}
