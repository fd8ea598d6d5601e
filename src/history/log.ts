import type { RecentQuery } from "../model/history.ts";

/** A line of the log: one query that was acted on, or several of the same once the log has been compacted. */
export interface LogEntry {
  readonly query: string;
  readonly at: string;
  readonly corpus: string;
  readonly total: number;
  readonly opened?: string;
  /** 0 where the line only says more of what the one before counted. */
  readonly count: number;
}

/** JSON Lines, since a line can be added without reading what is there. */
export function formatEntry(entry: LogEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * Reads a log.
 *
 * @returns the entries that could be read, oldest first, and how many lines couldn't
 */
export function parseLog(text: string): { entries: LogEntry[]; damaged: number } {
  const entries: LogEntry[] = [];
  let damaged = 0;
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const entry = parseEntry(line);
    if (entry === undefined) damaged++;
    else entries.push(entry);
  }
  return { entries, damaged };
}

function parseEntry(line: string): LogEntry | undefined {
  let value: Partial<LogEntry> | null;
  try {
    value = JSON.parse(line) as Partial<LogEntry> | null;
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { query, at, corpus, total, opened, count } = value;
  const valid =
    typeof query === "string" &&
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    typeof corpus === "string" &&
    Number.isSafeInteger(total) &&
    Number.isSafeInteger(count) &&
    (opened === undefined || typeof opened === "string");
  if (!valid) return undefined;
  return { query, at, corpus, total: total!, ...(opened === undefined ? {} : { opened }), count: count! };
}

/** What makes two queries the same: case and spaces don't. */
const queryKey = ({ query }: Pick<LogEntry, "query">) => query.trim().replace(/\s+/g, " ").toLowerCase();

/** What makes two questions the same: the query, and who was asked. */
export const questionKey = (entry: LogEntry): string => `${entry.corpus}\n${queryKey(entry)}`;

/** The entries of a query, for removing them. */
export function isSameQuery(a: string, b: string): boolean {
  return queryKey({ query: a }) === queryKey({ query: b });
}

/** A log without the lines of some queries, those included that can't be read and hold one. */
export function withoutQueries(text: string, queries: readonly string[]): string {
  const written = queries.map((query) => JSON.stringify(query.trim()).slice(1, -1).toLowerCase());
  const holdsOne = (line: string) => {
    const entry = parseEntry(line);
    return entry === undefined
      ? written.some((query) => query !== "" && line.toLowerCase().includes(query))
      : queries.some((query) => isSameQuery(entry.query, query));
  };
  return text
    .split("\n")
    .filter((line) => !holdsOne(line))
    .join("\n");
}

/** Each key once, in the order of its last entries: that entry, the sum of the counts, and an article that was opened. */
function merged(entries: readonly LogEntry[], keyOf: (entry: LogEntry) => string): LogEntry[] {
  const latest = new Map<string, LogEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const before = latest.get(key);
    // Taken out and put in again, it stands last.
    latest.delete(key);
    latest.set(key, before === undefined ? entry : { ...before, ...entry, count: entry.count + before.count });
  }
  return [...latest.values()];
}

/** Each question once. */
export const questions = (entries: readonly LogEntry[]): LogEntry[] => merged(entries, questionKey);

/** A shorter log that says the same of the newest `size` queries, asked of two corpora at the most, oldest first. */
export function compact(entries: readonly LogEntry[], size: number): LogEntry[] {
  const newest = new Set(merged(entries, queryKey).slice(-size).map(queryKey));
  return questions(entries)
    .filter((entry) => newest.has(queryKey(entry)))
    .slice(-2 * size);
}

/** As the user sees them: newest first. */
export function recentQueries(entries: readonly LogEntry[], size: number): RecentQuery[] {
  return (
    merged(entries, queryKey)
      .slice(-size)
      // A line that only says more may have lost the one that counted.
      .map(({ query, at, count }) => ({ query, at, count: Math.max(1, count) }))
      .reverse()
  );
}
