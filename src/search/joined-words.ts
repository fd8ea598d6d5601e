import type { CompiledIndex } from "../index/compiled-index.ts";
import { isAlphabetic } from "../text/words.ts";
import type { Slot } from "./slots.ts";

const CONFIDENCE = 0.7;
/** Two short words of an alphabet make a word by chance; two characters of a script without spaces don't. */
const MIN_LENGTH = 4;

/** Lets two neighbouring words of a query also match the one word they make together: `log in`, `login`. */
export function addJoined(index: CompiledIndex, slots: readonly Slot[]): void {
  for (let at = 0; at + 1 < slots.length; at++) {
    const [first, second] = [slots[at]!, slots[at + 1]!];
    const joined = first.word + second.word;
    if (joined.length < MIN_LENGTH && isAlphabetic(joined)) continue;
    const id = index.lexicon.idOf(joined);
    if (id < 0) continue;
    const term = index.lexicon.termOf(id);
    for (const slot of [first, second]) {
      if (!slot.alternatives.some(({ terms }) => terms.length === 1 && terms[0] === term)) {
        slot.alternatives.push({ terms: [term], confidence: CONFIDENCE });
      }
    }
  }
}
