/**
 * The candidate that a mistyped word most likely meant, by the optimal string alignment distance (insertions,
 * deletions, substitutions and swaps of neighbours), or undefined where none is within a third of the word's length.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    const target = candidate.toLowerCase();
    if (Math.abs(target.length - folded.length) >= least) continue;
    const edits = distance(folded, target);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, twoAbove[j - 2]! + 1);
      row.push(edits);
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length]!;
}
