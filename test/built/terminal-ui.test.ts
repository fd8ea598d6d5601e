import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { FIRST_WORDS, PROGRAM, TYPED } from "./faq.ts";
import { Terminal, type TerminalOptions } from "./terminal.ts";

const PLACEHOLDER = "Type a question";
const LIST_FOOTER = "Enter open";
const READING_FOOTER = "Esc back";
const open: Terminal[] = [];

function start(args: readonly string[], options?: TerminalOptions): Terminal {
  const terminal = new Terminal(args, options);
  open.push(terminal);
  return terminal;
}

afterEach(() => {
  for (const terminal of open.splice(0)) {
    try {
      terminal.kill("SIGKILL");
    } catch {
      // It has ended.
    }
  }
});

/** What a program leaves behind that has put everything back; its last bytes may be read after it has ended. */
async function expectRestored(terminal: Terminal): Promise<void> {
  await terminal.shows(({ alternate, modes, raw }) => {
    const cursorShown = raw.lastIndexOf("\u001b[?25h") > raw.lastIndexOf("\u001b[?25l");
    return !alternate && !modes.bracketedPasteMode && modes.wraparoundMode && cursorShown;
  });
}

describe("the terminal UI in a terminal", () => {
  it("answers while a question is typed, opens, scrolls and comes back", async () => {
    const terminal = start(["search"]);
    await terminal.shows(PLACEHOLDER);
    expect(terminal.alternate).toBe(true);
    terminal.write("withdrawal not arrived");
    await terminal.shows("1 of");
    expect(terminal.screen()).toContain("Why hasn't my withdrawal arrived in the account?");
    await terminal.shows(({ cursor }) => cursor.x === 3 + "withdrawal not arrived".length && cursor.y === 1);
    terminal.write("\r");
    await terminal.shows(READING_FOOTER);
    terminal.write("G");
    await terminal.shows("Related articles");
    terminal.write("\u001b");
    await terminal.shows(LIST_FOOTER);
    expect(terminal.screen()).toContain("❯ withdrawal not arrived");
    terminal.write("\u0003");
    expect((await terminal.ended).exitCode).toBe(130);
    await expectRestored(terminal);
  });

  it("draws a row anew behind an emoji that terminals give other columns", async () => {
    const terminal = start(["search"]);
    await terminal.shows(PLACEHOLDER);
    terminal.write("👩‍👩‍👧‍👦 dep");
    await terminal.shows("1 of");
    terminal.write("osit");
    await terminal.shows("❯ 👩‍👩‍👧‍👦 deposit");
  });

  it("draws anew as often as it is told to at once", async () => {
    const terminal = start(["search"]);
    await terminal.shows(PLACEHOLDER);
    terminal.write("\u000c\u000c\u000cdeposit");
    await terminal.shows("❯ deposit");
  });

  it("opens the pager once where its key arrives twice", async () => {
    const terminal = start(["search", "deposit"], { env: { PAGER: "cat >/dev/null; echo paged; sleep 1; true" } });
    await terminal.shows(LIST_FOOTER);
    terminal.write("\r");
    await terminal.shows(READING_FOOTER);
    terminal.write("vv");
    await terminal.shows("paged");
    await terminal.shows(READING_FOOTER);
    expect(terminal.raw.split("paged")).toHaveLength(2);
  });

  it("keeps keys that are typed before it is ready", async () => {
    const terminal = start(["search"]);
    await terminal.shows((shown) => shown.raw.includes("\u001b[?2004h"));
    terminal.write("passkey");
    await terminal.shows("❯ passkey");
    await terminal.shows("1 of");
  });

  it("switches tabs and lists a category by newest update in three keys", async () => {
    const terminal = start(["search"]);
    await terminal.shows(PLACEHOLDER);
    terminal.write("\t");
    terminal.write("\t");
    terminal.write("\u0013");
    await terminal.shows("by newest update · 1 of 4");
    terminal.write("\u001b[Z");
    await terminal.shows("of 50");
  });

  it("makes one query of a pasted message and copies the answer through the terminal in two keys", async () => {
    const terminal = start(["search"], { env: { DISPLAY: "", WAYLAND_DISPLAY: "", SSH_CONNECTION: "1 2 3 4" } });
    await terminal.shows(PLACEHOLDER);
    terminal.write("\u001b[200~Hi team,\r\n\r\nmy withdrawal has not arrived\r\nplease help!\u001b[201~");
    await terminal.shows("1 of");
    expect(terminal.lines()[1]).toContain("Hi team, my withdrawal has not arrived please help!");
    terminal.write("\u0019");
    await terminal.shows("Sent the answer to the terminal's clipboard");
    const payload = terminal.raw.split("\u001b]52;c;")[1]?.split("\u0007")[0] ?? "";
    expect(Buffer.from(payload, "base64").toString()).toContain("withdrawal");
  });

  it("takes a paste of 10 kB", async () => {
    const terminal = start(["search"]);
    await terminal.shows(PLACEHOLDER);
    terminal.write(`\u001b[200~${"my withdrawal has not arrived\n".repeat(340)}\u001b[201~`);
    await terminal.shows("1 of");
    terminal.write("\u0015passkey");
    await terminal.shows("❯ passkey");
  });

  it("redraws cleanly at every size", async () => {
    const terminal = start(["search", "my withdrawal"], { columns: 200, rows: 60 });
    await terminal.shows("1 of");
    for (const [columns, rows] of [
      [40, 12],
      [19, 4],
      [120, 40],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      if (rows < 5) await terminal.shows((shown) => shown.screen().trim() === "faq needs 20x5");
      else {
        // The input stands on the screen once, and the keys on its last row.
        await terminal.shows((shown) => {
          const lines = shown.lines();
          return lines.filter((text) => text.includes("❯")).length === 1 && lines.at(-1)!.startsWith(" Enter open");
        });
      }
    }
    const fresh = start(["search", "my withdrawal"]);
    await fresh.shows("1 of");
    await terminal.shows((shown) => shown.screen() === fresh.screen(), fresh);
  });

  it("takes a terminal that doesn't know its size for one of 80 columns", async () => {
    const terminal = start([], { command: ["bash", "--norc", "-i"] });
    await terminal.shows("$");
    terminal.write(`stty rows 0 columns 0; ${TYPED} search passkey\r`);
    await terminal.shows("by relevance · 1 of");
    terminal.write("s");
    await terminal.shows("❯ passkeys");
    terminal.write("\u0003");
    await terminal.shows((shown) => !shown.alternate);
  });

  it("suspends, goes on, and restores the terminal meanwhile", async () => {
    const terminal = start([], { command: ["bash", "--norc", "-i"] });
    await terminal.shows("$");
    terminal.write(`${TYPED} search passkey\r`);
    await terminal.shows("1 of");
    terminal.write("\u001a");
    // The shell's own prompt takes pastes in brackets again, after its word that the program stopped.
    await terminal.shows(
      (shown) => !shown.alternate && shown.screen().includes("Stopped") && shown.modes.bracketedPasteMode,
    );
    terminal.write("fg\r");
    await terminal.shows((shown) => shown.alternate && shown.screen().includes("❯ passkey"));
    terminal.write("s");
    await terminal.shows("❯ passkeys");
    terminal.write("\u0003");
    await terminal.shows((shown) => !shown.alternate);
    terminal.write("echo code $?\r");
    await terminal.shows("code 130");
  });

  it.runIf(process.platform === "linux")(
    "gives the terminal back when others stop it, and takes it again",
    async () => {
      const terminal = start([], { command: ["bash", "--norc", "-i"] });
      await terminal.shows("$");
      terminal.write(`${TYPED} search passkey\r`);
      await terminal.shows("1 of");
      const pid = Number(readFileSync(`/proc/${terminal.pid}/task/${terminal.pid}/children`, "utf8").trim());
      process.kill(pid, "SIGTSTP");
      await terminal.shows((shown) => !shown.alternate && shown.screen().includes("Stopped"));
      terminal.write("fg\r");
      await terminal.shows((shown) => shown.alternate && shown.screen().includes("❯ passkey"));
      process.kill(pid, "SIGSTOP");
      await terminal.shows("Stopped");
      terminal.write("fg\r");
      await terminal.shows((shown) => shown.alternate && !shown.screen().includes("Stopped"));
      terminal.write("s");
      await terminal.shows("❯ passkeys");
      terminal.write("\u0003");
      await terminal.shows((shown) => !shown.alternate);
    },
  );

  it.each([
    ["SIGTERM", 15],
    ["SIGHUP", 1],
    ["SIGINT", 2],
    ["SIGQUIT", 3],
  ])("restores the terminal on %s", async (signal, number) => {
    const terminal = start(["search", "passkey"]);
    await terminal.shows("1 of");
    terminal.kill(signal);
    expect((await terminal.ended).signal).toBe(number);
    await expectRestored(terminal);
  });

  it.each([
    ["the engine", "bad"],
    ["the view", "bad"],
    ["the clipboard", "passkey\u0019"],
    ["the pager", "passkey\u001bv"],
  ])("restores the terminal when there is a defect in %s", async (where, keys) => {
    const terminal = start([], { command: [process.execPath, join(import.meta.dirname, "run-failing-ui.ts"), where] });
    await terminal.shows(PLACEHOLDER);
    terminal.write(keys);
    expect((await terminal.ended).exitCode).toBe(2);
    await expectRestored(terminal);
    await terminal.shows(`ended by TypeError: a defect in ${where}`);
    expect(terminal.lines().find((text) => text !== "")).toBe(`ended by TypeError: a defect in ${where}`);
  });

  it("gives the terminal to the pager and takes it back", async () => {
    const terminal = start(["search", "passkey"], {
      env: { PAGER: "cat >/dev/null; printf 'enter? '; read answer </dev/tty" },
    });
    await terminal.shows("1 of");
    terminal.write("\u001bv");
    await terminal.shows("enter?");
    expect(terminal.alternate).toBe(false);
    terminal.write("\r");
    await terminal.shows((shown) => shown.alternate && shown.screen().includes("❯ passkey"));
  });

  it("ends the pager when it is ended", async () => {
    const terminal = start(["search", "passkey"], {
      // The terminal ends with the program here, which tells the pager as well.
      env: {
        PAGER:
          "trap '' HUP; trap 'echo ended >told; exit 0' TERM; cat >/dev/null; echo paging; while :; do sleep 0.1; done",
      },
    });
    await terminal.shows("1 of");
    terminal.write("\u001bv");
    await terminal.shows("paging");
    terminal.kill("SIGTERM");
    expect((await terminal.ended).signal).toBe(15);
    await expect.poll(() => existsSync(join(terminal.home, "told"))).toBe(true);
  });

  it("leaves Ctrl+C in the pager to the pager", async () => {
    const terminal = start(["search", "passkey"], {
      env: { PAGER: "trap 'echo interrupted; exit 0' INT; cat >/dev/null; echo paging; while :; do sleep 1; done" },
    });
    await terminal.shows("1 of");
    terminal.write("\u001bv");
    await terminal.shows("paging");
    terminal.write("\u0003");
    await terminal.shows((shown) => shown.alternate && shown.screen().includes("❯ passkey"));
    expect(terminal.raw).toContain("interrupted");
    terminal.write(" faq");
    await terminal.shows("❯ passkey faq");
    terminal.write("\u0003");
    expect(await terminal.ended).toMatchObject({ exitCode: 130 });
  });

  it("says what can't be done, and goes on", async () => {
    const terminal = start(["search", "passkey"]);
    mkdirSync(join(terminal.home, "pins.json"));
    await terminal.shows("1 of");
    terminal.write("\u0014");
    await terminal.shows("The pinned articles can't be changed");
    terminal.write(" faq");
    await terminal.shows("❯ passkey faq");
  });

  it("prints what was picked, also where its output is captured", async () => {
    const terminal = start([], { command: ["bash", "--norc", "-i"] });
    await terminal.shows("$");
    terminal.write(`id=$(${TYPED} search --pick passkey); echo "got $? $id"\r`);
    await terminal.shows("Enter choose");
    terminal.write("\r");
    await terminal.shows("got 0 passkey-faq");
    terminal.write(`${TYPED} search --pick passkey; echo "got $?"\r`);
    await terminal.shows("Enter choose");
    terminal.write("\u0003");
    await terminal.shows("got 130");
  });

  it("draws inline below what was there", async () => {
    const terminal = start([], { command: ["bash", "--norc", "-i"] });
    await terminal.shows("$");
    terminal.write(`echo above; ${TYPED} search --inline passkey\r`);
    await terminal.shows("1 of");
    expect(terminal.alternate).toBe(false);
    expect(terminal.screen()).toContain("above");
    terminal.write("\u0003");
    await terminal.shows((shown) => shown.lines().findLast((text) => text !== "") === "$");
  });

  it("speaks plainly to a screen reader", async () => {
    const terminal = start(["search", "--screen-reader", "passkey"], { rows: 50 });
    await terminal.shows("listbox:");
    expect(terminal.screen()).toContain("tablist:");
    expect(terminal.screen()).toContain("(selected) ");
    expect(terminal.screen()).not.toMatch(/[▌─│❯]/);
  });

  it("uses no colour under NO_COLOR and no other signs than ASCII with --ascii", async () => {
    const terminal = start(["search", "--ascii", "withdrawal"], { env: { NO_COLOR: "1" } });
    await terminal.shows("1 of");
    const colours = terminal.raw.split("\u001b[").filter((part) => /^(?:\d+;)*(?:3|4|9|10)[0-7](?:;\d+)*m/.test(part));
    expect(colours).toEqual([]);
    expect(terminal.screen()).not.toMatch(/[▌─│❯›]/);
  });

  it("prints where it is no terminal", () => {
    const output = execFileSync(PROGRAM, [...FIRST_WORDS, "search", "passkey"], { encoding: "utf8" });
    expect(output).not.toContain("\u001b");
    expect(output).toContain("passkey");
  });
});
