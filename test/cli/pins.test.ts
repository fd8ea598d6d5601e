import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectDocument } from "../support/schema.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { fakeSearcher } from "./fake-searcher.ts";
import { runCli } from "./run-cli.ts";

const [first, second] = fakeSearcher([]).search({ text: "" }).results;

/** Runs several command lines of one user, and answers with the last one's outcome. */
async function inTurn(...lines: readonly (readonly string[])[]) {
  const FAQ_DATA_DIR = temporaryFolder();
  let outcome = await runCli(lines[0]!, { env: { FAQ_DATA_DIR } });
  for (const line of lines.slice(1)) outcome = await runCli(line, { env: { FAQ_DATA_DIR } });
  return outcome;
}

describe("pinned articles", () => {
  it.each([
    ["none at first", [["pins"]], 1, ""],
    ["one that was pinned", [["pin", first!.id], ["pins"]], 0, `${first!.title}\n  ${first!.id}\n`],
    [
      "in the order of pinning",
      [["pin", second!.id], ["pin", first!.id], ["pins"]],
      0,
      `${second!.title}\n  ${second!.id}\n${first!.title}\n  ${first!.id}\n`,
    ],
    [
      "pinned twice, listed once",
      [["pin", first!.id], ["pin", first!.id], ["pins"]],
      0,
      `${first!.title}\n  ${first!.id}\n`,
    ],
    ["none once unpinned", [["pin", first!.id], ["unpin", first!.id], ["pins"]], 1, ""],
    ["unpinning what isn't pinned", [["unpin", first!.id]], 1, ""],
  ] as const)("%s", async (_, lines, exitCode, stdout) => {
    expect(await inTurn(...lines)).toMatchObject({ exitCode, stdout });
  });

  it("refuses an article that there isn't", async () => {
    const { exitCode, stderr } = await inTurn(["pin", "nosuch"]);
    expect({ exitCode, said: stderr.includes('There is no article "nosuch"') }).toEqual({ exitCode: 2, said: true });
  });

  it("says why they can't be read", async () => {
    const FAQ_DATA_DIR = temporaryFolder();
    const path = join(FAQ_DATA_DIR, "pins.json");
    mkdirSync(path);
    expect(await runCli(["pins"], { env: { FAQ_DATA_DIR } })).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: `faq: ${path}: the pinned articles can't be read: it is a folder.\n`,
    });
  });

  it("keeps to its schema", async () => {
    const { stdout } = await inTurn(["pin", first!.id], ["pins", "--json"]);
    expectDocument("pins", JSON.parse(stdout));
  });
});
