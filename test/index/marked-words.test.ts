import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import { Hits } from "../../src/index/hits.ts";
import { afterVarint } from "../../src/index/text-stream.ts";
import { words } from "../../src/text/words.ts";
import { article, corpus } from "../support/corpus.ts";

const MARK = 7;
const WORD = "card";

/** As the texts say, word by word. */
function plainHits(index: CompiledIndex, number: number) {
  const { title, blocks } = index.articles.text(number);
  const positions: number[] = [];
  let count = 0;
  const take = (text: string) => {
    for (const { folded } of words(text)) {
      if (folded === WORD) positions.push(count);
      count++;
    }
  };
  take(title);
  const starts = blocks.map(({ text }) => {
    const start = count;
    take(text);
    return start;
  });
  return { count, positions, starts, headings: blocks.map(({ heading }) => heading) };
}

function expectHits(title: string, blocks: readonly (readonly [heading: boolean, text: string])[]): void {
  const body = blocks.map(([heading, text]) => (heading ? `## ${text}` : text)).join("\n\n");
  const index = CompiledIndex.inMemory(buildIndex(corpus([article({ id: "a", title, body }), article({ id: "b" })])));
  const marked = index.markedWords();
  const id = index.lexicon.idOf(WORD);
  if (id >= 0) marked.mark(id, MARK);
  const hits = new Hits();
  for (const number of [0, 1]) {
    const { start, end } = index.articles.stream(number);
    const { count: from, blockCount: fromBlock } = hits;
    const count = marked.scan(afterVarint(index.articles.bytes, start), end, hits);
    const plain = plainHits(index, number);
    expect(count).toBe(plain.count);
    expect([...hits.positions.subarray(from, hits.count)]).toEqual(plain.positions);
    expect(new Set(hits.marks.subarray(from, hits.count))).toEqual(new Set(plain.positions.length > 0 ? [MARK] : []));
    expect([...hits.blockPositions.subarray(fromBlock, hits.blockCount)]).toEqual(plain.starts);
    const headings = [...hits.blockWeights.subarray(fromBlock, hits.blockCount)].map((weight) => weight >= 0);
    expect(headings).toEqual(plain.headings);
  }
}

it("finds marked words and blocks where the text has them", () => {
  const text = fc
    .array(fc.constantFrom(WORD, "Card,", "fees", "a", "CARD!", "Über", "(card)"), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.boolean(), text), { maxLength: 8 }), (title, blocks) => {
      expectHits(title, blocks);
    }),
  );
});

it("has room for as many as an article may have", () => {
  expectHits(
    "Cards",
    Array.from({ length: 5000 }, (_, at) => [at % 3 === 0, at % 2 === 0 ? "card and card" : "fees"] as const),
  );
});
