import { describe, expect, it } from "vitest";
import { runTool } from "../../src/system/run-tool.ts";

describe("running a tool", () => {
  it.each([
    ["its exit code", ["-e", "process.exit(3)"], 3],
    ["null where it was killed", ["-e", "process.kill(process.pid)"], null],
    ["null for an argument that is too long for a program", ["x".repeat(4 << 20)], null],
  ])("gives %s", async (_, args, expected) => {
    expect(await runTool(process.execPath, args)).toBe(expected);
  });

  it("gives null where there is no such tool, and passes it what it reads otherwise", async () => {
    expect(await runTool("faq-no-such-tool", [])).toBeNull();
    const reading = "process.stdin.on('data', (d) => process.exit(d.toString() === 'text' ? 0 : 1))";
    expect(await runTool(process.execPath, ["-e", reading], "text")).toBe(0);
  });
});
