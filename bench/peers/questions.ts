import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Judgement, readJudgements } from "../../test/relevance/evaluate.ts";
import { misspelt, randomNumbers } from "../made-corpus.ts";
import type { Document } from "./engine.ts";

/** Articles with questions about them, as customers wrote them and with slips. */
export interface QuestionSet {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly clean: readonly Judgement[];
  readonly typos: readonly Judgement[];
}

const ROOT = join(import.meta.dirname, "../..");
const CORPUS = ".corpus.json";
const SEED = 1;

/** The names of the sets in a folder, as `bench/relevance.ts` reads it, and of the project's own. */
export function setNames(folder: string | undefined): string[] {
  const given = folder === undefined ? [] : readdirSync(folder).filter((file) => file.endsWith(CORPUS));
  return [...given.map((file) => join(folder!, basename(file, CORPUS))), "help-center"];
}

/** @param name - one of {@link setNames}. */
export function readSet(name: string): QuestionSet {
  const own = name === "help-center";
  const path = own ? join(ROOT, "test/relevance/help-center") : name;
  const corpus = own ? join(ROOT, "data/help-center.json") : `${name}${CORPUS}`;
  const clean = readJudgements(`${path}.queries.jsonl`);
  const typos = `${path}.typos.jsonl`;
  return {
    name: basename(name),
    documents: (JSON.parse(readFileSync(corpus, "utf8")) as { articles: Document[] }).articles,
    clean,
    typos: existsSync(typos) ? readJudgements(typos) : withSlips(clean),
  };
}

/** The questions with a slip in one of the longer words of each. */
function withSlips(judgements: readonly Judgement[]): Judgement[] {
  const random = randomNumbers(SEED);
  return judgements.map(({ query, relevant }) => {
    const words = query.split(" ");
    const long = [...words.keys()].filter((at) => words[at]!.length >= 5);
    const at = long[Math.floor(random() * long.length)];
    if (at !== undefined) words[at] = misspelt(words[at]!, random);
    return { query: words.join(" "), relevant };
  });
}
