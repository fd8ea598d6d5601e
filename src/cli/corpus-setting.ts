import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { StoredCorpora } from "../corpus/store/stored-corpora.ts";
import { BUNDLED } from "./bundled.ts";
import type { Place } from "./context.ts";
import { corporaFolder } from "./corpora.ts";

/**
 * A corpus as the settings keep it, so that it is the same one wherever the program is started: the name of an imported
 * one, or the whole path of a file; or several with commas between them.
 *
 * @throws FaqError `corpus-unknown` for a word that is neither, naming the corpora there are
 */
export function corpusSetting(text: string, place: Place): string {
  const corpora = new StoredCorpora(corporaFolder({}, place));
  const one = (corpus: string): string => {
    const path = resolve(place.cwd, corpus);
    if (/[/\\]|\.json$/i.test(corpus)) return path;
    if (corpus === BUNDLED || corpora.has(corpus)) return corpus;
    if (existsSync(path)) return path;
    // Throws: there is none.
    corpora.manifest(corpus);
    return corpus;
  };
  if (existsSync(resolve(place.cwd, text))) return one(text);
  return text.split(",").filter(Boolean).map(one).join(",");
}
