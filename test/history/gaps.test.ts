import { describe, expect, it } from "vitest";
import { gapsIn } from "../../src/history/gaps.ts";
import type { LogEntry } from "../../src/history/log.ts";

const asked = (query: string, rest: Partial<LogEntry> = {}): LogEntry => ({
  query,
  at: "2026-05-01T00:00:00Z",
  corpus: "acorn",
  total: 0,
  count: 1,
  ...rest,
});
const gaps = (...entries: LogEntry[]) => gapsIn(entries, (corpus) => (corpus === "eichel" ? "de" : "en"));
const names = (...entries: LogEntry[]) => gaps(...entries).map(({ query, count }) => `${count} ${query}`);

describe("gaps", () => {
  it.each([
    ["slips", ["fax number", "fax number", "fax nummber"], ["3 fax number"]],
    ["the order of words", ["fax number", "fax number", "number fax"], ["3 fax number"]],
    ["the forms of a word", ["export notes", "export notes", "exporting a note"], ["3 export notes"]],
    ["small words", ["fax number", "fax number", "what is your fax number please"], ["3 fax number"]],
    ["case and spaces", ["Fax Number", "fax  number"], ["2 fax  number"]],
    [
      "nothing else",
      ["fax number", "phone number", "fax machine"],
      ["1 fax machine", "1 fax number", "1 phone number"],
    ],
  ])("are grouped whatever %s", (_, queries, expected) => {
    expect(names(...queries.map((query) => asked(query))).sort()).toEqual(expected);
  });

  it("keep apart what was asked of different corpora, and know their languages", () => {
    expect(
      names(
        asked("Passwörter ändern", { corpus: "eichel" }),
        asked("Passwort ändern", { corpus: "eichel", count: 2 }),
        asked("Passwort ändern"),
      ),
    ).toEqual(["3 Passwort ändern", "1 Passwort ändern"]);
  });

  it("hold every variant, the last time, and something found in any of them", () => {
    expect(
      gaps(
        asked("fax nummber", { at: "2026-05-03T00:00:00Z" }),
        asked("fax number", { count: 4, total: 2, at: "2026-05-02T00:00:00Z" }),
      ),
    ).toEqual([
      {
        query: "fax number",
        corpus: "acorn",
        kind: "unopened",
        count: 5,
        at: "2026-05-03T00:00:00Z",
        variants: [
          { query: "fax number", count: 4, at: "2026-05-02T00:00:00Z" },
          { query: "fax nummber", count: 1, at: "2026-05-03T00:00:00Z" },
        ],
      },
    ]);
  });

  it("come in the order of how often nothing was found, then of how often nothing was opened", () => {
    expect(
      names(
        asked("login", { total: 2, count: 9 }),
        asked("teleport"),
        asked("fax", { count: 3 }),
        asked("refund", { total: 1 }),
      ),
    ).toEqual(["3 fax", "1 teleport", "9 login", "1 refund"]);
  });

  it("aren't queries that ever led to an article, whatever others like them did", () => {
    expect(
      names(asked("login", { total: 1 }), asked("login", { total: 1, opened: "sign-in" }), asked("logins")),
    ).toEqual(["1 logins"]);
  });
});
