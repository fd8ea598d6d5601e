import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { extname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bytesOf, clearKeptIndexes, keepWithin, keptIndexes } from "../../src/corpus/cache/kept-indexes.ts";
import { openCorpusFiles } from "../../src/corpus/cache/open-files.ts";
import { buildIndex } from "../../src/index/build.ts";
import type { Progress } from "../../src/model/progress.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { article, corpus } from "../support/corpus.ts";
import { temporaryFolder } from "../temporary-folder.ts";

afterEach(() => vi.useRealTimers());

/** A folder with a corpus file and a cache, and what asks them. */
function desk() {
  const folder = temporaryFolder();
  const cache = join(folder, "cache");
  const path = join(folder, "ours.json");
  const write = (title: string, to = path) =>
    writeFileSync(to, JSON.stringify(corpus([article({ id: "only", title, body: "Text of it." })])));
  const titles = (...paths: string[]) => {
    const files = (paths.length === 0 ? [path] : paths).map((one) => ({ path: one, given: one }));
    const { results } = createSearcher(openCorpusFiles(files, cache)).search({ text: "" });
    return results.map(({ title }) => title);
  };
  const inCache = (kind: string) =>
    readdirSync(cache)
      .filter((name) => name.endsWith(kind))
      .map((name) => join(cache, name));
  /** Puts an index in the place of the kept one that says so when it is asked. */
  const mark = () => {
    for (const kept of inCache(".faq")) {
      const marked = corpus([article({ id: "only", title: "from the cache" })]);
      writeFileSync(kept, buildIndex(marked, readFileSync(kept).subarray(24, 56)));
    }
  };
  write("First");
  return { folder, cache, path, write, titles, inCache, mark };
}

/** So much later that a change would have another time. */
const later = (seconds = 10) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });

describe("who waits for a corpus file to be compiled", () => {
  /** What is told while the file is opened; undefined where nothing had to be compiled. */
  const told = ({ path, cache }: ReturnType<typeof desk>) => {
    const progress: Progress[] = [];
    let state = "unused";
    const display = () => {
      state = "shown";
      return { show: (one: Progress) => progress.push(one), end: () => (state = "ended") };
    };
    let failed = false;
    try {
      openCorpusFiles([{ path, given: path }], cache, display);
    } catch {
      failed = true;
    }
    return { progress, state, failed };
  };

  it("is shown how far that has come, and nothing the next time", () => {
    const at = desk();
    const progress = [{ phase: "compiling", done: 1, total: 1, unit: "articles" }];
    expect(told(at)).toEqual({ progress, state: "ended", failed: false });
    expect(told(at)).toEqual({ progress: [], state: "unused", failed: false });
  });

  it("has the screen back before hearing what is wrong with the file", () => {
    const at = desk();
    writeFileSync(at.path, "[");
    expect(told(at)).toEqual({ progress: [], state: "ended", failed: true });
  });
});

