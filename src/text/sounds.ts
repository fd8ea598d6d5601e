import { primarySubtag } from "./stem.ts";

/** What is written by ear, and how the same sound may be spelt, in each of its places. Texts: patterns take time to set up. */
type Sound = readonly (readonly [written: string, spelt: string])[];

let english: readonly Sound[] | undefined;

const before = (letters: string, written: string, spelt: string, behind = ""): Sound =>
  Array.from(letters, (letter) => [written + letter + behind, spelt + letter + behind]);
const around = (written: string, spelt: string, behind: string): Sound =>
  Array.from("aeiou", (vowel) => [written + vowel + behind, spelt]);

const englishSounds = (): readonly Sound[] => [
  [["f", "ph"]],
  [["ph", "f"]],
  [
    ["kk", "c"],
    ["k", "c"],
  ],
  [["ks", "x"]],
  [["kw", "qu"]],
  before("eiy", "s", "c"),
  before("eiy", "c", "s"),
  [["z", "s"]],
  before("eiy", "j", "g"),
  around("sh", "tion", "n"),
  around("sh", "ssion", "n"),
  before("aeiou", "sh", "ci", "l"),
  around("sh", "cious", "s"),
];

const spelt = (word: string, sound: Sound): string =>
  sound.reduce((text, [written, other]) => (text.includes(written) ? text.replaceAll(written, other) : text), word);

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
    const next = new Set(last.flatMap((one) => english!.map((sound) => spelt(one, sound))));
    last = [...next].filter((one) => !found.has(one));
    for (const one of last) found.add(one);
  }
  found.delete(word);
  return [...found];
}
