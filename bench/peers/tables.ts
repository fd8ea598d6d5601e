import { basename } from "node:path";
import { markdownTable, type Row } from "../report.ts";
import type { ColdResult } from "./cold.ts";
import { ENGINE_NAMES, ENGINES, type EngineName, loadEngine } from "./engines.ts";
import { foundBy } from "./found.ts";
import manifest from "./package.json" with { type: "json" };
import type { BuildResult, RelevanceResult, WarmResult } from "./task.ts";

/** What could be measured of one engine at one size. */
export interface SizeResult {
  readonly engine: EngineName | "sqlite3-from-node" | "sqlite3";
  readonly size: number;
  readonly build?: BuildResult;
  readonly warm?: WarmResult;
  readonly cold?: ColdResult;
  /** Why the rest is missing. */
  readonly failed?: string;
}

export type SetResult = {
  readonly engine: EngineName;
  readonly set: string;
  readonly failed?: string;
} & Partial<RelevanceResult>;

const NAMES = { ...ENGINES, "sqlite3-from-node": "`sqlite3` started by a script", sqlite3: "`sqlite3` alone" };

/** In which order the tables have what. */
export const ROW_ORDER = Object.keys(NAMES) as SizeResult["engine"][];

/** Packages of the engines that are not named as their files. */
const PACKAGES: Partial<Record<EngineName, keyof typeof manifest.devDependencies>> = {
  minisearch: "minisearch",
  lunr: "lunr",
  flexsearch: "flexsearch",
  orama: "@orama/orama",
  fuse: "fuse.js",
  ufuzzy: "@leeoniya/ufuzzy",
};

/** A list of the engines, their versions and how each is configured. */
export async function configurations(): Promise<string> {
  const lines = ENGINE_NAMES.map(async (name) => {
    const version = PACKAGES[name] === undefined ? "" : ` ${manifest.devDependencies[PACKAGES[name]]}`;
    const sqlite = name === "sqlite" ? ` (SQLite ${process.versions.sqlite})` : "";
    return `- **${ENGINES[name]}${version}**${sqlite}: ${(await loadEngine(name)).configuration}.`;
  });
  return (await Promise.all(lines)).join("\n");
}

const dash = (value: number | null | undefined, digits: number) =>
  value === null || value === undefined
    ? "–"
    : value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Enough digits to compare: three of them for what is small. */
const time = (value: number | undefined) => dash(value, value === undefined || value >= 10 ? 0 : value >= 1 ? 1 : 2);

const missing = (results: readonly { readonly failed?: string; readonly engine: SizeResult["engine"] }[]) =>
  [
    ...new Set(results.flatMap(({ engine, failed }) => (failed === undefined ? [] : [`${NAMES[engine]}: ${failed}.`]))),
  ].join("\n\n");

/** Everything about one size. */
export function sizeTable(size: number, results: readonly SizeResult[]): string {
  const rows = results.map(({ engine, build, warm, cold }): Row => {
    const few = warm === undefined || warm.asked >= 100 ? "" : ` (${warm.asked} queries)`;
    return {
      engine: NAMES[engine],
      "cold, × bare": dash(cold?.timesBare, 2),
      "cold, ms": dash(cold?.median, 0),
      "cold, MB": dash(cold?.peakMemory, 0),
      "warm, median ms": time(warm?.median) + few,
      "warm, p99 ms": time(warm?.p99),
      "found, clean": dash(warm?.clean, 2),
      "found, typos": dash(warm?.typos, 2),
      "built a second": dash(build?.perSecond, 0),
      "index × text": dash(build?.indexTimesText, 2),
      "building, MB": dash(build?.peakMemory, 0),
    };
  });
  return `${markdownTable(`${size.toLocaleString("en")} made articles of 200 words`, rows)}\n${fewer(results)}${missing(results)}`;
}

/** What an engine that answered only some of the queries is to be compared with. */
function fewer(results: readonly SizeResult[]): string {
  const ours = results.find(({ engine }) => engine === "faq")?.warm?.ranks ?? [];
  const some = results.filter(({ warm }) => warm !== undefined && warm.asked < ours.length);
  return some
    .map(({ engine, warm }) => {
      const { clean, typos } = foundBy(ours.slice(0, warm!.asked));
      const others = `${dash(warm!.clean, 3)} / ${dash(warm!.typos, 3)}`;
      return `${NAMES[engine]} answered ${warm!.asked} of the ${ours.length} queries in its time, and found ${others}; of the same ones faq finds ${dash(clean, 3)} / ${dash(typos, 3)}.\n\n`;
    })
    .join("");
}

/** Mean reciprocal rank by question set. */
export function relevanceTable(results: readonly SetResult[]): string {
  const sets = [...new Set(results.map(({ set }) => set))];
  const rows = [...new Set(results.map(({ engine }) => engine))].map((engine): Row => {
    const cells = sets.map((set) => {
      const result = results.find((one) => one.engine === engine && one.set === set)!;
      const sampled = result.share !== undefined && result.share < 1 ? "*" : "";
      return [basename(set), result.failed ? "–" : `${dash(result.clean, 3)} / ${dash(result.typos, 3)}${sampled}`];
    });
    return { engine: NAMES[engine], ...Object.fromEntries(cells) };
  });
  return `${markdownTable("Mean reciprocal rank of the first ten, clean / with typos", rows)}\n${missing(results)}`;
}
