import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "../../src/search/edit-distance.ts";
import { SlipCounter } from "../../src/search/slip-counter.ts";

/** Optimal string alignment, by the table that defines it. */
function slips(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) => [row]);
  for (let column = 0; column <= other.length; column++) rows[0]![column] = column;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + same,
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = least;
    }
  }
  return rows[one.length]![other.length]!;
}

const word = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."abcé"), minLength: 1, maxLength });

it("counts as the table does", () => {
  fc.assert(
    fc.property(word(32), word(34), fc.nat(6), (one, other, most) => {
      expect(new SlipCounter(one).isWithin(other, most)).toBe(slips(one, other) <= most);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ["withdrawal", "widthdrawal", 1, true],
  ["arrived", "arrievd", 1, true],
  ["arrived", "airrevd", 1, false],
  ["a".repeat(40), "b", 1, true],
])("%s, %s within %i: %s", (one, other, most, expected) => {
  expect(new SlipCounter(one).isWithin(other, most)).toBe(expected);
});

it("leaves no word out that the weighted distance takes in", () => {
  fc.assert(
    fc.property(word(12), word(12), fc.integer({ min: 1, max: 2 }), (one, other, most) => {
      fc.pre(editDistance(one, other, most) !== undefined);
      expect(new SlipCounter(one).isWithin(other, most)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
