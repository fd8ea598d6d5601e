import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openOwnCorpus } from "../../src/cli/open-own-corpus.ts";
import { fixture } from "../corpus/import/read.ts";
import { expectDocument } from "../support/schema.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCli } from "./run-cli.ts";

/** A user with a corpus whose sources have changed since it was read, a damaged one, and recorded queries. */
async function user() {
  const folder = temporaryFolder();
  const env = {
    FAQ_DATA_DIR: join(folder, "data"),
    FAQ_CONFIG_DIR: join(folder, "config"),
    FAQ_CACHE_DIR: join(folder, "cache"),
  };
  const faq = (argv: readonly string[]) => runCli(argv, { env });
  const source = join(folder, "help");
  mkdirSync(source);
  writeFileSync(join(source, "a.md"), "# First\n\nOne.");
  writeFileSync(join(source, "b.md"), "# Second\n\nSee [gone](gone.md).");
  await faq(["import", source, "--name", "acorn"]);
  await faq(["corpus", "use", "acorn"]);
  writeFileSync(join(source, "a.md"), "# First of all\n\nOne.");
  writeFileSync(join(source, "c.md"), "---\ntitle: [\n---\n# Third\n\nThree.");
  mkdirSync(join(folder, "data/corpora/broken"), { recursive: true });
  writeFileSync(join(folder, "data/corpora/broken/manifest.json"), "{");
  const asked = { at: "2026-05-01T00:00:00Z", corpus: "acorn", total: 0, count: 1 };
  writeFileSync(join(folder, "data/history.jsonl"), `${JSON.stringify({ query: "fax", ...asked })}\n`);
  writeFileSync(join(folder, "ours.json"), '{"name":"ours","articles":[]}');
  openOwnCorpus("ours.json", { cwd: folder, env });
  return faq;
}

describe("the documents about corpora keep to their schemas", () => {
  it.each<[string, string[], RegExp]>([
    ["import", ["import", fixture("markdown"), "--name", "lantern", "--json"], /"stored":true.*"reason":"draft"/],
    ["import", ["import", fixture("zendesk"), "--dry-run", "--json"], /"stored":false/],
    ["import", ["import", fixture("tables/faqs.json"), "--dry-run", "--json"], /"json":1/],
    ["corpus-list", ["corpus", "list", "--json"], /"name":"acorn".*"default":true.*"name":"broken","title":null/],
    ["corpus-show", ["corpus", "show", "acorn", "--json"], /"default":true.*"path":/],
    ["corpus-show", ["corpus", "show", "help-center", "--json"], /"default":false.*"path":null/],
    [
      "corpus-update",
      ["corpus", "update", "--json"],
      /"fields":\["title"\].*"warnings":\[\{"file":.*"name":"broken".*"problem":"[^"]*damaged/,
    ],
    ["corpus-update", ["corpus", "update", "acorn", "--dry-run", "--json"], /"added":\["c"\]/],
    ["corpus-lint", ["corpus", "lint", "acorn", "--json"], /"rule":"/],
    ["corpus-cache", ["corpus", "cache", "--json"], /"files":\["[^"]+\/ours\.json"\]/],
    ["gaps", ["gaps", "--json"], /"kind":"nothing"/],
  ])("%s.schema.json: faq %j", async (name, argv, sample) => {
    const faq = await user();
    const { stdout } = await faq(argv);
    expect(stdout).toMatch(sample);
    expectDocument(name, JSON.parse(stdout));
  });
});
