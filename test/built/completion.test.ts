import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { FileHistory } from "../../src/history/file-history.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { faq, TYPED } from "./faq.ts";
import { Terminal } from "./terminal.ts";

const complete = async (words: readonly string[], env: Record<string, string> = {}) =>
  (await faq(["__complete", ...words], { env })).stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t")[0]);

describe("faq __complete", () => {
  it.each<[string[], string[]]>([
    [["con"], ["config"]],
    [["config", "un"], ["unset"]],
    [
      ["config", "set", "hist"],
      ["history", "history-size"],
    ],
    [["list", "--sort", "up"], ["updated"]],
    [["list", "--sort=up"], ["--sort=updated"]],
    [["list", "--sort", "=", "up"], ["updated"]],
    [
      ["list", "--sort", '""'],
      ["relevance", "updated", "published", "views"],
    ],
    [["search", "--upd"], ["--updated-since"]],
    [["fees", "--corpus", "help"], ["help-center"]],
    [["import", "./"], [":files"]],
    [["hel"], ["help"]],
    [["help", "sho"], ["show"]],
    [["help", "corpus", "upd"], ["update"]],
    [
      ["config", "set", "color", ""],
      ["auto", "always", "never"],
    ],
    [
      ["config", "set", "ascii", ""],
      ["true", "false"],
    ],
    [["config", "set", "corpus", "hel"], ["help-center"]],
    [["config", "set", "limit", ""], []],
    [["config", "set", "colour", ""], []],
    [["search", "--", "--he"], []],
    [["list", "--fields", "id,ti"], ["id,title"]],
    [["search", "some", "wor"], []],
    [["--corpus=/no/such.json", "--tag", ""], []],
  ])("completes %j", async (words, expected) => expect(await complete(words)).toEqual(expected));

  it.each<[string, string[]]>([
    ["", ["help-center"]],
    ["go", ["good.json"]],
    ["h", ["help-center", "hours.json"]],
    ["su", [":files"]],
    ["./go", [":files"]],
  ])("offers corpora and corpus files for %j", async (typed, expected) => {
    const cwd = temporaryFolder();
    for (const name of ["good.json", "hours.json", "good.txt"]) writeFileSync(join(cwd, name), "{}");
    const { stdout } = await faq(["__complete", "list", "--corpus", typed], { cwd });
    expect(stdout.split("\n").map((line) => line.split("\t")[0])).toEqual([...expected, ""]);
  });

  it("knows the corpus's ids, categories and tags", async () => {
    for (const words of [
      ["show", "why-"],
      ["list", "-c", ""],
      ["list", "--tag", ""],
    ])
      expect((await complete(words)).length).toBeGreaterThan(1);
  });

  it("offers recent queries, but none that could move the cursor", async () => {
    const folder = temporaryFolder();
    const options = {
      path: join(folder, "history.jsonl"),
      enabled: true,
      size: 9,
      now: () => new Date(),
      warn: () => {},
    };
    const history = new FileHistory(options);
    for (const query of ["card $(touch pwned)", "card \u001b[2J"]) history.record({ query, corpus: "x", total: 1 });
    expect(await complete(["card"], { FAQ_DATA_DIR: folder })).toEqual(["card $(touch pwned)"]);
  });
});

/** A folder on the path with `faq` in it, and a recent query that a careless script would run. */
function home() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "faq"), `#!/bin/sh\nexec ${TYPED} "$@"\n`);
  chmodSync(join(folder, "faq"), 0o755);
  const path = join(folder, "history.jsonl");
  const history = new FileHistory({ path, enabled: true, size: 9, now: () => new Date(), warn: () => {} });
  history.record({ query: "card $(touch pwned)", corpus: "x", total: 1 });
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env["PATH"]}`,
    FAQ_DATA_DIR: folder,
    HOME: folder,
    XDG_DATA_HOME: "",
    XDG_CONFIG_HOME: "",
  };
  return { folder, env };
}

const has = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

describe("in a real shell", () => {
  it.runIf(has("bash"))("bash completes, and runs nothing", () => {
    const { folder, env } = home();
    const ask = (...words: string[]) => {
      const quoted = ["faq", ...words].map((word) => `'${word}'`).join(" ");
      const script = `eval "$(faq completion bash)"; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _faq; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync("bash", ["-c", script], { env, cwd: folder, encoding: "utf8" }).trim();
    };
    expect(ask("list", "--sort", "up")).toBe("updated");
    expect(ask("config", "un")).toBe("unset");
    expect(ask("card")).toBe("card\\ \\$\\(touch\\ pwned\\)");
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });

  it.runIf(has("fish"))("fish completes, and runs nothing", () => {
    const { folder, env } = home();
    const ask = (line: string) =>
      execFileSync("fish", ["-c", `faq completion fish | source; complete -C '${line}'`], {
        env,
        cwd: folder,
        encoding: "utf8",
      });
    expect(ask("faq list --sort up")).toMatch(/^updated/);
    expect(ask("faq card")).toContain("card $(touch pwned)");
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });

  it.runIf(has("pwsh"))("PowerShell completes, and runs nothing", () => {
    const { folder, env } = home();
    const ask = (line: string) => {
      const script = `faq completion powershell | Out-String | Invoke-Expression; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`;
      return execFileSync("pwsh", ["-NoProfile", "-Command", script], { env, cwd: folder, encoding: "utf8" }).trim();
    };
    expect(ask("faq list --sort up")).toBe("updated");
    expect(ask("faq config un")).toBe("unset");
    expect(ask("faq list --sort ").split(/\s+/)).toContain("views");
    expect(ask("faq card")).toBe("'card $(touch pwned)'");
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });
});

