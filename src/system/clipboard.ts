import { readFileSync } from "node:fs";
import type { Environment } from "../model/environment.ts";
import { FaqError } from "../model/errors.ts";
import { osc52 } from "./osc52.ts";
import { isRemote } from "./remote.ts";
import { runTool } from "./run-tool.ts";

interface Tool {
  readonly command: string;
  readonly args: readonly string[];
}

/** The programs that set the clipboard of the machine this runs on, the best first. */
export function clipboardTools(env: Environment, platform: NodeJS.Platform, isWsl: boolean): Tool[] {
  if (platform === "darwin") return [{ command: "pbcopy", args: [] }];
  if (platform === "win32" || isWsl) return [{ command: "clip.exe", args: [] }];
  const tools: Tool[] = [];
  if (env["TERMUX_VERSION"]) tools.push({ command: "termux-clipboard-set", args: [] });
  if (env["WAYLAND_DISPLAY"]) tools.push({ command: "wl-copy", args: [] });
  if (env["DISPLAY"]) {
    tools.push({ command: "xclip", args: ["-selection", "clipboard"] });
    tools.push({ command: "xsel", args: ["--clipboard", "--input"] });
  }
  return tools;
}

/** What copying needs of the process. */
interface ClipboardOptions {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** Writes to the terminal itself. */
  readonly writeTerminal: (text: string) => void;
  readonly run?: typeof runTool;
}

/**
 * Copies text: with the machine's own tool where the terminal is local and one works, else through the terminal (OSC
 * 52), which works over SSH. Inside tmux the text is also given to that, which as it is usually set up takes none from
 * programs but passes on what it is given (-w, since tmux 3.2).
 *
 * @returns whether the text is on the clipboard (`copied`), or on its way to a terminal, which can't be asked whether it
 *   agreed (`sent`)
 * @throws FaqError where neither is possible
 */
export async function copyToClipboard(text: string, options: ClipboardOptions): Promise<"copied" | "sent"> {
  const { env, platform, writeTerminal, run = runTool } = options;
  if (!isRemote(env)) {
    for (const { command, args } of clipboardTools(env, platform, isWsl(platform))) {
      // clip.exe reads the code page of the console unless the text begins with a byte order mark of UTF-16.
      const input = command === "clip.exe" ? Buffer.from(`\ufeff${text}`, "utf16le") : text;
      if ((await run(command, args, input)) === 0) return "copied";
    }
  }
  const isInTmux = Boolean(env["TMUX"]) && (await run("tmux", ["load-buffer", "-w", "-"], text)) === 0;
  const sequence = osc52(text, env);
  if (sequence !== undefined) writeTerminal(sequence);
  else if (!isInTmux) {
    throw new FaqError("io", "The answer is too long for the terminal's clipboard.", {
      hint: "Copy the snippet, or open the article in the pager.",
    });
  }
  return "sent";
}

function isWsl(platform: NodeJS.Platform): boolean {
  if (platform !== "linux") return false;
  try {
    return /microsoft/i.test(readFileSync("/proc/version", "utf8"));
  } catch {
    return false;
  }
}
