import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const EXECUTABLE = resolve(import.meta.dirname, "standalone", process.platform === "win32" ? "faq.exe" : "faq");

/** Tests of the built program that hold for the standalone executable too; the others test the launcher or the package. */
const STANDALONE = [
  "test/standalone/*.test.ts",
  "test/built/{completion,examples,own-help-centre,terminal-ui}.test.ts",
];

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === "standalone" ? STANDALONE : ["test/!(standalone)/**/*.test.{ts,tsx}", "test/*.test.ts"],
    env: mode === "standalone" ? { FAQ_PROGRAM: EXECUTABLE } : {},
    globalSetup: "test/run-folder.ts",
    testTimeout: 30_000,
  },
}));