describe("a corpus file that was searched", () => {
  it("is compiled once", () => {
    const { titles, mark } = desk();
    expect(titles()).toEqual(["First"]);
    mark();
    expect(titles()).toEqual(["from the cache"]);
  });

  it.each([
    ["only if it was changed just before", 0, "First"],
    ["not once its time proves that it hasn't changed", 10, "from the cache"],
  ])("is read again %s", (_, seconds, expected) => {
    const { titles, cache, inCache } = desk();
    later(seconds);
    titles();
    // Whoever believes the note finds this index; whoever reads the file finds its own.
    const other = "ab".repeat(32);
    const marked = corpus([article({ id: "only", title: "from the cache" })]);
    writeFileSync(join(cache, `${other}.faq`), buildIndex(marked, Buffer.from(other, "hex")));
    replace(inCache(".json")[0]!, /"index":"\w+"/, `"index":"${other}"`);
    expect(titles()).toEqual([expected]);
  });

  it.each<[string, (at: ReturnType<typeof desk>) => void, string]>([
    ["was written again with other words", ({ write }) => write("Another title"), "Another title"],
    ["was written again with as many bytes", ({ write }) => write("Final"), "Final"],
    [
      "was written again with as many bytes and its old time",
      ({ write, path }) => {
        const { atime, mtime } = statSync(path);
        write("Final");
        utimesSync(path, atime, mtime);
      },
      "Final",
    ],
    [
      "was replaced by a file of the same size and time",
      ({ write, path, folder }) => {
        const { atime, mtime } = statSync(path);
        write("Final", join(folder, "new"));
        utimesSync(join(folder, "new"), atime, mtime);
        renameSync(join(folder, "new"), path);
      },
      "Final",
    ],
    [
      "is a link that leads elsewhere now",
      ({ write, path, folder }) => {
        write("Final", join(folder, "new"));
        rmSync(path);
        symlinkSync(join(folder, "new"), path);
      },
      "Final",
    ],
    ["has the same content under a new time", ({ path }) => utimesSync(path, 1, 1), "from the cache"],
    ["is the same", () => {}, "from the cache"],
  ])("answers at once as it is now where it %s", (_, change, expected) => {
    for (const settled of [false, true]) {
      const at = desk();
      if (settled) later();
      at.titles();
      at.mark();
      change(at);
      expect(at.titles(), `settled: ${settled}`).toEqual([expected]);
      vi.useRealTimers();
    }
  });

  it("is found by its content in another place", () => {
    const { titles, mark, write, folder, inCache } = desk();
    titles();
    mark();
    write("First", join(folder, "copy.json"));
    expect(titles(join(folder, "copy.json"))).toEqual(["from the cache"]);
    expect(inCache(".faq")).toHaveLength(1);
  });

  it("is one of several that are searched together", () => {
    const { titles, mark, write, folder, path } = desk();
    const other = join(folder, "other.json");
    writeFileSync(other, JSON.stringify({ ...corpus([article({ id: "x", title: "Other" })]), name: "other" }));
    expect(titles(path, other).sort()).toEqual(["First", "Other"]);
    mark();
    expect(titles(path, other)).toEqual(["from the cache"]);
    write("Final");
    expect(titles(path, other).sort()).toEqual(["Final", "Other"]);
  });
});

describe("an entry of the cache", () => {
  const half = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2));
  const flip = (path: string, from: number) => {
    const bytes = readFileSync(path);
    for (let at = from; at < bytes.length; at += 512) bytes[at]! ^= 0x55;
    writeFileSync(path, bytes);
  };
  it.each<[string, string, (path: string) => void]>([
    ["missing", ".faq", (path) => rmSync(path)],
    ["cut short", ".faq", half],
    ["empty", ".faq", (path) => writeFileSync(path, "")],
    ["of another program", ".faq", (path) => writeFileSync(path, "SQLite format 3\0".repeat(99))],
    ["of another version", ".faq", (path) => writeFileSync(path, readFileSync(path).fill(0, 8, 12))],
    ["of another corpus", ".faq", (path) => writeFileSync(path, buildIndex(corpus([])))],
    ["damaged at its beginning", ".faq", (path) => flip(path, 30)],
    ["damaged further on", ".faq", (path) => flip(path, 1024)],
    ["a folder", ".faq", (path) => [rmSync(path), mkdirSync(path)]],
    ["without its note", ".json", (path) => rmSync(path)],
    ["under a note that is cut short", ".json", half],
    ["under a note of another kind", ".json", (path) => writeFileSync(path, '{"schemaVersion":1,"sources":[null]}')],
    ["under a note of a later version", ".json", (path) => replace(path, '"schemaVersion":1', '"schemaVersion":2')],
    ["under a note that leads elsewhere", ".json", (path) => replace(path, /"index":"\w+"/, '"index":"../../x"')],
    ["under a note about another file", ".json", (path) => replace(path, "ours.json", "yours.json")],
  ])("isn't believed where it is %s", (_, kind, damage) => {
    const { titles, inCache, path } = desk();
    later();
    titles();
    const [file] = inCache(kind);
    const [index] = inCache(".faq");
    const whole = kind === ".faq" ? readFileSync(index!) : undefined;
    damage(file!);
    expect(titles()).toEqual(["First"]);
    expect(titles()).toEqual(["First"]);
    if (whole !== undefined && existsSync(index!) && statSync(index!).isFile())
      expect(readFileSync(index!).equals(whole)).toBe(true);
    expect(readFileSync(path, "utf8")).toContain("First");
  });

  it("is its owner's alone and named by digests", () => {
    const { titles, cache, path } = desk();
    titles();
    const digest = createHash("sha256").update(readFileSync(path)).digest("hex");
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    const names = readdirSync(cache).sort((a, b) => extname(a).localeCompare(extname(b)));
    expect(names).toEqual([`${digest}.faq`, expect.stringMatching(/^[0-9a-f]{16}\.json$/), `${digest}.faq.seal`]);
    for (const name of names) expect(statSync(join(cache, name)).mode & 0o777).toBe(0o600);
  });
});

