const ION = "ion";
const VOWELS = "aeiou";

/**
 * What Porter's algorithm (An Algorithm for Suffix Stripping, 1980, step 4) leaves of a word with `ion`: all but that,
 * where enough is left. The stemmer at hand takes the letter before along, so that `rejection` would be no form of
 * `reject` (github.com/micheleriva/zbsearch, issue 49), and so finds too little left of `completion`.
 *
 * @param stem - what the stemmer made of the word.
 */
export function withoutIon(word: string, stem: string): string {
  const letter = word[stem.length];
  if (letter !== undefined && "st".includes(letter) && word.startsWith(ION, stem.length + 1)) return stem + letter;
  const verb = stem.slice(0, -ION.length);
  return stem.endsWith(ION) && "st".includes(verb.at(-1) ?? " ") && measure(verb) > 1 ? verb : stem;
}

/** How often a consonant follows a vowel: `y` is a vowel behind a consonant. */
function measure(word: string): number {
  let count = 0;
  let wasVowel = false;
  for (let at = 0; at < word.length; at++) {
    const isVowel: boolean = VOWELS.includes(word[at]!) || (word[at] === "y" && at > 0 && !wasVowel);
    if (wasVowel && !isVowel) count++;
    wasVowel = isVowel;
  }
  return count;
}
