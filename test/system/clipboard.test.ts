import { describe, expect, it } from "vitest";
import { clipboardTools, copyToClipboard } from "../../src/system/clipboard.ts";

describe("the clipboard", () => {
  it.each([
    ["macOS", {}, "darwin", ["pbcopy"]],
    ["Windows", {}, "win32", ["clip.exe"]],
    ["Wayland", { WAYLAND_DISPLAY: "wayland-0" }, "linux", ["wl-copy"]],
    ["X11", { DISPLAY: ":0" }, "linux", ["xclip", "xsel"]],
    ["Wayland with X11", { WAYLAND_DISPLAY: "wayland-0", DISPLAY: ":0" }, "linux", ["wl-copy", "xclip", "xsel"]],
    ["Termux", { TERMUX_VERSION: "0.118" }, "linux", ["termux-clipboard-set"]],
    ["a bare console", {}, "linux", []],
  ] as const)("has its tools on %s", (_, env, platform, commands) => {
    expect(clipboardTools(env, platform, false).map((tool) => tool.command)).toEqual(commands);
  });

  const attempt = async (env: Record<string, string>, working: readonly string[], text = "answer") => {
    const ran: string[] = [];
    let terminal = "";
    const how = await copyToClipboard(text, {
      env,
      platform: "linux",
      writeTerminal: (sequence) => {
        terminal += sequence;
      },
      run: async (command) => {
        ran.push(command);
        return working.includes(command) ? 0 : null;
      },
    });
    return { how, ran, terminal };
  };

  it.each([
    ["the first tool that works", { DISPLAY: ":0" }, ["xsel"], { how: "copied", ran: ["xclip", "xsel"], terminal: "" }],
    [
      "the terminal where no tool works",
      { DISPLAY: ":0" },
      [],
      { how: "sent", ran: ["xclip", "xsel"], terminal: "\u001b]52;c;YW5zd2Vy\u0007" },
    ],
    [
      "the terminal alone over SSH, where tools would set another machine's clipboard",
      { DISPLAY: ":0", SSH_CONNECTION: "1 2 3 4" },
      ["xclip"],
      { how: "sent", ran: [], terminal: "\u001b]52;c;YW5zd2Vy\u0007" },
    ],
    [
      "tmux and the terminal, over SSH too",
      { TMUX: "/tmp/tmux", SSH_TTY: "/dev/pts/0" },
      ["tmux"],
      {
        how: "sent",
        ran: ["tmux"],
        terminal: "\u001b]52;c;YW5zd2Vy\u0007\u001bPtmux;\u001b\u001b]52;c;YW5zd2Vy\u0007\u001b\\",
      },
    ],
  ])("uses %s", async (_, env, working, expected) => {
    expect(await attempt(env as Record<string, string>, working)).toEqual(expected);
  });

  it("says so where a text is too long", async () => {
    const long = "x".repeat(60_000);
    for (const name of ["SSH_TTY", "SSH_CLIENT", "SSH_CONNECTION"])
      await expect(attempt({ DISPLAY: ":0", [name]: "x" }, ["xclip"], long)).rejects.toThrow("too long");
    expect(await attempt({ TMUX: "/tmp/tmux" }, ["tmux"], long)).toEqual({ how: "sent", ran: ["tmux"], terminal: "" });
  });
});
