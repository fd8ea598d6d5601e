import { compact, type LogEntry } from "./log.ts";

/** A recorded query that left its asker without an answer. */
export interface Gap {
  readonly query: string;
  readonly corpus: string;
  /** `nothing` matched, or something did and nothing was opened (`unopened`). */
  readonly kind: "nothing" | "unopened";
  /** How often it was asked. */
  readonly count: number;
  /** When it was last asked, as an ISO 8601 date-time in UTC. */
  readonly at: string;
}

/** Queries that found nothing, then those that led to nothing, each most asked first. A query that ever led to an article is none. */
export function gapsIn(entries: readonly LogEntry[]): Gap[] {
  const answered = new Set(entries.filter(({ opened }) => opened !== undefined).map(keyOf));
  const open = entries.filter((entry) => !answered.has(keyOf(entry)));
  const gaps = [...Map.groupBy(open, ({ corpus }) => corpus).values()].flatMap((ofOne) =>
    compact(ofOne, ofOne.length).map(gapOf),
  );
  const rank = ({ kind }: Gap) => (kind === "nothing" ? 0 : 1);
  return gaps.sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.at < b.at ? 1 : -1));
}

const keyOf = ({ corpus, query }: LogEntry) => `${corpus}\n${query.trim().replace(/\s+/g, " ").toLowerCase()}`;

const gapOf = ({ query, corpus, total, count, at }: LogEntry): Gap => {
  return { query, corpus, kind: total === 0 ? "nothing" : "unopened", count, at };
};