/** How each shell is started without anybody's settings, and how it then loads the script. */
const INTERACTIVE = {
  bash: { command: ["bash", "--norc", "-i"], load: 'eval "$(faq completion bash)"' },
  zsh: { command: ["zsh", "-f", "-i"], load: 'autoload -Uz compinit; compinit -u -D; eval "$(faq completion zsh)"' },
  fish: { command: ["fish", "--no-config", "-i"], load: "faq completion fish | source" },
} as const;

describe.each(Object.entries(INTERACTIVE))("the Tab key in %s", (shell, { command, load }) => {
  it.runIf(has(shell)).each<[string, string]>([
    ["faq config un\t", "faq config unset"],
    ["faq list --sort up\t", "faq list --sort updated"],
    ["faq list --sort=up\t", "faq list --sort=updated"],
    ["faq show affiliate-f\t", "faq show affiliate-faq"],
    ["faq list --updated-s\t", "faq list --updated-since"],
    ["faq corpus validate ./acor\t", "faq corpus validate ./acorn.json"],
    ["faq list --corpus acor\t", "faq list --corpus acorn.json"],
    ["faq config set color al\t", "faq config set color always"],
    ["faq card\t", "faq card\\ \\$\\(touch\\ pwned\\)"],
    ['faq show "affiliate-f\t', 'faq show "affiliate-faq"'],
    ["faq show 'affiliate-f\t", "faq show 'affiliate-faq'"],
    ["faq show --corpus odd.json ns:part:o\t", "faq show --corpus odd.json ns:part:one"],
    ["faq show --corpus 'odd.json' a\\ \t", "faq show --corpus 'odd.json' a\\ b"],
  ])("makes of %j %j", async (typed, expected) => {
    const { folder, env } = home();
    writeFileSync(join(folder, "acorn.json"), "{}");
    const articles = ["ns:part:one", "ns:other", "a b"].map((id) => ({ id, title: id, body: id }));
    writeFileSync(join(folder, "odd.json"), JSON.stringify({ name: "odd", articles }));
    const terminal = new Terminal([], { command, columns: 120, env: env as Record<string, string> });
    try {
      terminal.write(`cd '${folder}'; ${load}; echo loa''ded\r`);
      await terminal.shows("loaded");
      terminal.write(typed);
      await terminal.shows((shown) => shown.lines().some((line) => line.endsWith(expected)));
      expect(existsSync(join(folder, "pwned"))).toBe(false);
    } finally {
      terminal.kill("SIGKILL");
      await terminal.ended;
    }
  });
});

describe("an installed script", () => {
  it.runIf(has("zsh"))("completes in zsh", async () => {
    const { env } = home();
    const path = (await faq(["completion", "install", "zsh"], { env: env as Record<string, string> })).stdout.trim();
    const terminal = new Terminal([], {
      command: ["zsh", "-f", "-i"],
      columns: 120,
      env: env as Record<string, string>,
    });
    try {
      terminal.write(`fpath=('${dirname(path)}' $fpath); autoload -Uz compinit; compinit -u -D; echo loa''ded\r`);
      await terminal.shows("loaded");
      // The first Tab loads the script, the second uses what that has defined.
      for (const [typed, expected] of [
        ["faq config un\t", "faq config unset"],
        ["\u0015faq list --sort up\t", "faq list --sort updated"],
      ] as const) {
        terminal.write(typed);
        await terminal.shows((shown) => shown.lines().some((line) => line.endsWith(expected)));
      }
    } finally {
      terminal.kill("SIGKILL");
      await terminal.ended;
    }
  });

  it.runIf(has("fish"))("completes in fish", async () => {
    const { env } = home();
    await faq(["completion", "install", "fish"], { env: env as Record<string, string> });
    const completed = execFileSync("fish", ["-c", "complete -C 'faq config un'"], { env, encoding: "utf8" });
    expect(completed).toMatch(/^unset\t/);
  });
});

describe("faq completion install", () => {
  it.each(["bash", "zsh", "fish", "powershell"])(
    "puts the script for %s in place and takes it away again",
    async (shell) => {
      const { env } = home();
      const start = { env: env as Record<string, string> };
      const { code, stdout } = await faq(["completion", "install", shell], start);
      const path = stdout.trim();
      expect([code, readFileSync(path, "utf8")]).toEqual([0, (await faq(["completion", shell])).stdout]);
      expect((await faq(["completion", "uninstall", shell], start)).code).toBe(0);
      expect(existsSync(path)).toBe(false);
    },
  );

  it("leaves a file of somebody else alone", async () => {
    const { env } = home();
    const start = { env: env as Record<string, string> };
    const path = (await faq(["completion", "install", "fish"], start)).stdout.trim();
    writeFileSync(path, "mine");
    expect((await faq(["completion", "install", "fish"], start)).code).toBe(2);
    expect((await faq(["completion", "uninstall", "fish"], start)).code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});
