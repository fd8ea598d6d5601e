import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleStarters, RECORDER, writeParts } from "../../scripts/sea/parts.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { faq, ROOT, run } from "./faq.ts";

const folder = temporaryFolder();
const parts = join(folder, "parts");

beforeAll(async () => {
  writeParts(ROOT, parts);
  await bundleStarters(ROOT, folder);
});

describe("the parts of the standalone executable", () => {
  it.each<[string[]]>([
    [["--version"]],
    [["search", "widthdrawal not arrived", "--json"]],
    [["search", "xqzzvbw", "--plain"]],
    [["show", "affiliate-faq"]],
    [["completion", "bash"]],
    [["__complete", "list", "-c", ""]],
    [["--no-such-option"]],
  ])("answer as the launcher does, with and without compiled code: %j", async (argv) => {
    const expected = await faq(argv);
    for (const start of ["first", "second"])
      expect(await run([join(folder, RECORDER), parts, ...argv]), start).toEqual(expected);
  });
});
