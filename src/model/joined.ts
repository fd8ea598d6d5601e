import type { CorpusInfo } from "./searcher.ts";

/** The corpus that is searched, which may be several as one. */
export type SearchedCorpus = Pick<CorpusInfo, "name" | "categories">;

/** A corpus, or one of several that are searched as one, and what the ids of its articles begin with there. */
interface CorpusPart {
  readonly name: string;
  readonly prefix: string;
}

/** What several corpora are called together. */
export function joinedName(names: readonly string[]): string {
  return names.join("+");
}

/** The id that an article of a corpus has among those of others. */
export function joinedId(corpus: string, id: string): string {
  return `${corpus}/${id}`;
}

/** The corpora that are searched as one, each of which is a category there; or the one that is searched alone. */
export function partsOf({ name, categories }: SearchedCorpus): readonly CorpusPart[] {
  const names = categories.map(({ id }) => id);
  if (names.length < 2 || joinedName(names) !== name) return [{ name, prefix: "" }];
  return names.map((part) => ({ name: part, prefix: joinedId(part, "") }));
}
