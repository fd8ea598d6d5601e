import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { faq } from "./faq.ts";
import { Terminal } from "./terminal.ts";

/** What would do something to a terminal: none of it is ever written by the program itself. */
const ATTACK = [
  "\u001b[5;7;41m", // blinking
  "\u001b[66;66H", // the cursor
  "\u001b[2J",
  "\u001b[?1047h", // another screen
  "\u001b]0;owned\u0007", // the title
  "\u001b]52;c;b3duZWQ=\u0007", // the clipboard
  "\u001bP$qm\u001b\\", // device control
  "\u001b_Gi=1\u001b\\", // application command
  "\u009b5;7;41m\u009d0;owned\u009c", // the same in eight bits
  "\u0005\u000e\u0007\b\u007f", // answer back, shift out, bell, backspace
  "\u202e\u2066\u200e\u061c", // turned around
  "\u200b\u2060\ufeff\u00ad\u{e0041}", // hidden
].join("");

/** What mustn't come out, in a terminal or anywhere else. */
const FORBIDDEN: readonly (readonly [what: string, pattern: string])[] = [
  ["blinking", String.raw`\x1b\[5;7;41m`],
  ["a cursor address", String.raw`\x1b\[66;66H`],
  ["another screen", String.raw`\x1b\[\?1047`],
  // The only strings of control are the links of the program.
  ["a control string", String.raw`\x1b(?:\](?!8;;(?:https?:|mailto:|\x1b))|[P_^X])`],
  ["a control character", String.raw`[\0-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f]`],
  ["a turn of direction", String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`],
  ["a hidden character", String.raw`[\u00ad\u200b\u2060\ufeff\u{e0000}-\u{e007f}]`],
];

/** No escape at all leaves the program where nobody asked for colours. */
const IN_A_PIPE: typeof FORBIDDEN = [...FORBIDDEN, ["an escape", String.raw`[\x1b\r]`]];
/** What sets the clipboard. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is one
const COPIED = /\x1b\]52;c;([A-Za-z0-9+/=]*)\x07/g;

function expectHarmless(text: string, forbidden: typeof FORBIDDEN, where: string): void {
  for (const [what, pattern] of forbidden) {
    const at = text.search(new RegExp(pattern, "u"));
    const found = at === -1 ? null : JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
    expect(found, `${what} in ${where}`).toBeNull();
  }
}

let home: string;
let env: Record<string, string>;
const inHome = (...names: string[]) => join(home, ...names);
/** File names can hold anything but a slash and a zero byte. */
const NAME = `evil${ATTACK.replaceAll("/", "")}`;
const ID = `id${ATTACK}`;
const CATEGORY = `category${ATTACK}`;
const TITLE = `Reset ${ATTACK} a password`;

beforeAll(async () => {
  home = temporaryFolder();
  env = { FAQ_CONFIG_DIR: inHome("config"), FAQ_DATA_DIR: inHome("data"), FAQ_CACHE_DIR: inHome("cache") };
  const article = (id: string, more: object) => ({
    id,
    title: TITLE,
    category: CATEGORY,
    tags: [`tag${ATTACK}`],
    url: `https://help.test/${ATTACK}`,
    updated: "2026-05-29",
    body: [
      `# Heading ${ATTACK}`,
      `Some **bold ${ATTACK}** \`code ${ATTACK}\` [link](https://x.test/${ATTACK} "${ATTACK}") ![image ${ATTACK}](i.png)`,
      `[other](javascript:alert(1)) <https://auto.test/${ATTACK}> &#27;[5;7;41m &#x9b;5m &#8238;`,
      `- item ${ATTACK}`,
      `| cell ${ATTACK} | b |\n|---|---|\n| c | ${ATTACK} |`,
      `\`\`\`sh ${ATTACK}\ncode ${ATTACK}\n\`\`\``,
      `<b title="${ATTACK}">html ${ATTACK}</b>`,
    ].join("\n\n"),
    ...more,
  });
  const corpus = {
    name: "evil",
    title: `Centre ${ATTACK}`,
    language: "en",
    categories: [{ id: CATEGORY, title: `Title ${ATTACK}` }],
    synonyms: [["password", `secret${ATTACK}`]],
    articles: [article(ID, { related: ["plain"] }), article("plain", { related: [ID] })],
  };
  writeFileSync(inHome("evil.json"), JSON.stringify(corpus));
  mkdirSync(inHome(NAME));
  writeFileSync(
    inHome(NAME, `${NAME}.md`),
    `---\ntitle: "${TITLE.replaceAll(/\P{L}/gu, "\\\\")}"\n---\n\n# ${TITLE}\n\n${ATTACK}`,
  );
  writeFileSync(inHome(NAME, `broken ${NAME}.json`), '{"articles": [');
  writeFileSync(inHome(NAME, `front ${NAME}.md`), `---\ntitle: [${ATTACK}\n---\n\nText`);
  await faq(["import", inHome("evil.json"), "--name", "evil"], { env });
  await faq(["search", `password ${ATTACK}`, "--corpus", inHome("evil.json"), "--history", "--json"], { env });
  await faq(["search", `xqzzvbw ${ATTACK}`, "--corpus", inHome("evil.json"), "--history", "--json"], { env });
  await faq(["pin", ID, "--corpus", inHome("evil.json")], { env });
});

