import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CorpusStore } from "../../src/corpus/store/corpus-store.ts";
import { FIRST_WORDS, PROGRAM } from "../built/faq.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { ROUNDS, randomNumbers } from "./rounds.ts";

it("an import or update that is killed leaves the old corpus or the new one, whole", {
  timeout: ROUNDS * 10_000,
}, async () => {
  const home = temporaryFolder();
  const [sources, corpora] = [join(home, "help"), join(home, "data/corpora")];
  const env = { ...process.env, FAQ_DATA_DIR: join(home, "data"), FAQ_CACHE_DIR: join(home, "cache"), FAQ_CORPUS: "" };
  const store = new CorpusStore(corpora);
  const write = (count: number): void => {
    mkdirSync(sources, { recursive: true });
    for (let at = 0; at < count; at++)
      writeFileSync(join(sources, `${at}.md`), `# Article ${at} of ${count}\n\nText ${at} of ${count}.`);
  };
  const start = (command: "import" | "update") => {
    const argv = command === "import" ? ["import", sources, "--name", "help"] : ["corpus", "update", "help"];
    const child = spawn(PROGRAM, [...FIRST_WORDS, ...argv], { env, stdio: "ignore" });
    return { kill: () => child.kill("SIGKILL"), ended: once(child, "exit") };
  };
  // A folder in which nothing was written yet may be another process's.
  const versions = () =>
    readdirSync(join(corpora, "help")).filter(
      (name) => name.startsWith("v-") && readdirSync(join(corpora, "help", name)).length > 0,
    );

  write(100);
  const began = performance.now();
  await start("import").ended;
  const whole = performance.now() - began;
  expect(store.read("help").articles).toHaveLength(100);

  const random = randomNumbers();
  let unfinished = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const count = 101 + round;
    write(count);
    const before = store.read("help").articles.length;
    const versionsBefore = new Set(versions());
    const running = start(round % 2 === 0 ? "import" : "update");
    // Every second pair of rounds at any moment; the others once the new version is being written.
    const watcher = round % 4 < 2 ? undefined : watch(join(corpora, "help"));
    const timer =
      watcher === undefined
        ? setTimeout(running.kill, random() * whole)
        : watcher.once("change", () => setTimeout(running.kill, random() * 15)) && undefined;
    await running.ended;
    clearTimeout(timer);
    watcher?.close();
    expect([before, count]).toContain(store.read("help").articles.length);
    expect(store.list()).toMatchObject([{ name: "help", problem: null }]);
    const { version } = store.manifest("help");
    if (versions().some((name) => !versionsBefore.has(name) && name !== version)) unfinished++;
  }
  expect(unfinished).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 10));
  await start("import").ended;
  expect(store.read("help").articles).toHaveLength(100 + ROUNDS);
  expect(versions()).toEqual([store.manifest("help").version]);
});
