import { primarySubtag } from "./stem.ts";

/** What is written by ear, and how the same sound may be spelt. */
type Sound = readonly [written: RegExp, spelt: string];

/** Made when the first word is asked for: patterns are costly to set up. */
let english: readonly Sound[] | undefined;

const englishSounds = (): readonly Sound[] => [
  [/f/g, "ph"],
  [/ph/g, "f"],
  [/kk?/g, "c"],
  [/ks/g, "x"],
  [/kw/g, "qu"],
  [/s(?=[eiy])/g, "c"],
  [/c(?=[eiy])/g, "s"],
  [/z/g, "s"],
  [/j(?=[eiy])/g, "g"],
  [/sh[aeiou]n/g, "tion"],
  [/sh[aeiou]n/g, "ssion"],
  [/sh(?=[aeiou]l)/g, "ci"],
  [/sh[aeiou]s/g, "cious"],
];

/** So many sounds of a word are spelt otherwise: `kritisize` has two. */
const MOST_SOUNDS = 2;

/**
 * How a word that was written by ear may be spelt (`fone`: `phone`), each spelling once and not the word itself; none in
 * other languages than English.
 *
 * @param languages - BCP 47 tags of the languages that it may be of.
 */
export function spellingsByEar(word: string, languages: readonly string[]): readonly string[] {
  if (!languages.some((tag) => primarySubtag(tag) === "en")) return [];
  english ??= englishSounds();
  const found = new Set([word]);
  let last = [word];
  for (let sounds = 0; sounds < MOST_SOUNDS; sounds++) {
    const next = new Set(last.flatMap((one) => english!.map(([written, spelt]) => one.replace(written, spelt))));
    last = [...next].filter((one) => !found.has(one));
    for (const one of last) found.add(one);
  }
  found.delete(word);
  return [...found];
}
