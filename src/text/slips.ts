/** A shorter word is too often one letter away from another word that is meant. */
const SHORTEST = 5;

/** A longer one is no word, and would make as many texts as it has letters, each as long. */
const LONGEST = 64;

const HAS_DIGIT = /\p{N}/u;

/**
 * Which words are most likely another one with a slip of the finger: a letter too many, too few, wrong, or two swapped,
 * the first one right. Of two such words the rarer is taken for the slip.
 *
 * Words are brought together by what is left of them without one letter, which is the same for words one slip apart: the
 * time grows with the number of words, not with that of their pairs.
 *
 * @param frequencies - every word with how often it stands somewhere.
 * @param most - how often a slip may stand beside how often the other word does; one that stands once may always be one.
 * @returns for each slip the word that it stands for, which is none itself.
 */
export function slipsAmong(frequencies: ReadonlyMap<string, number>, most: number): Map<string, string> {
  const intended = new Map<string, string>();
  const known = new Map<string, string[]>();
  const byFrequency = [...frequencies].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [word, frequency] of byFrequency) {
    if (word.length < SHORTEST || word.length > LONGEST || HAS_DIGIT.test(word)) continue;
    const rests = [word, ...withoutOneLetter(word)];
    const near = rests
      .flatMap((rest) => known.get(rest) ?? [])
      .find((other) => isSlip(word, other) && (frequency === 1 || frequency <= most * frequencies.get(other)!));
    if (near !== undefined) intended.set(word, near);
    else for (const rest of rests) known.set(rest, [...(known.get(rest) ?? []), word]);
  }
  return intended;
}

/** Whether two words that begin alike differ in one place: by a letter that one of them has, by another letter, or by two swapped. */
function isSlip(word: string, other: string): boolean {
  if (word[0] !== other[0]) return false;
  let start = 1;
  while (start < word.length && word[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, other.length) - start && word.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [word.slice(start, word.length - end), other.slice(start, other.length - end)];
  return Math.max(left.length, right.length) < 2 || (left.length === 2 && left === right[1]! + right[0]!);
}

function withoutOneLetter(word: string): Set<string> {
  const rests = new Set<string>();
  for (let at = 1; at < word.length; at++) rests.add(word.slice(0, at) + word.slice(at + 1));
  return rests;
}
