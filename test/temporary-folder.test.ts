import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { RUN_FOLDER } from "./run-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("a temporary folder", () => {
  it("is inside the one that is removed when the run is over", () => {
    expect(basename(dirname(temporaryFolder()))).toContain(RUN_FOLDER);
  });

  it("is where all tests have their files", () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const makers = files.filter((name) =>
      /import[^;]*mkdtemp/.test(readFileSync(join(import.meta.dirname, name), "utf8")),
    );
    expect(makers.sort()).toEqual(["run-folder.ts", "temporary-folder.ts"]);
  });
});
