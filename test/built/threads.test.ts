import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { MessageChannel, Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { madeCorpus } from "../../bench/made-corpus.ts";
import { MANY } from "../../src/corpus/compile/compile-corpus.ts";
import { MANY as MANY_FILES, readSmallFiles } from "../../src/corpus/import/read-files.ts";
import { CorpusStore } from "../../src/corpus/store/corpus-store.ts";
import { absoluteRecipe, importInto } from "../../src/corpus/store/import-into.ts";
import { buildIndex } from "../../src/index/build.ts";
import { encodeArticles, partsOf } from "../../src/index/encoded-articles.ts";
import type { ClaimingTask } from "../../src/threads/answer-claimed.ts";
import { Claims } from "../../src/threads/claims.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { FIRST_WORDS, faq, PROGRAM, ROOT } from "./faq.ts";

const SRC = join(ROOT, "src");

/** So many that threads help, and have time to. */
const MANY_LINES = 20_000;

/** What a bundle answers to one batch, in a thread of its own: nobody else is there to do it. */
async function answerOf(bundle: string, batch: unknown): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const workerData = { port: port2, claims: Claims.of(1).shared } satisfies ClaimingTask;
  const worker = new Worker(join(ROOT, "dist", bundle), { workerData, transferList: [port2] });
  try {
    return await new Promise((resolve, reject) => {
      worker.on("error", reject);
      port1.on("message", ([, answer]: [number, unknown]) => resolve(answer));
      port1.postMessage([0, batch]);
    });
  } finally {
    port1.close();
    await worker.terminate();
  }
}

describe("threads", () => {
  it("read files", async () => {
    const paths = [join(ROOT, "README.md"), join(ROOT, "none.md")];
    expect(await answerOf("corpus-import-reader.cjs", paths)).toEqual(readSmallFiles(paths));
  });

  it("encode articles", async () => {
    const { articles } = madeCorpus(3);
    expect(await answerOf("corpus-compile-encoder.cjs", articles)).toEqual(encodeArticles(articles));
  });

  it("answer lines from the version of a corpus that was opened first", async () => {
    const home = temporaryFolder();
    const path = join(home, "ours.json");
    const replace = (version: string) => {
      const articles = [{ id: version, title: "Opening hours", body: "Nine." }];
      writeFileSync(`${path}.new`, JSON.stringify({ name: "ours", articles }));
      renameSync(`${path}.new`, path);
    };
    replace("first");
    const env = { ...process.env, FAQ_CACHE_DIR: join(home, "cache") };
    const child = spawn(
      PROGRAM,
      [...FIRST_WORDS, ...["search", "--stdin", "--fields", "id", "-n1", "--corpus", path]],
      { env, stdio: ["pipe", "pipe", "inherit"] },
    );
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    const answered = async () => JSON.parse(String((await answers.next()).value)).results[0].id;
    child.stdin.write("opening\n");
    const ids = [await answered()];
    replace("second");
    child.stdin.end("opening\n".repeat(MANY_LINES));
    for (let at = 0; at < MANY_LINES; at++) ids.push(await answered());
    expect(new Set(ids)).toEqual(new Set(["first"]));
  });

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

  it("read many files as one thread does", async () => {
    const home = temporaryFolder();
    const folder = join(home, "articles");
    mkdirSync(folder);
    const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
    for (let at = 0; at < MANY_FILES; at++) write(`a${at}.md`, `# Title ${at}\n\nText of number ${at}, as it is.\n`);
    write("a1000-large.md", `# Large\n\n${"Long text. ".repeat(30_000)}`);
    write("a1500-binary.md", Buffer.from([35, 32, 0, 1, 2]));
    write("a1700-western.md", Buffer.from("# Café\n\nDéjà vu.\n", "latin1"));
    const store = new CorpusStore(join(home, "one"));
    const recipe = absoluteRecipe([folder], { cwd: home });
    const { report } = await importInto(store, { name: "made", recipe }, { now: () => new Date(), warn() {} });
    const { code, stdout } = await faq(["import", folder, "--name", "made", "--json", "--data-dir", join(home, "two")]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ...report, articles: MANY_FILES + 2 });
    const stored = (part: string, file: string) => {
      const files = readdirSync(join(home, part), { recursive: true, encoding: "utf8" });
      return readFileSync(join(home, part, files.find((path) => path.endsWith(file))!));
    };
    for (const file of ["corpus.json", "evidence.json"])
      expect(stored("two", file).equals(stored("one", file)), file).toBe(true);
  });
});
