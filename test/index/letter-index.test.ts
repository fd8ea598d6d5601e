import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import { bitCount, signature } from "../../src/index/signature.ts";
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
        });
        expect(near.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
      },
    ),
    { numRuns: 300 },
  );
});