function replace(path: string, what: string | RegExp, by: string): void {
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(what);
  writeFileSync(path, text.replace(what, by));
}

describe("where nothing can be kept, the answer is given all the same:", () => {
  it.each<[string, (cache: string) => void]>([
    ["a file in the folder's place", (cache) => writeFileSync(cache, "")],
    ["a folder that can't be written", (cache) => [mkdirSync(cache), chmodSync(cache, 0o500)]],
    ["a link into nothing", (cache) => symlinkSync("/dev/null/nowhere", cache)],
  ])("%s", (_, spoil) => {
    const { titles, write, cache } = desk();
    spoil(cache);
    expect(titles()).toEqual(["First"]);
    write("Final");
    expect(titles()).toEqual(["Final"]);
  });

  it("no folder", () => {
    const { path } = desk();
    const index = openCorpusFiles([{ path, given: path }], undefined);
    expect(createSearcher(index).summary("only")?.title).toBe("First");
  });
});

describe("the cache's bounds", () => {
  /** Five corpora, the last one used last, and a sixth file with the content of the first. */
  function five() {
    const at = desk();
    const files = [1, 2, 3, 4, 5].map((number) => join(at.folder, `${number}.json`));
    for (const [age, file] of files.entries()) {
      at.write(`Title ${age}`, file);
      at.titles(file);
      const note = at.inCache(".json").find((path) => readFileSync(path, "utf8").includes(file));
      utimesSync(note!, 1000 + age, 1000 + age);
    }
    return { ...at, files };
  }
  const filesIn = (cache: string) => keptIndexes(cache).flatMap(({ files }) => files);

  it.each<[string, { indexes: number; bytes: number }, number[]]>([
    ["wide", { indexes: 9, bytes: 1e9 }, [4, 3, 2, 1, 0]],
    ["in number", { indexes: 2, bytes: 1e9 }, [4, 3]],
    ["in bytes", { indexes: 9, bytes: 12_000 }, [4, 3, 2, 1, 0].slice(0, 3)],
    ["too narrow for one", { indexes: 9, bytes: 1 }, [4]],
  ])("%s leave what was used last", (_, bounds, left) => {
    const { cache, files, inCache } = five();
    const size = keptIndexes(cache)[0]!.bytes;
    keepWithin(cache, { ...bounds, bytes: bounds.bytes === 12_000 ? size * 3 : bounds.bytes });
    expect(filesIn(cache)).toEqual(left.map((number) => files[number]));
    expect([inCache(".json").length, inCache(".faq").length]).toEqual([left.length, left.length]);
  });

  it("count an index once that several files share", () => {
    const { cache, files, write, titles, folder } = five();
    write("Title 4", join(folder, "same.json"));
    titles(join(folder, "same.json"));
    const kept = keptIndexes(cache);
    expect(bytesOf(kept)).toBe(kept[0]!.bytes * 5);
    keepWithin(cache, { indexes: 9, bytes: kept[0]!.bytes });
    expect(filesIn(cache)).toEqual([join(folder, "same.json"), files[4]]);
  });

  it("remove what was used longest ago, where a use counts", () => {
    const { cache, files, titles } = five();
    later();
    titles(files[0]!);
    keepWithin(cache, { indexes: 2, bytes: 1e9 });
    expect(filesIn(cache)).toEqual([files[0], files[4]]);
  });

  it("keep no index of files that are gone, but one that another file shares", () => {
    const { cache, files, write, titles, folder } = five();
    const same = join(folder, "same.json");
    write("Title 4", same);
    titles(same);
    for (const gone of [files[2]!, files[4]!]) rmSync(gone);
    keepWithin(cache, { indexes: 9, bytes: 1e9 });
    expect(filesIn(cache)).toEqual([same, files[3], files[1], files[0]]);
  });

  it("remove nothing that isn't the cache's", () => {
    const { cache } = five();
    const others = ["mine.faq", "mine.json"];
    for (const name of [...others, ".x.faq.999.0123456789ab.tmp"]) writeFileSync(join(cache, name), "");
    const left = () => readdirSync(cache).filter((name) => !/^[0-9a-f]+\.(json|faq|faq\.seal)$|\.tmp$/.test(name));
    keepWithin(cache, { indexes: 1, bytes: 1e9 });
    expect(left()).toEqual(others);
    clearKeptIndexes(cache);
    expect(readdirSync(cache).sort()).toEqual(others);
  });
});
