import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import { bitCount, pairSignature, signature } from "../../src/index/signature.ts";
import { article, corpus } from "../support/corpus.ts";

const letters = fc.string({ unit: fc.constantFrom(..."abcdeéжß日1"), minLength: 1, maxLength: 12 });

it("finds the words whose length and letters are near, and no others", () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 80 }),
      letters,
      fc.nat(3),
      fc.nat(4),
      (words, asked, missing, extra) => {
        const index = CompiledIndex.inMemory(
          buildIndex(corpus([article({ id: "a", title: "x", body: words.join(" ") })])),
        );
        const own = signature(asked);
        const expected = index.lexicon.beginningWith("").filter((id) => {
          const text = index.lexicon.text(id);
          const other = signature(text);
          return (
            text.length >= Math.max(2, asked.length - 2) &&
            text.length <= asked.length + 3 &&
            bitCount(own & ~other) <= missing &&
            bitCount(other & ~own) <= extra
          );
        });
        const near = index.lexicon.letters.near(asked, {
          shortest: asked.length - 2,
          longest: asked.length + 3,
          missing,
          extra,
          missingPairs: 64,
        });
        expect(near.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
      },
    ),
    { numRuns: 300 },
  );
});

/** One slip of the fingers at a place. */
const slips: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => `${word.slice(0, at)}q${word.slice(at)}`,
  (word, at) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
  (word, at) =>
    word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split("")
      .reverse()
      .join("") +
    word.slice(at + 2),
];

it("takes at most three pairs away with a slip", () => {
  const slip = fc.record({ kind: fc.nat(slips.length - 1), at: fc.nat(12) });
  fc.assert(
    fc.property(letters, fc.array(slip, { maxLength: 2 }), (word, made) => {
      const typed = made.reduce((text, { kind, at }) => slips[kind]!(text, at % (text.length + 1)), word);
      const [low, high] = pairSignature(typed);
      const [otherLow, otherHigh] = pairSignature(word);
      expect(bitCount(low & ~otherLow) + bitCount(high & ~otherHigh)).toBeLessThanOrEqual(3 * made.length);
    }),
    { numRuns: 1000 },
  );
});
