/** The keys beside, above and below each key of a QWERTY keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: "wa",
  w: "qeas",
  e: "wrsd",
  r: "etdf",
  t: "ryfg",
  y: "tugh",
  u: "yihj",
  i: "uojk",
  o: "ipkl",
  p: "ol",
  a: "qwsz",
  s: "weadzx",
  d: "ersfxc",
  f: "rtdgcv",
  g: "tyfhvb",
  h: "yugjbn",
  j: "uihknm",
  k: "iojlm",
  l: "opk",
  z: "asx",
  x: "sdzc",
  c: "dfxv",
  v: "fgcb",
  b: "ghvn",
  n: "hjbm",
  m: "jkn",
};

/**
 * What a slip costs, in tenths; `plain` is any other letter too many or wrong. Of those there are as many as the alphabet
 * has letters, but one way to leave a letter out: `limted` is more likely `limited` than `listed`.
 */
const COST = { plain: 10, neighbour: 8, doubled: 6, omitted: 7, swapped: 7 } as const;
/** Of an edit as of its cost: more than any. */
const TOO_MUCH = 99 * COST.plain;

/** In the place of the letter before the first. */
const NONE = -1;

/** Longer words are compared with none, in UTF-16 code units. */
export const LONGEST_WORD = 62;
const WIDTH = LONGEST_WORD + 2;
/** By letters of the one word, and of the other: the cheapest way's cost and edits. Made for the first two words. */
let table: { readonly costs: Uint16Array; readonly edits: Uint16Array } | undefined;

/** How far two words are apart. */
interface Distance {
  /** Insertions, deletions, substitutions and swaps of neighbouring letters. */
  readonly edits: number;
  /** The same, with likely slips of the fingers counted as less than 1. */
  readonly cost: number;
}

/**
 * The optimal string alignment distance (Damerau and Levenshtein's, no part edited twice) along the cheapest way of
 * turning one word into the other; undefined where that takes more than `max` edits or a word is over 62 letters.
 */
export function editDistance(typed: string, word: string, max: number): Distance | undefined {
  const rows = typed.length;
  const columns = word.length;
  if (Math.abs(rows - columns) > max || rows > LONGEST_WORD || columns > LONGEST_WORD) return undefined;
  table ??= { costs: new Uint16Array(WIDTH * WIDTH), edits: new Uint16Array(WIDTH * WIDTH) };
  const { costs, edits } = table;
  for (let column = 0; column <= columns; column++) {
    costs[column] = column * COST.omitted;
    edits[column] = column;
  }
  for (let row = 1; row <= rows; row++) {
    const base = row * WIDTH;
    costs[base] = row * COST.plain;
    edits[base] = row;
    const from = Math.max(1, row - max - 1);
    const to = Math.min(columns, row + max + 1);
    if (from > 1) costs[base + from - 1] = edits[base + from - 1] = TOO_MUCH;
    if (to < columns) costs[base + to + 1] = edits[base + to + 1] = TOO_MUCH;
    let least = row === 1 || from === 1 ? row : TOO_MUCH;
    const typedCode = typed.charCodeAt(row - 1);
    const typedBefore = row > 1 ? typed.charCodeAt(row - 2) : NONE;
    for (let column = from; column <= to; column++) {
      const at = base + column;
      const wordCode = word.charCodeAt(column - 1);
      if (typedCode === wordCode) {
        costs[at] = costs[at - WIDTH - 1]!;
        edits[at] = edits[at - WIDTH - 1]!;
      } else {
        const wordBefore = column > 1 ? word.charCodeAt(column - 2) : NONE;
        let cost =
          costs[at - WIDTH - 1]! +
          (NEIGHBOURS[typed[row - 1]!]?.includes(word[column - 1]!) ? COST.neighbour : COST.plain);
        let count = edits[at - WIDTH - 1]! + 1;
        const deleted = costs[at - WIDTH]! + (typedCode === typedBefore ? COST.doubled : COST.plain);
        if (deleted < cost) {
          cost = deleted;
          count = edits[at - WIDTH]! + 1;
        }
        const inserted = costs[at - 1]! + (wordCode === wordBefore ? COST.doubled : COST.omitted);
        if (inserted < cost) {
          cost = inserted;
          count = edits[at - 1]! + 1;
        }
        if (typedCode === wordBefore && typedBefore === wordCode) {
          const swapped = costs[at - 2 * WIDTH - 2]! + COST.swapped;
          if (swapped < cost) {
            cost = swapped;
            count = edits[at - 2 * WIDTH - 2]! + 1;
          }
        }
        costs[at] = cost;
        edits[at] = count;
      }
      if (edits[at]! < least) least = edits[at]!;
    }
    if (least > max) return undefined;
  }
  const end = rows * WIDTH + columns;
  return edits[end]! > max ? undefined : { edits: edits[end]!, cost: costs[end]! / COST.plain };
}
