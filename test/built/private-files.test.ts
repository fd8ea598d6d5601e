import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { FIRST_WORDS, PROGRAM, run } from "./faq.ts";

const FOLDERS = ["config", "data", "cache"];

/** Does something of everything, with the widest permissions that a shell can give. */
async function use(home: string): Promise<void> {
  const [config, data, cache] = FOLDERS.map((name) => join(home, name)) as [string, string, string];
  const sources = join(temporaryFolder(), "help");
  mkdirSync(sources);
  writeFileSync(join(sources, "one.md"), "# Reset a password\n\nAsk support.");
  const commands = [
    "search passkey --json --history",
    "recent --remove nothing",
    "pin passkey-faq",
    "config set limit 5",
    `import ${sources} --name help`,
    "search password --corpus help,help-center --json",
    `corpus update help`,
  ];
  for (const command of commands)
    await run(["-c", 'umask 0; exec "$@"', "sh", PROGRAM, ...FIRST_WORDS, ...command.split(" ")], {
      program: "/bin/sh",
      env: { FAQ_CONFIG_DIR: config, FAQ_DATA_DIR: data, FAQ_CACHE_DIR: cache },
    });
}

/** What in a folder others than the owner may enter, read or write. */
function openToOthers(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(names).toEqual(expect.arrayContaining(["config/settings.json", "data/history.jsonl", "data/pins.json"]));
  expect(names.some((name) => name.endsWith("/index.faq"))).toBe(true);
  return names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

describe("what is the user's own", () => {
  it("is made for its owner alone", async () => {
    const home = join(temporaryFolder(), "made");
    await use(home);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(openToOthers(home)).toEqual([]);
  });

  it("is its owner's alone in folders that others may enter, too; those stay as they were", async () => {
    const home = temporaryFolder();
    for (const name of FOLDERS) {
      mkdirSync(join(home, name));
      chmodSync(join(home, name), 0o777);
    }
    for (const name of ["config/settings.json", "data/history.jsonl", "data/pins.json"]) {
      writeFileSync(join(home, name), name.endsWith("l") ? "" : "{}");
      chmodSync(join(home, name), 0o666);
    }
    await use(home);
    expect(openToOthers(home)).toEqual(expect.arrayContaining(FOLDERS));
    expect(openToOthers(home)).toHaveLength(FOLDERS.length);
  });

  it("runs no compiled code from a folder that others can write to", async () => {
    const home = temporaryFolder();
    const compiled = join(home, "cache/compiled");
    mkdirSync(compiled, { recursive: true });
    chmodSync(compiled, 0o777);
    await use(home);
    expect(readdirSync(compiled)).toEqual([]);
  });
});
