import { nearTexts } from "../text/near-texts.ts";
import { type LogEntry, questionKey, questions } from "./log.ts";

/** One way in which something was asked. */
interface GapVariant {
  readonly query: string;
  /** How often it was asked so. */
  readonly count: number;
  /** When it was last asked so, as an ISO 8601 date-time in UTC. */
  readonly at: string;
}

/** What was asked for and left its askers without an answer. */
export interface Gap extends GapVariant {
  readonly corpus: string;
  /** `nothing` matched, however it was asked, or something did and nothing was opened (`unopened`). */
  readonly kind: "nothing" | "unopened";
  /** Every way in which it was asked, most often first; the gap is named after the first. */
  readonly variants: readonly GapVariant[];
}

/** Of what two queries say together, weighed by rarity, both have to say this share. */
const SHARED = 0.6;

/**
 * What found nothing, then what led to nothing, each most asked first. Queries that say nearly the same are one gap; a
 * query that ever led to an article is none.
 *
 * @param languageOf - the language of the corpus by that name, as a BCP 47 tag.
 */
export function gapsIn(entries: readonly LogEntry[], languageOf: (corpus: string) => string): Gap[] {
  const answered = new Set(entries.filter(({ opened }) => opened !== undefined).map(questionKey));
  const open = entries.filter((entry) => !answered.has(questionKey(entry)));
  const gaps = [...Map.groupBy(open, ({ corpus }) => corpus)].flatMap(([corpus, ofOne]) =>
    grouped(questions(ofOne).sort(byCount), languageOf(corpus)).map(gapOf),
  );
  const rank = ({ kind }: Gap) => (kind === "nothing" ? 0 : 1);
  return gaps.sort((a, b) => rank(a) - rank(b) || byCount(a, b));
}

const byCount = (a: GapVariant, b: GapVariant) => b.count - a.count || (a.at < b.at ? 1 : -1);

/** The most asked come first, so that each group is gathered around the way in which most people say it. */
function grouped(entries: readonly LogEntry[], language: string): LogEntry[][] {
  const queries = entries.map(({ query }) => query);
  const near = nearTexts(queries, { language, shared: SHARED, strict: false });
  const groups = new Map<number, LogEntry[]>();
  for (const [at, entry] of entries.entries()) {
    const first = groups.get(near[at]!);
    if (first === undefined) groups.set(at, [entry]);
    else first.push(entry);
  }
  return [...groups.values()];
}

function gapOf(entries: readonly LogEntry[]): Gap {
  const [{ query, corpus }] = entries as readonly [LogEntry, ...LogEntry[]];
  return {
    query,
    corpus,
    kind: entries.every(({ total }) => total === 0) ? "nothing" : "unopened",
    count: entries.reduce((sum, { count }) => sum + count, 0),
    at: entries.reduce((last, { at }) => (at > last ? at : last), ""),
    variants: entries.map((entry) => ({ query: entry.query, count: entry.count, at: entry.at })),
  };
}