/** Every command, in what it prints and in what it complains about. */
const RUNS: readonly (readonly [name: string, argv: () => string[]])[] = [
  ["search", () => ["search", "password", "--corpus", inHome("evil.json")]],
  ["search in colour", () => ["search", "password", "--corpus", inHome("evil.json"), "--color", "always"]],
  ["search, nothing found", () => ["search", `xqzzvbw${ATTACK}`, "--corpus", inHome("evil.json")]],
  ["search, unknown category", () => ["search", "a", "-c", CATEGORY + 1, "--corpus", inHome("evil.json")]],
  ["search, unknown corpus", () => ["search", "a", "--corpus", `x${ATTACK}`]],
  ["search, unreadable corpus", () => ["search", "a", "--corpus", inHome(NAME, `broken ${NAME}.json`)]],
  ["search --json", () => ["search", `password${ATTACK}`, "--corpus", inHome("evil.json"), "--json"]],
  ["search --jsonl", () => ["search", `password${ATTACK}`, "--corpus", inHome("evil.json"), "--jsonl"]],
  ["search, unknown option", () => ["search", `--${ATTACK}`]],
  ["search, bad limit", () => ["search", "a", "--limit", ATTACK]],
  ["show", () => ["show", ID, "--corpus", inHome("evil.json")]],
  ["show in colour", () => ["show", ID, "--corpus", inHome("evil.json"), "--color", "always"]],
  ["show --markdown", () => ["show", ID, "--corpus", inHome("evil.json"), "--markdown"]],
  ["show --json", () => ["show", ID, "--corpus", inHome("evil.json"), "--json"]],
  ["show, unknown id", () => ["show", `${ID}x`, "--corpus", inHome("evil.json")]],
  ["list", () => ["list", "--corpus", inHome("evil.json")]],
  ["list --json", () => ["list", "--corpus", inHome("evil.json"), "--json"]],
  ["list --jsonl", () => ["list", "--corpus", inHome("evil.json"), "--jsonl"]],
  ["categories", () => ["categories", "--corpus", inHome("evil.json")]],
  ["categories --json", () => ["categories", "--corpus", inHome("evil.json"), "--json"]],
  ["tags", () => ["tags", "--corpus", inHome("evil.json")]],
  ["tags --json", () => ["tags", "--corpus", inHome("evil.json"), "--json"]],
  ["recent", () => ["recent"]],
  ["recent --json", () => ["recent", "--json"]],
  ["recent --remove", () => ["recent", "--remove", ATTACK]],
  ["gaps", () => ["gaps"]],
  ["gaps --json", () => ["gaps", "--json"]],
  ["pin, unknown id", () => ["pin", `${ID}x`, "--corpus", inHome("evil.json")]],
  ["pins", () => ["pins", "--corpus", inHome("evil.json")]],
  ["pins --json", () => ["pins", "--corpus", inHome("evil.json"), "--json"]],
  ["unpin, unknown id", () => ["unpin", `${ID}x`, "--corpus", inHome("evil.json")]],
  ["import", () => ["import", inHome(NAME), "--name", "folder", "--replace"]],
  ["import --json", () => ["import", inHome(NAME), "--name", "folder", "--replace", "--json"]],
  ["import --strict", () => ["import", inHome(NAME), "--name", "folder", "--replace", "--strict"]],
  ["import, no such file", () => ["import", inHome(`${NAME}1`), "--name", "folder"]],
  ["import, bad name", () => ["import", inHome(NAME), "--name", NAME]],
  ["import, bad map", () => ["import", inHome(NAME), "--name", "b", "--map", ATTACK]],
  ["import, bad title", () => ["import", inHome("evil.json"), "--name", "evil", "--replace", "--title", ATTACK]],
  ["corpus list", () => ["corpus", "list"]],
  ["corpus show", () => ["corpus", "show", "evil"]],
  ["corpus show, from a hostile folder", () => ["corpus", "show", "folder"]],
  ["corpus show --json", () => ["corpus", "show", "evil", "--json"]],
  ["corpus export", () => ["corpus", "export", "evil"]],
  ["corpus update", () => ["corpus", "update", "evil", "folder"]],
  ["corpus validate", () => ["corpus", "validate", inHome(NAME, `broken ${NAME}.json`)]],
  ["corpus lint", () => ["corpus", "lint", "evil"]],
  ["corpus lint --json", () => ["corpus", "lint", "evil", "--json"]],
  ["corpus use, unknown", () => ["corpus", "use", ATTACK]],
  ["corpus rename, bad name", () => ["corpus", "rename", "evil", ATTACK]],
  ["corpus remove, unknown", () => ["corpus", "remove", ATTACK]],
  ["corpus path, unknown", () => ["corpus", "path", ATTACK]],
  ["corpus cache", () => ["corpus", "cache"]],
  ["config set", () => ["config", "set", "limit", ATTACK]],
  ["config set, unknown key", () => ["config", "set", ATTACK, "1"]],
  ["config list", () => ["config", "list"]],
  ["doctor", () => ["doctor"]],
  ["completion, unknown shell", () => ["completion", ATTACK]],
  ["an unknown command of corpus", () => ["corpus", ATTACK]],
  ["help of something unknown", () => ["help", ATTACK]],
];

