/**
 * One measurement of one engine, in a process of its own: `run.ts` starts it and reads the JSON that it prints.
 *
 *     node task.ts questions SIZE FILE
 *     node task.ts build ENGINE SIZE FOLDER
 *     node task.ts warm ENGINE FOLDER QUESTIONS
 *     node task.ts relevance ENGINE SET FOLDER
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Judgement, meanReciprocalRank, rankOf } from "../../test/relevance/evaluate.ts";
import { type MadeQuestion, madeArticles, madeQuestions, randomNumbers } from "../made-corpus.ts";
import { peakMemory, quantile } from "../measure.ts";
import type { Document, Engine, Search } from "./engine.ts";
import { type EngineName, loadEngine } from "./engines.ts";
import { type Found, foundBy } from "./found.ts";
import { readSet } from "./questions.ts";

const QUESTIONS = 1000;
const WARM_UP = 200;
/** How long queries are asked for, in milliseconds; a slow engine is asked fewer. */
const WARM_UP_TIME = 10_000;
const ASKING_TIME = 60_000;

export interface BuildResult {
  readonly perSecond: number;
  readonly indexTimesText: number;
  readonly peakMemory: number;
}

export interface WarmResult extends Found {
  readonly asked: number;
  readonly median: number;
  readonly p99: number;
  /** Of each query, at which place that article was found, 0 where it wasn't. */
  readonly ranks: readonly number[];
}

export interface RelevanceResult {
  /** The share of the questions that was asked in the time there is. */
  readonly share: number;
  readonly clean: number;
  readonly typos: number;
}

async function build(engine: Engine, size: number, folder: string): Promise<BuildResult> {
  const documents: Document[] = [];
  let textBytes = 0;
  for (const { id, title, body } of madeArticles(size)) {
    documents.push({ id, title, body });
    textBytes += Buffer.byteLength(title) + Buffer.byteLength(body);
  }
  const start = performance.now();
  await engine.build(documents, folder);
  const time = performance.now() - start;
  const files = engine.files?.(folder) ?? readdirSync(folder).map((name) => join(folder, name));
  const indexBytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { perSecond: size / (time / 1000), indexTimesText: indexBytes / textBytes, peakMemory: peakMemory() };
}

/** Asks in order until the time is over. */
function askFor<T extends Judgement>(search: Search, questions: readonly T[], time: number) {
  const end = performance.now() + time;
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { query, relevant } of questions) {
    const start = performance.now();
    if (start > end) break;
    const found = search(query);
    times.push(performance.now() - start);
    ranks.push(rankOf(found, relevant));
  }
  return { ranks, times };
}

function warm(search: Search, questions: readonly MadeQuestion[]): WarmResult {
  askFor(search, questions.slice(0, WARM_UP), WARM_UP_TIME);
  const { ranks, times } = askFor(search, questions.slice(WARM_UP), ASKING_TIME);
  return {
    asked: times.length,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    ...foundBy(ranks),
    ranks,
  };
}

async function relevance(engine: Engine, name: string, folder: string): Promise<RelevanceResult> {
  const { documents, clean, typos } = readSet(name);
  await engine.build(documents, folder);
  const search = await engine.open(folder);
  const all = [clean, typos].map((questions) => {
    const mixed = inRandomOrder(questions);
    const { ranks } = askFor(search, mixed, ASKING_TIME);
    return { share: ranks.length / mixed.length, mrr: meanReciprocalRank(ranks) };
  });
  return { share: Math.min(...all.map(({ share }) => share)), clean: all[0]!.mrr, typos: all[1]!.mrr };
}

/** So that the first ones are a fair sample of all, where there is no time for all. */
function inRandomOrder<T>(values: readonly T[]): T[] {
  const random = randomNumbers(1);
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

const [task, ...words] = process.argv.slice(2) as [string, string, string, string];
const engine = () => loadEngine(words[0] as EngineName);
if (task === "questions") {
  writeFileSync(words[1], JSON.stringify(madeQuestions([...madeArticles(Number(words[0]))], WARM_UP + QUESTIONS)));
  console.log("{}");
} else if (task === "build") {
  console.log(JSON.stringify(await build(await engine(), Number(words[1]), words[2])));
} else if (task === "warm") {
  const questions = JSON.parse(readFileSync(words[2], "utf8")) as MadeQuestion[];
  console.log(JSON.stringify(warm(await (await engine()).open(words[1]), questions)));
} else if (task === "relevance") {
  console.log(JSON.stringify(await relevance(await engine(), words[1], words[2])));
}
