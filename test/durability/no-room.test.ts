import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { FIRST_WORDS, faq, PROGRAM, run } from "../built/faq.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A home with something of everything: what must not be lost. */
let prepared: string;
const envOf = (home: string) => ({
  HOME: home,
  FAQ_CONFIG_DIR: join(home, "config"),
  FAQ_DATA_DIR: join(home, "data"),
  FAQ_CACHE_DIR: join(home, "cache"),
});

beforeAll(async () => {
  prepared = temporaryFolder();
  const env = envOf(prepared);
  mkdirSync(join(prepared, "help"));
  writeFileSync(join(prepared, "help/one.md"), "# Reset a password\n\nAsk support.");
  for (const argv of [
    ["pin", "passkey-faq"],
    ["config", "set", "limit", "5"],
    ["import", join(prepared, "help"), "--name", "help"],
  ])
    expect(await faq(argv, { env })).toMatchObject({ code: 0, stderr: "" });
  // The history ends 20 bytes before the end of a page: a line more is written in part before there is no room.
  const line = (query: string) =>
    `${JSON.stringify({ query, at: "2026-06-01T12:00:00.000Z", corpus: "help-center", total: 6, count: 1 })}\n`;
  const short = line("passkey") + line("");
  writeFileSync(join(prepared, "data/history.jsonl"), short.replace('""', `"${"x".repeat(4096 - 20 - short.length)}"`));
  // There is something to update, and an index to build anew.
  writeFileSync(join(prepared, "help/two.md"), "# Change a password\n\nAsk support.");
  const version = readdirSync(join(prepared, "data/corpora/help")).find((name) => name.startsWith("v-"))!;
  writeFileSync(join(prepared, "data/corpora/help", version, "index.faq"), "damaged");
});

/** The user's own files and their content. */
function filesIn(home: string): Record<string, string> {
  const files = ["config", "data"].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return Object.fromEntries(
    files
      .filter((name) => !statSync(join(home, name)).isDirectory())
      .map((name) => [name, readFileSync(join(home, name), "latin1")]),
  );
}

const WARNED = (what: string) => new RegExp(`^faq: warning: ${what}[^\\n]*\\n$`);
/** One line, and one that says what to do. */
const REFUSED = (what: string) =>
  new RegExp(
    `^(?:faq: warning: the settings can't be read[^\\n]*\\n)?faq: (?!internal error)${what}[^\\n]*\\n(?:[^\\n]+\\n)?$`,
  );

type Case = readonly [argv: string, code: number, stdout: RegExp, stderr: RegExp];

/** What changes something, where nothing can be changed. */
const CHANGES: readonly Case[] = [
  ["search passkey --json -n 1 --history", 0, /"total":/, WARNED("the query couldn't be recorded: ")],
  ["unpin passkey-faq", 2, /^$/, REFUSED("The pinned articles can't be changed: ")],
  ["config set limit 6", 2, /^$/, REFUSED("The settings can't be written: ")],
  ["import help --name other", 2, /^$/, REFUSED("The corpus other can't be stored in ")],
  ["import help/two.md --name help --replace", 2, /^$/, REFUSED("The corpus help can't be stored in ")],
  ["corpus update help", 2, /^$/, REFUSED("The corpus help can't be stored in ")],
  ["corpus rename help helper", 2, /^$/, REFUSED("The corpus helper can't be stored in ")],
];

/** What is only read is there. */
const READS: readonly Case[] = [
  ["search password --corpus help --json", 0, /"total":1/, /^$/],
  ["search password --all --json", 0, /"total":1/, /^$/],
  ["search password --corpus help,help-center --json", 0, /"total":/, /^$/],
  ["recent --json", 0, /"query":"passkey"/, /^$/],
  ["pins --json", 0, /passkey-faq/, /^$/],
  ["config get limit", 0, /^5\n$/, /^$/],
  ["corpus list --json", 0, /"name":"help"/, /^$/],
];

/** Runs each command through a shell script that makes things hard, and compares what there is `after` with before. */
async function holds(cases: readonly Case[], script: string, home: string, after = home): Promise<void> {
  const before = filesIn(prepared);
  for (const [argv, code, stdout, stderr] of cases) {
    const ended = await run(["-c", script, "sh", PROGRAM, ...FIRST_WORDS, ...argv.split(" ")], {
      program: "/bin/sh",
      cwd: prepared,
      env: { ...envOf(home), PREPARED: prepared, AFTER: after },
    });
    expect(ended, argv).toMatchObject({
      code,
      stdout: expect.stringMatching(stdout),
      stderr: expect.stringMatching(stderr),
    });
    expect(filesIn(after), argv).toEqual(before);
  }
}

