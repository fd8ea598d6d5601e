import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { StoredCorpora } from "../corpus/store/stored-corpora.ts";
import { FaqError } from "../model/errors.ts";
import { BUNDLED } from "./bundled.ts";
import type { Place } from "./context.ts";
import { corporaFolder } from "./corpora.ts";
import { corpusNames, isPath } from "./corpus-names.ts";

/**
 * A corpus as the settings keep it, so that it is the same one wherever the program is started: the name of an imported
 * one, or the whole path of a file; or several with commas between them.
 *
 * @throws FaqError `corpus-unknown` for a word that is neither, naming the corpora there are; `usage` for no name at all
 */
export function corpusSetting(text: string, place: Place): string {
  const corpora = new StoredCorpora(corporaFolder({}, place));
  const one = (corpus: string): string => {
    const path = resolve(place.cwd, corpus);
    if (isPath(corpus)) return path;
    if (corpus === BUNDLED || corpora.has(corpus)) return corpus;
    if (existsSync(path)) return path;
    // Throws: there is none.
    corpora.manifest(corpus);
    return corpus;
  };
  if (existsSync(resolve(place.cwd, text))) return one(text);
  const names = corpusNames(text, place.cwd).filter(Boolean);
  if (names.length === 0)
    throw new FaqError("usage", `corpus can't be ${JSON.stringify(text)}: expected the name of a corpus, or a file.`);
  return names.map(one).join(",");
}
