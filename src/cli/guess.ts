import { editDistance } from "../search/edit-distance.ts";

/** The candidate that a mistyped word most likely meant; undefined where none is within a third of the word's length. */
export function guessOf(word: string, candidates: readonly string[]): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let most = Math.max(1, Math.floor(folded.length / 3));
  for (const candidate of candidates) {
    const distance = editDistance(folded, candidate.toLowerCase(), most);
    if (distance === undefined) continue;
    // A later one has to be nearer.
    most = distance.edits - 1;
    best = candidate;
    if (most < 0) break;
  }
  return best;
}
