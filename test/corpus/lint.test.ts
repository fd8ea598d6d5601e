import { describe, expect, it } from "vitest";
import { lintCorpus } from "../../src/corpus/lint.ts";
import { article, corpus } from "../support/corpus.ts";

describe("broken links", () => {
  const messages = (body: string) =>
    lintCorpus(corpus([article({ id: "a", title: "A", body })]), {
      now: new Date("2026-01-01"),
      months: 1_000,
      firstThree: () => ["a"],
    })
      .filter(({ rule }) => rule === "broken-link")
      .map(({ message }) => message);

  it.each([
    ["[x](b)", ["links to b, which is no article here"]],
    ["[x](b#y) [z](b) [a](a)", ["links to b, which is no article here"]],
    [
      '[x](b "title") [y](<c d>) [z](e_(f))\n\n[r]: g',
      ["b", "c d", "e_(f)", "g"].map((path) => `links to ${path}, which is no article here`),
    ],
    ["![picture](img/a.png)", []],
    ["[x](https://b.example) [y](#y) [z](mailto:b@b.example)", []],
    ["`[x](b)` and\n\n```json\n[x](b)\n```\n\n- c\n\n      ~~~\n      [x](b)\n      ~~~", []],
  ])("of %j", (body, found) => {
    expect(messages(body)).toEqual(found);
  });
});
