import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/history/read-settings.ts";
import { writeSetting } from "../../src/history/write-settings.ts";
import { replaceAndKeep, writeAtomically } from "../../src/storage/atomic-write.ts";
import { folders } from "../../src/storage/folders.ts";
import { withLock } from "../../src/storage/lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("folders", () => {
  it.each<[NodeJS.Platform, Record<string, string>, string[]]>([
    ["linux", { HOME: "/h" }, ["/h/.config/faq", "/h/.local/share/faq", "/h/.cache/faq"]],
    [
      "linux",
      { HOME: "/h", XDG_CONFIG_HOME: "/c", XDG_DATA_HOME: "/d", XDG_CACHE_HOME: "/k" },
      ["/c/faq", "/d/faq", "/k/faq"],
    ],
    [
      "linux",
      { HOME: "/h", XDG_CONFIG_HOME: "relative", XDG_DATA_HOME: "" },
      ["/h/.config/faq", "/h/.local/share/faq", "/h/.cache/faq"],
    ],
    [
      "darwin",
      { HOME: "/h" },
      ["/h/Library/Preferences/faq", "/h/Library/Application Support/faq", "/h/Library/Caches/faq"],
    ],
    ["win32", { APPDATA: "/r", LOCALAPPDATA: "/l" }, ["/r/faq/Config", "/l/faq/Data", "/l/faq/Cache"]],
    [
      "win32",
      { USERPROFILE: "/u" },
      ["/u/AppData/Roaming/faq/Config", "/u/AppData/Local/faq/Data", "/u/AppData/Local/faq/Cache"],
    ],
    ["linux", { HOME: "/h", FAQ_CONFIG_DIR: "/1", FAQ_DATA_DIR: "/2", FAQ_CACHE_DIR: "/3" }, ["/1", "/2", "/3"]],
  ])("on %s with %j", (platform, env, [config, data, cache]) => {
    const found = folders(env, platform);
    expect([found.config, found.data, found.cache]).toEqual([config, data, cache]);
  });
});

describe("writeAtomically", () => {
  it("makes the folder, replaces the file and leaves nothing beside it", () => {
    const path = join(temporaryFolder(), "a", "b.json");
    writeAtomically(path, "1");
    writeAtomically(path, "2");
    expect([readFileSync(path, "utf8"), readdirSync(join(path, ".."))]).toEqual(["2", ["b.json"]]);
    expect([statSync(path).mode & 0o777, statSync(join(path, "..")).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it("follows a symbolic link", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "real"), "1");
    symlinkSync(join(folder, "real"), join(folder, "link"));
    writeAtomically(join(folder, "link"), "2");
    expect(readFileSync(join(folder, "real"), "utf8")).toBe("2");
  });

  it("leaves nothing behind where it fails", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "taken"));
    expect(() => writeAtomically(join(folder, "taken"), "1")).toThrow();
    expect(readdirSync(folder)).toEqual(["taken"]);
  });
});

describe("what a killed writer left", () => {
  const left = (folder: string, name: string, minutes: number): void => {
    writeFileSync(join(folder, name), "half of it");
    const then = Date.now() / 1000 - minutes * 60;
    utimesSync(join(folder, name), then, then);
  };

  it.each([
    ["of this program", ".a.json.4711.0123456789ab.tmp", 11, false],
    ["of the settings' library", "settings.json.tmp-0123456789abcdef", 11, false],
    ["that may still be written", ".a.json.4711.0123456789ab.tmp", 1, true],
    ["of somebody else", "notes.tmp", 10_000, true],
  ])("%s: %s, after %d minutes", (_, name, minutes, stays) => {
    const folder = temporaryFolder();
    left(folder, name, minutes);
    writeAtomically(join(folder, "a.json"), "whole");
    expect(existsSync(join(folder, name))).toBe(stays);
    expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("whole");
  });

  it("goes when a setting is changed, and is never believed", () => {
    const path = join(temporaryFolder(), "settings.json");
    left(join(path, ".."), "settings.json.tmp-0123456789abcdef", 11);
    expect(readSettings(path, () => {})).toEqual({});
    writeSetting(path, "limit", 3);
    expect(readdirSync(join(path, ".."))).toEqual(["settings.json"]);
    expect(readSettings(path, () => {})).toEqual({ limit: 3 });
  });
});

