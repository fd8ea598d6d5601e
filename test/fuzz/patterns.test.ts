import { readFileSync, writeFileSync } from "node:fs";
import { checkSync } from "recheck";
import { describe, expect, it } from "vitest";
import { BOUNDED, type Pattern, patternsOfSource } from "./patterns.ts";

/**
 * The patterns that a nightly run has found safe; a run checks those that have come since. The nightly run checks all,
 * also with a search for slow texts where a pattern is beyond the exact method, and writes the list anew.
 */
const SAFE = new URL("./safe-patterns.json", import.meta.url);
const NIGHTLY = process.env["MODE"] === "nightly";
const OPTIONS = { timeout: 60_000, ...(NIGHTLY ? {} : { checker: "automaton" as const }) };

const patterns = patternsOfSource();
const written = ({ source, flags }: Pattern) => `/${source}/${flags}`;
const isBounded = ({ file, source }: Pattern) =>
  BOUNDED.some(([where, beginning]) => file === where && source.startsWith(beginning));

describe("regular expressions", () => {
  it("take time in proportion to a text's length, or meet bounded texts only", { timeout: 600_000 }, () => {
    const known = new Set(NIGHTLY ? [] : (JSON.parse(readFileSync(SAFE, "utf8")) as string[]));
    const unbounded = patterns.filter((pattern) => !isBounded(pattern));
    const slow = unbounded
      .filter((pattern) => !known.has(written(pattern)))
      .flatMap((pattern) => {
        const verdict = checkSync(pattern.source, pattern.flags, OPTIONS);
        if (verdict.status !== "vulnerable") return [];
        return [`${pattern.file}: ${written(pattern)}: ${verdict.complexity.summary} on ${verdict.attack.pattern}`];
      });
    expect(slow).toEqual([]);
    if (NIGHTLY) writeFileSync(SAFE, `${JSON.stringify([...new Set(unbounded.map(written))].sort(), null, 2)}\n`);
  });

  it.each(BOUNDED)("%s: %s is still there and bounded by %s", (file, beginning) =>
    expect(patterns.filter((one) => one.file === file && one.source.startsWith(beginning))).toHaveLength(1),
  );
});
