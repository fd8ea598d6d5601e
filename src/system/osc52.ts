import type { Environment } from "../model/environment.ts";

/**
 * The longest sequence sent, in bytes. xterm's own limit and that of tmux's default buffer lie higher; hterm and older
 * VTEs drop longer ones whole. https://github.com/tmux/tmux/wiki/Clipboard
 */
const LIMIT = 74_994;
/** GNU screen passes device control strings on in pieces of at most this many bytes. */
const SCREEN_CHUNK = 250;

/**
 * The sequence that makes a terminal set its clipboard, wrapped for tmux or screen to pass it on.
 *
 * @returns undefined where the text is too long for terminals to accept
 */
export function osc52(text: string, env: Environment): string | undefined {
  const payload = Buffer.from(text).toString("base64");
  const sequence = `\x1b]52;c;${payload}\x07`;
  if (sequence.length > LIMIT) return undefined;
  // tmux takes the sequence itself (set-clipboard on) and passes on what is wrapped (allow-passthrough on): whichever
  // of the two it is set up for. The wrapped one doubles each escape.
  if (env["TMUX"]) return `${sequence}\x1bPtmux;${sequence.replaceAll("\x1b", "\x1b\x1b")}\x1b\\`;
  if (env["STY"] || env["TERM"]?.startsWith("screen")) return chunked(sequence);
  return sequence;
}

function chunked(sequence: string): string {
  let wrapped = "";
  for (let from = 0; from < sequence.length; from += SCREEN_CHUNK) {
    wrapped += `\x1bP${sequence.slice(from, from + SCREEN_CHUNK)}\x1b\\`;
  }
  return wrapped;
}