describe("settings", () => {
  it("may begin with a byte order mark", () => {
    const path = join(temporaryFolder(), "settings.json");
    writeFileSync(path, '\ufeff{"limit": 3}');
    expect(readSettings(path, expect.unreachable)).toEqual({ limit: 3 });
    writeSetting(path, "ascii", true);
    expect(readSettings(path, expect.unreachable)).toEqual({ limit: 3, ascii: true });
  });
});

describe("replaceAndKeep", () => {
  it("replaces a file, and keeps it as it was for its owner alone", () => {
    const path = join(temporaryFolder(), "history.jsonl");
    writeFileSync(path, "old", { mode: 0o644 });
    const aside = replaceAndKeep(path, "new", new Date(0));
    expect(aside).toBe(join(path, "..", "history.damaged-1970-01-01T00-00-00-000Z.jsonl"));
    expect([readFileSync(path, "utf8"), readFileSync(aside, "utf8")]).toEqual(["new", "old"]);
    expect(statSync(aside).mode & 0o777).toBe(0o600);
    const another = replaceAndKeep(path, "newer", new Date(0));
    expect([path, another, aside].map((file) => readFileSync(file, "utf8"))).toEqual(["newer", "new", "old"]);
  });

  it("keeps what a symbolic link pointed at", () => {
    const [target, path] = [join(temporaryFolder(), "target.jsonl"), join(temporaryFolder(), "history.jsonl")];
    writeFileSync(target, "old");
    symlinkSync(target, path);
    const aside = replaceAndKeep(path, "new", new Date(0));
    expect([path, target, aside].map((file) => readFileSync(file, "utf8"))).toEqual(["new", "new", "old"]);
  });
});

describe("withLock", () => {
  it("gives the result, and the lock back, also after an error", () => {
    const path = join(temporaryFolder(), "x.lock");
    expect(withLock(path, () => readdirSync(join(path, "..")))).toEqual(["x.lock"]);
    expect(() =>
      withLock(path, () => {
        throw new Error("inside");
      }),
    ).toThrow("inside");
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("leaves a lock that another process has taken meanwhile", () => {
    const path = join(temporaryFolder(), "x.lock");
    withLock(path, () => {
      rmSync(path, { force: true });
      writeFileSync(path, "theirs");
    });
    expect(readFileSync(path, "utf8")).toBe("theirs");
  });

  it("removes what another's breaking left, and breaks it then", () => {
    const path = join(temporaryFolder(), "x.lock");
    for (const name of [path, `${path}.break`]) {
      writeFileSync(name, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
      const then = Date.now() / 1000 - 120;
      utimesSync(name, then, then);
    }
    expect(withLock(path, () => "mine", 1000)).toBe("mine");
  });

  it("waits for a living holder, then says who holds what", () => {
    const path = join(temporaryFolder(), "x.lock");
    expect(() => withLock(path, () => withLock(path, () => 1, 20))).toThrow(`has held ${path}`);
  });

  it.each([
    ["a process that is gone", { pid: 2 ** 22 + 1, host: hostname() }, 0],
    ["a living process, for longer than anything takes", { pid: process.pid, host: hostname() }, 120],
    ["another machine, for long", { pid: 1, host: "elsewhere" }, 120],
    ["nobody that can be read, for long", "", 120],
  ])("breaks the lock of %s", (_, holder, seconds) => {
    const path = join(temporaryFolder(), "x.lock");
    writeFileSync(path, typeof holder === "string" ? holder : JSON.stringify(holder));
    const then = Date.now() / 1000 - seconds;
    utimesSync(path, then, then);
    expect(withLock(path, () => "mine", 1000)).toBe("mine");
    expect(existsSync(`${path}.break`)).toBe(false);
  });

  it.each([
    ["another machine, just now", { pid: 1, host: "elsewhere" }],
    ["somebody who is still writing it", ""],
  ])("believes the lock of %s", (_, holder) => {
    const path = join(temporaryFolder(), "x.lock");
    writeFileSync(path, typeof holder === "string" ? holder : JSON.stringify(holder));
    expect(() => withLock(path, () => 1, 20)).toThrow("has held");
  });
});
