import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeCorpus } from "../../bench/made-corpus.ts";
import { MANY } from "../../src/corpus/compile/compile-corpus.ts";
import { buildIndex } from "../../src/index/build.ts";
import { partsOf } from "../../src/index/encoded-articles.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { faq, ROOT } from "./faq.ts";

const SRC = join(ROOT, "src");

describe("threads", () => {
  it("have a bundle each", () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const bundles = sources.flatMap((file) =>
      Array.from(readFileSync(join(SRC, file), "utf8").matchAll(/\bthreadsFor\("([^"]+)"\)/g), ([, bundle]) => bundle!),
    );
    expect(bundles.length).toBeGreaterThan(1);
    for (const bundle of bundles) expect(existsSync(join(ROOT, "dist", bundle)), bundle).toBe(true);
  });

  it("compile a large corpus into the same index", async () => {
    const home = temporaryFolder();
    const made = madeCorpus(1_600);
    const bodies = made.articles.map(({ body }) => body);
    // Long articles: fewer are encoded in one thread.
    const articles = made.articles.map((each, at) => ({
      ...each,
      body: [0, 1, 2, 3].map((next) => bodies.at(at - next)).join("\n\n"),
    }));
    const corpus = { ...made, articles };
    expect([...partsOf(articles)].length).toBeGreaterThan(MANY);
    const path = join(home, "made.json");
    writeFileSync(path, JSON.stringify(corpus));
    const env = { FAQ_CACHE_DIR: join(home, "cache") };
    expect((await faq(["search", corpus.articles[0]!.title, "--corpus", path], { env })).code).toBe(0);
    const fingerprint = createHash("sha256").update(readFileSync(path)).digest();
    const kept = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.includes(fingerprint.toString("hex")),
    );
    const index = readFileSync(join(home, kept.find((file) => !file.endsWith(".seal"))!));
    expect(index.equals(buildIndex(corpus, fingerprint))).toBe(true);
  });
});