describe("other people's text", () => {
  it.each(RUNS)("harms nobody who reads a pipe: faq %s", async (name, argv) => {
    const { stdout, stderr } = await faq(argv(), { env, cwd: home });
    expect(`${stdout}${stderr}`).not.toBe("");
    expect(stderr).not.toContain("internal error");
    const inColour = argv().includes("always");
    expectHarmless(stdout, inColour ? FORBIDDEN : IN_A_PIPE, `standard output of ${name}`);
    expectHarmless(stderr, IN_A_PIPE, `standard error of ${name}`);
  });

  it("is met by every command that prints some of it", () => {
    const names = COMMANDS.flatMap(({ name, commands = [] }) => [
      name,
      ...commands.map((below) => `${name} ${below.name}`),
    ]);
    const met = RUNS.map(([name]) => name);
    const unmet = names.filter((name) => !met.some((run) => run.split(",")[0] === name || run.startsWith(`${name} `)));
    expect(unmet).toEqual([
      "config get",
      "config unset",
      "config path",
      ...["bash", "zsh", "fish", "powershell", "install", "uninstall"].map((name) => `completion ${name}`),
    ]);
  });

  it("is exact in JSON", async () => {
    const { stdout } = await faq(["show", ID, "--corpus", inHome("evil.json"), "--json"], { env });
    expect(JSON.parse(stdout)).toMatchObject({ id: ID, title: TITLE, category: CATEGORY, tags: [`tag${ATTACK}`] });
    const searched = await faq(["search", `password${ATTACK}`, "--corpus", inHome("evil.json"), "--json"], { env });
    expect(JSON.parse(searched.stdout)).toMatchObject({ query: `password${ATTACK}` });
  });
});

describe("other people's text in a terminal", { timeout: 120_000 }, () => {
  const inTerminal = (args: readonly string[]) =>
    new Terminal(args, { env: { ...env, FORCE_HYPERLINK: "1", SSH_CONNECTION: "1 2 3 4" }, columns: 120, rows: 40 });

  it.each(
    RUNS.filter(([name]) =>
      /^(?:search,|show|list$|recent$|pins$|import$|corpus (?:show|lint|list)$|gaps$)/.test(name),
    ),
  )("harms nobody: faq %s", async (name, argv) => {
    const terminal = inTerminal([...argv(), ...(argv()[0] === "search" ? ["--plain"] : [])]);
    await terminal.ended;
    expectHarmless(terminal.raw.replaceAll("\r\n", "\n"), FORBIDDEN, name);
  });

  it("harms nobody on any screen of the terminal UI", async () => {
    const terminal = inTerminal(["search", "--corpus", inHome("evil.json")]);
    const shown = async (keys: string, text: string): Promise<void> => {
      terminal.write(keys);
      await terminal.shows(text);
    };
    await terminal.shows("Pinned");
    await shown(`\u001b[200~password ${ATTACK}\u001b[201~`, "1 of 2");
    await shown("\t", "Title");
    await shown("\u000f", "Copy the link");
    await shown("\u0007", "1 of 2");
    await shown("\r", "Esc back");
    await shown("/item", "1 found");
    await shown("\r", "Esc back");
    await shown("G", "Related articles");
    await shown("i", "Sent the id");
    await shown("m", "Sent the answer as Markdown");
    await shown("t", "inned");
    terminal.write("\u0003");
    await terminal.ended;
    const copied = [...terminal.raw.matchAll(COPIED)].map(([, text]) => Buffer.from(text!, "base64").toString());
    expect(copied).toHaveLength(2);
    for (const text of copied) expectHarmless(text, IN_A_PIPE, "the clipboard");
    expectHarmless(terminal.raw.replaceAll(COPIED, ""), FORBIDDEN, "the terminal UI");
  });

  it("harms nobody when it is picked", async () => {
    const terminal = inTerminal(["search", "password", "--pick", "--corpus", inHome("evil.json")]);
    await terminal.shows("1 of 2");
    terminal.write("\r");
    await terminal.ended;
    expect(terminal.raw).toContain("id\u241b[5;7;41m");
    expectHarmless(terminal.raw, FORBIDDEN, "what was picked");
  });

  it("harms nobody in the pager", async () => {
    const seen = inHome("paged");
    const terminal = new Terminal(["search", "password", "--corpus", inHome("evil.json")], {
      env: { ...env, PAGER: `cat >'${seen}'` },
    });
    await terminal.shows("1 of 2");
    terminal.write("\u001bv");
    await terminal.shows(() => existsSync(seen) && readFileSync(seen, "utf8").includes("Related articles"));
    expectHarmless(readFileSync(seen, "utf8"), FORBIDDEN, "the pager");
    terminal.write("\u0003");
    await terminal.ended;
  });
});
