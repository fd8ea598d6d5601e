import { expect } from "vitest";
import { isFaqError } from "../../src/model/errors.ts";
import { article, corpus } from "../support/corpus.ts";

/** A small corpus with something in every field. */
export const SAMPLE = corpus(
  [
    article({ id: "fees", title: "Fees", body: "# What it costs\n\n- Nothing is *free*.", tags: ["money"], views: 12 }),
    article({ id: "cards", title: "Cards", category: "faq", updated: "2026-05-29", related: ["fees"] }),
  ],
  { synonyms: [["card", "plastic"]] },
);

/** Nothing that comes in may change what every object inherits. */
export function expectCleanPrototypes(): void {
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** Only errors that a person can act on may come out, and they say where. */
export async function survives(read: () => unknown, place: string): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!isFaqError(error)) throw error;
    expect(error.message).toContain(place);
    expect(error.message.length).toBeLessThan(2_000);
  }
  expectCleanPrototypes();
}
