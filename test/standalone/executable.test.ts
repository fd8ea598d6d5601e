import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faq, PROGRAM, run } from "../built/faq.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("the executable", () => {
  it("answers through symbolic links, from another folder and without a runtime on the path", async () => {
    const folder = temporaryFolder();
    symlinkSync(PROGRAM, join(folder, "first"));
    symlinkSync(join(folder, "first"), join(folder, "second"));
    const ended = await run(["widthdrawal", "--json", "-n1"], {
      program: join(folder, "second"),
      cwd: folder,
      env: { PATH: folder },
    });
    expect({ ...ended, total: JSON.parse(ended.stdout).total > 0 }).toMatchObject({ code: 0, stderr: "", total: true });
  });

  it("answers in a home that can't be written", async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, ".cache"));
    chmodSync(home, 0o500);
    try {
      const env = { HOME: home, FAQ_CACHE_DIR: "", FAQ_DATA_DIR: "", FAQ_CONFIG_DIR: "" };
      expect(await faq(["withdrawal", "--json"], { env })).toMatchObject({ code: 0, stderr: "" });
    } finally {
      chmodSync(home, 0o700);
    }
  });

  it("answers many lines alone, each as one by one", async () => {
    const queries = Array.from({ length: 300 }, (_, at) => `${["withdrawal", "verfy", "card"][at % 3]} ${at}`);
    const asked = ["search", "--stdin", "--jsonl", "-n", "1", "--fields", "id"];
    const { stdout, code } = await faq(asked, { stdin: queries.join("\n") });
    const lines = stdout.trimEnd().split("\n");
    expect({ code, queries: lines.map((line) => JSON.parse(line).query) }).toEqual({ code: 0, queries });
    const { stdout: alone } = await faq(asked, { stdin: `${queries[299]}\n` });
    expect(`${lines[299]}\n`).toBe(alone);
  });
});
