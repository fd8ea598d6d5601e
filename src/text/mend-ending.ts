/**
 * By language: endings that its stemmer knows with accents only, or not at all, and what it is given in their place. The
 * first that fits counts. An ending that is as often another word's own isn't here: Italian `-era` is rarely `-erà`.
 */
const ENDINGS: Readonly<Record<string, readonly (readonly [ending: string, mended: string])[]>> = {
  es: [["cion", "ción"]],
  fr: [
    ["ee", "ée"],
    ["ees", "ées"],
    ["iere", "ière"],
    ["ieres", "ières"],
    ["ye", "yé"],
    ["yes", "yés"],
  ],
  nl: [["ieen", "ie"]],
  pt: [
    ["cao", "ção"],
    ["coes", "ção"],
    ["ao", "ão"],
    ["oes", "ão"],
    ["avel", "ável"],
    ["aveis", "ável"],
    ["ivel", "ível"],
    ["iveis", "ível"],
    ["veis", "vel"],
    ["ais", "al"],
    ["gens", "gem"],
    ["dens", "dem"],
    ["uns", "um"],
  ],
};

/** German umlauts as they are typed where a keyboard has none, which folding leaves: `koennen` is `können`. */
const SPELT_OUT = /ae|oe|(?<![aeq])ue/g;

/** Letters before an ending: Portuguese `mais` is no plural of `mal`, and `nao` no form of `na`. */
const SHORTEST_BEGINNING = 2;

/**
 * A folded word with the ending, or the letters, that the stemmer of its language knows: French `annulée` lost an accent by which the
 * stemmer tells it from `annuler`. It is the same whether somebody typed the accents or not.
 *
 * @param tag - the first part of a BCP 47 tag.
 */
export function mendEnding(tag: string, word: string): string {
  if (tag === "de") return word.replace(SPELT_OUT, (letters) => letters[0]!);
  for (const [ending, mended] of ENDINGS[tag] ?? []) {
    if (word.length - ending.length >= SHORTEST_BEGINNING && word.endsWith(ending)) {
      return word.slice(0, -ending.length) + mended;
    }
  }
  return word;
}
