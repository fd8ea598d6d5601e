import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCorpusFile } from "../../src/corpus/open.ts";
import { EvidenceReader } from "../../src/search/evidence.ts";
import { type Features, featuresOf } from "../../src/search/features.ts";
import { interpret } from "../../src/search/interpret.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { SectionCovers } from "../../src/search/section.ts";
import { StageOne } from "../../src/search/stage-one.ts";
import { Tally } from "../../src/search/tally.ts";
import { stemmerFor } from "../../src/text/stem.ts";
import { ROOT, rowsOf, sectionOf } from "../support/markdown.ts";

const section = sectionOf(readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8"), "The search, by one example");
const rows = rowsOf(section);
const query = "widthdrawal has not arrived in my accuont";
const index = openCorpusFile(join(ROOT, "data/help-center.json"));
const parsed = parseQuery(query, { tag: () => undefined, category: () => undefined });
const interpreted = interpret(index, parsed, { prefix: false, exact: false });
const { results } = createSearcher(index).search({ text: query, limit: 3 });
const articles = results.map(({ id }) => index.articles.find(id));
/** What the forms of a word share. */
const stem = stemmerFor("en");
const nameOf = (term: number) => stem(index.lexicon.text(index.terms.words(term)[0]!));
const shown = (value: number) => value.toFixed(2);

describe("the example that the architecture explains", () => {
  it("has the program's slots", () => {
    const slots = interpreted.slots.map(({ typed, word, alternatives, weight }) => [
      `\`${typed}\``,
      word,
      alternatives
        .map(({ terms, confidence }) => `\`${terms.map((term) => nameOf(term)).join(" ")}\` ${confidence}`)
        .join(", "),
      String(index.terms.frequency(alternatives[0]!.terms[0]!)),
      shown(weight),
    ]);
    expect(rows.filter((row) => row.length === 5)).toEqual(slots);
  });

  it("has the program's scores of stage one", () => {
    const stageOne = new StageOne(index);
    stageOne.score(interpreted, true);
    const scores = results.map(({ title }, at) => [title, shown(stageOne.total[articles[at]!]! / stageOne.scale)]);
    expect(rows.filter((row) => row.length === 2)).toEqual(scores);
  });

  it("has the program's features", () => {
    const reader = new EvidenceReader(index);
    reader.ask(interpreted);
    const tally = new Tally(interpreted);
    const features = articles.map((article) => {
      const evidence = reader.read(article);
      tally.count(evidence);
      return featuresOf(index.meta, evidence, interpreted, tally, new SectionCovers(interpreted));
    });
    const values = Object.fromEntries(
      rows
        .filter(([name = ""]) => name.startsWith("`"))
        .map(([name, ...cells]) => [name!.split("`")[1], cells.slice(-3)]),
    );
    const names = Object.keys(features[0]!) as (keyof Features)[];
    for (const name of names) expect(values[name], name).toEqual(features.map((each) => shown(each[name])));
  });

  it("has the program's final scores", () => {
    const [, ...behind] = results.map(({ score }) => score.toFixed(3));
    expect(section).toContain(`: 1, ${behind.join(" and ")}.`);
    const totals = rows.find(([name]) => name === "**score**")!.map((cell) => Number(cell.replaceAll("*", "")));
    const [best = 0, ...others] = totals.slice(-3);
    expect(others.map((score) => (1 / (1 + best - score)).toFixed(3))).toEqual(behind);
  });
});
