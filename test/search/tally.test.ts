import fc from "fast-check";
import { expect, it } from "vitest";
import { Hits } from "../../src/index/hits.ts";
import type { Evidence, Sign } from "../../src/search/evidence.ts";
import type { Interpreted } from "../../src/search/slots.ts";
import { Tally } from "../../src/search/tally.ts";

const SLOTS = 4;
const WINDOW = 15;
const SNIPPET = 36;

const sign = fc.record({
  slot: fc.nat(SLOTS - 1),
  confidence: fc.constantFrom(4096, 3277, 1638),
  worth: fc.integer({ min: 1, max: 1000 }),
  typed: fc.boolean(),
});
/** What the slots weigh: no two sums of different ones are alike. */
const WEIGHTS = [100_000, 210_000, 430_000, 870_000];
/** Hits in order, some at one place. */
const anyHits = fc.array(fc.record({ step: fc.nat(6), sign }), { maxLength: 40 }).map((hits) => {
  let position = 0;
  return hits.map(({ step, sign: its }) => {
    position += step;
    return { ...its, position };
  });
});
type Hit = Pick<Sign, "slot" | "confidence" | "worth" | "typed"> & { readonly position: number };

/** Another article's words stand before those that are counted. */
const FROM = 3;

const query = (places: readonly number[]) =>
  ({ slots: places.map((position) => ({ position })) }) as unknown as Interpreted;

function evidenceOf(found: readonly Hit[], titleLength: number): Evidence {
  const hits = new Hits();
  for (const [at, { position }] of found.entries()) {
    hits.positions[FROM + at] = position;
    hits.marks[FROM + at] = at;
  }
  const signs = found.map((hit) => ({ ...hit, weight: WEIGHTS[hit.slot] })) as unknown as readonly Sign[];
  return { hits, signs, from: FROM, to: FROM + found.length, titleLength } as Evidence;
}

function plainTally(found: readonly Hit[], titleLength: number, places: readonly number[]) {
  const inTitle = found.filter(({ position }) => position < titleLength);
  const inBody = found.filter(({ position }) => position >= titleLength);
  const of = (hits: readonly Hit[], slot: number) => hits.filter((hit) => hit.slot === slot);
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const confidences = (hits: readonly Hit[], slot: number) => of(hits, slot).map(({ confidence }) => confidence);
  const arePaired = (hits: readonly Hit[], slot: number) =>
    of(hits, slot).some(({ position }) =>
      of(hits, slot + 1).some((next) => {
        const distance = next.position - position;
        return distance > 0 && distance <= Math.max(1, Math.round(places[slot + 1]! - places[slot]!));
      }),
    );
  const snippets = inBody.map(({ position: start }) => {
    const inside = new Set(
      inBody.filter(({ position }) => position >= start && position < start + SNIPPET).map(({ slot }) => slot),
    );
    return sum([...inside].map((slot) => WEIGHTS[slot]!));
  });
  const windows = inBody.map(({ position: end }, at) => {
    const inside = inBody.slice(0, at + 1).filter(({ position }) => end - position < WINDOW);
    return sum(places.map((_, slot) => of(inside, slot).at(-1)?.worth ?? 0));
  });
  return {
    slots: places.map((_, slot) => ({
      titleCount: sum(confidences(inTitle, slot)),
      bodyCount: sum(confidences(inBody, slot)),
      titleConfidence: Math.max(0, ...confidences(inTitle, slot)),
      bodyConfidence: Math.max(0, ...confidences(inBody, slot)),
      firstInBody: (of(inBody, slot)[0]?.position ?? titleLength) - titleLength,
      typed: of(found, slot).some(({ typed }) => typed),
      paired: arePaired(inTitle, slot) || arePaired(inBody, slot),
    })),
    densest: Math.max(0, ...windows),
    snippetStart: inBody.length === 0 ? -1 : FROM + inTitle.length + snippets.indexOf(Math.max(...snippets)),
  };
}

it("counts in one pass what counting one by one gives, for one article after the other", () => {
  const places = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map(([a, b, c]) => [0, a + 1, a + b + 1, a + b + c + 2]);
  fc.assert(
    fc.property(places, fc.array(fc.tuple(anyHits, fc.nat(20)), { minLength: 1, maxLength: 3 }), (where, articles) => {
      const tally = new Tally(query(where));
      for (const [found, titleLength] of articles) {
        tally.count(evidenceOf(found, titleLength));
        const expected = plainTally(found, titleLength, where);
        expect({
          slots: tally.slots.map(
            ({ titleCount, bodyCount, titleConfidence, bodyConfidence, firstInBody, typed, paired }) => {
              return { titleCount, bodyCount, titleConfidence, bodyConfidence, firstInBody, typed, paired };
            },
          ),
          densest: tally.densest,
          snippetStart: tally.snippetStart,
        }).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});
