import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FIRST_WORDS, PROGRAM } from "./faq.ts";
import { Terminal } from "./terminal.ts";

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// In a process of its own: a closed terminal's file descriptor may be another terminal's next.
it("the terminal UI ends without a word when its terminal is closed", async () => {
  const command = ["sh", "-c", 'exec "$@" 2>errors', "sh", PROGRAM, ...FIRST_WORDS, "search"] as const;
  const terminal = new Terminal([], { command });
  await terminal.shows("Type a question");
  terminal.write("passkey");
  await terminal.shows("1 of");
  const { pid } = terminal;
  terminal.close();
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  expect(readFileSync(join(terminal.home, "errors"), "utf8")).not.toMatch(/error/i);
});
