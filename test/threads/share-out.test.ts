import { describe, expect, it } from "vitest";
import { type Helper, shareOut } from "../../src/threads/share-out.ts";

const BATCHES = Array.from({ length: 40 }, (_, at) => at);

/** Answers after a while, in which others have their turn; fails from its `failsAt`-th batch on. */
function helperOf(failsAt = Infinity): Helper<number, string> & { readonly asked: number[] } {
  const asked: number[] = [];
  const helper = async (batch: number) => {
    const turns = asked.push(batch);
    for (let turn = 0; turn < (turns % 3) + 1; turn++) await new Promise(setImmediate);
    if (turns > failsAt) throw new Error("gone");
    return `helped ${batch}`;
  };
  return Object.assign(helper, { asked });
}

async function share(helpers: Set<Helper<number, string>>) {
  const given: string[] = [];
  const own: number[] = [];
  await shareOut(
    BATCHES,
    (batch) => {
      own.push(batch);
      return `own ${batch}`;
    },
    helpers,
    (answer) => given.push(answer),
  );
  expect(given.map((answer) => Number(answer.split(" ")[1]))).toEqual(BATCHES);
  return { given, own };
}

describe("batches that are shared out", () => {
  it("are answered in order without helpers", async () => {
    expect((await share(new Set())).own).toEqual(BATCHES);
  });

  it("are answered in order, each once, by all who can", async () => {
    const helpers = [helperOf(), helperOf()];
    const { given, own } = await share(new Set(helpers));
    for (const { asked } of helpers) expect(asked.length).toBeGreaterThan(1);
    expect(own.length).toBeGreaterThan(1);
    expect(given.filter((answer) => answer.startsWith("own"))).toHaveLength(own.length);
    expect(own.length + helpers[0]!.asked.length + helpers[1]!.asked.length).toBe(BATCHES.length);
  });

  it("lose nothing where a helper fails, which isn't asked again", async () => {
    const failing = helperOf(3);
    const helpers = new Set([failing, helperOf()]);
    const { given } = await share(helpers);
    expect(helpers.has(failing)).toBe(false);
    for (const batch of failing.asked.slice(3)) expect(given[batch]).toBe(`own ${batch}`);
    await share(helpers);
    expect(failing.asked.length).toBeLessThan(7);
  });

  it("are given as soon as those before are", async () => {
    const given: number[] = [];
    const releases: (() => void)[] = [];
    const late: Helper<number, number> = (batch) => new Promise((resolve) => releases.push(() => resolve(batch)));
    const all = shareOut(
      [0, 1, 2, 3],
      (batch) => batch,
      new Set([late]),
      (answer) => given.push(answer),
    );
    for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
    expect(given).toEqual([]);
    releases[0]!();
    await new Promise(setImmediate);
    expect(given).toEqual([0]);
    releases[1]!();
    await all;
    expect(given).toEqual([0, 1, 2, 3]);
  });
});