/** Whether this machine lets a script have mounts of its own. */
function canMount(): boolean {
  try {
    execFileSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const inNamespace = (script: string) => `exec unshare -rm sh -c '${script}' sh "$@"`;

describe("everything is still there, and what can be answered is answered,", { timeout: 120_000 }, () => {
  it("where no file may grow", async () => {
    const home = temporaryFolder();
    cpSync(prepared, home, { recursive: true, preserveTimestamps: true });
    await holds([...CHANGES, ...READS], 'ulimit -f 0; exec "$@"', home);
    // Eight blocks of 512 bytes.
    await holds(CHANGES.slice(0, 1), 'ulimit -f 8; exec "$@"', home);
  });

  it.runIf(canMount())("on a disk that is full, to the last byte or nearly", async () => {
    for (const room of [0, 1]) {
      const home = temporaryFolder();
      const script = inNamespace(`
        mount -t tmpfs -o size=8m,mode=700 none "$HOME" && cp -a "$PREPARED/." "$HOME"
        cat /dev/zero >"$HOME/fill" 2>/dev/null
        truncate -s -${room * 4096} "$HOME/fill"
        "$@"; code=$?
        rm -rf "$AFTER"; mkdir -p "$AFTER"; cp -a "$HOME/config" "$HOME/data" "$AFTER"
        exit $code`);
      // A page is room for a setting, and for the first of a corpus's files.
      const cases = room === 0 ? [...CHANGES, ...READS] : CHANGES.filter(([argv]) => /^(?:import|corpus)/.test(argv));
      await holds(cases, script, home, join(temporaryFolder(), "after"));
    }
  });

  it.runIf(canMount())("in a home that is read-only", async () => {
    const home = temporaryFolder();
    cpSync(prepared, home, { recursive: true, preserveTimestamps: true });
    const script = inNamespace('mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME" && exec "$@"');
    const removed: Case = ["corpus remove help", 2, /^$/, REFUSED("The corpus help can't be removed from ")];
    await holds([...CHANGES, removed, ...READS], script, home);
  });

  it.runIf(canMount())("where a corpus's folder can't be moved", async () => {
    const home = temporaryFolder();
    cpSync(prepared, home, { recursive: true, preserveTimestamps: true });
    const script = inNamespace('cd "$HOME/data/corpora/help" && mount --bind . . && cd "$PREPARED" && exec "$@"');
    const cases: readonly Case[] = [
      ["corpus rename help helper", 2, /^$/, REFUSED("The corpus helper can't be stored in [^\\n]*: it is in use")],
      ["corpus remove help", 2, /^$/, REFUSED("The corpus help can't be removed from [^\\n]*: it is in use")],
    ];
    await holds(cases, script, home);
  });

  it("where the recent queries are damaged besides", async () => {
    const home = temporaryFolder();
    cpSync(prepared, home, { recursive: true });
    appendFileSync(join(home, "data/history.jsonl"), '{"query":"torn');
    const before = filesIn(home);
    const ended = await run(["-c", 'ulimit -f 0; exec "$@"', "sh", PROGRAM, ...FIRST_WORDS, "recent", "-n", "1"], {
      program: "/bin/sh",
      env: envOf(home),
    });
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/ x+\n$/) });
    expect(ended.stderr).toMatch(WARNED("the recent queries can't be read: "));
    expect(filesIn(home)).toEqual(before);
  });
});

/** Settings that can't be looked at may forbid something. */
const QUIET = /^(?:faq: warning: the settings can't be read, so no query is recorded: [^\n]*\n)?$/;

/** Where folders can't be had: the answer is given, and a change refused in one line and a hint. */
const NOWHERE: readonly Case[] = [
  [
    "search passkey --json -n 1 --history",
    0,
    /"total":/,
    /^(?:faq: warning: [^\n]*no query is recorded[^\n]*\n){2}$|^faq: warning: the query couldn't be recorded: [^\n]*\n$/,
  ],
  ["passkey --plain", 0, /Passkey FAQ/, QUIET],
  ["list -n 1", 0, /./, QUIET],
  ["config get limit", 0, /^15\n$/, QUIET],
  ["pin passkey-faq", 2, /^$/, REFUSED("(?:The pinned articles can't be changed: |There is no home folder)")],
  ["config set limit 6", 2, /^$/, REFUSED("(?:The settings can't be written: |There is no home folder)")],
  ["import help --name other", 2, /^$/, REFUSED("(?:The corpus other can't be stored in |/|There is no home folder)")],
  ["search a --corpus other", 2, /^$/, REFUSED("(?:/|There is no home folder)")],
  ["corpus remove other", 2, /^$/, REFUSED("(?:/|There is no home folder)")],
];

/** Without the variables that tests set, for the user's home to count. */
const BY_HOME = {
  FAQ_CONFIG_DIR: "",
  FAQ_DATA_DIR: "",
  FAQ_CACHE_DIR: "",
  XDG_CONFIG_HOME: "",
  XDG_DATA_HOME: "",
  XDG_CACHE_HOME: "",
};
const allIn = (folder: string) => ({ FAQ_CONFIG_DIR: folder, FAQ_DATA_DIR: folder, FAQ_CACHE_DIR: folder });

/** A program and its arguments that run a command as a user who owns nothing and has no home; root is needed for it. */
const AS_NOBODY = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups"];
function canBecomeNobody(): boolean {
  try {
    execFileSync(AS_NOBODY[0]!, [...AS_NOBODY.slice(1), PROGRAM, ...FIRST_WORDS, "--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("an answer is given", { timeout: 120_000 }, () => {
  const inTurn = async (env: Record<string, string>, before: readonly string[] = []): Promise<void> => {
    const [program, ...argv] = [...before, PROGRAM, ...FIRST_WORDS];
    for (const [words, code, stdout, stderr] of NOWHERE) {
      const ended = await run([...argv, ...words.split(" ")], { program: program!, cwd: prepared, env });
      expect(ended, words).toMatchObject({
        code,
        stdout: expect.stringMatching(stdout),
        stderr: expect.stringMatching(stderr),
      });
    }
  };

  it("in a home that can't be made", () => inTurn({ ...BY_HOME, HOME: "/dev/null/home" }));

  it("with files where folders should be", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "what was there");
    await inTurn(allIn(file));
    expect(readFileSync(file, "utf8")).toBe("what was there");
  });

  const nobody = canBecomeNobody();
  it.runIf(nobody)("to a user who has no home", async () => {
    chmodSync(prepared, 0o755);
    await inTurn({ ...BY_HOME, HOME: "" }, AS_NOBODY);
  });

  it.runIf(nobody)("to a user who may not enter the folders", async () => {
    chmodSync(prepared, 0o755);
    await inTurn(allIn(temporaryFolder()), AS_NOBODY);
  });
});
