import { DEFAULT_SETTINGS } from "../../../history/setting-keys.ts";
import { isRemote } from "../../../system/remote.ts";
import type { Context } from "../../context.ts";
import { wantsColor } from "../color.ts";
import { showsHyperlinks } from "../hyperlinks.ts";
import { localeOf, showsUnicode } from "../unicode.ts";
import { type Finding, finding, fine } from "./finding.ts";

/** What the terminal says of itself in the environment; nothing is asked of it. */
export function checkTerminal(context: Context): Finding[] {
  const { env, stdin, stdout } = context;
  const term = env["TERM"] ?? "";
  const name = [env["TERM_PROGRAM"], term].filter(Boolean).join(", ") || "unknown";
  return [
    stdin.isTTY && stdout.isTTY
      ? fine("terminal", `${name}, ${stdout.columns} columns`)
      : fine("terminal", "input or output is no terminal: results are printed, the terminal UI isn't opened"),
    term === "dumb"
      ? finding("colours", "TERM is dumb: no colours and no terminal UI", "Set TERM to what the terminal is.")
      : fine("colours", wantsColor(undefined, context, DEFAULT_SETTINGS.color) ? colours(env) : "off"),
    checkUnicode(env),
    fine("links", showsHyperlinks(env) ? "can be clicked (OSC 8)" : "are printed with their address"),
    fine("clipboard", clipboard(env)),
  ];
}

function colours(env: Context["env"]): string {
  if (/^(?:truecolor|24bit)$/.test(env["COLORTERM"] ?? "")) return "16 million";
  return env["TERM"]?.includes("256") ? "256" : "16";
}

function checkUnicode(env: Context["env"]): Finding {
  const locale = localeOf(env);
  if (showsUnicode(env)) return fine("Unicode", locale || "yes");
  return finding(
    "Unicode",
    `the locale ${locale === "" ? "isn't set" : `is ${locale}`}, which has no UTF-8`,
    "Set LANG to a UTF-8 locale such as C.UTF-8; or draw with ASCII signs: faq config set ascii true.",
  );
}

function clipboard(env: Context["env"]): string {
  const remote = isRemote(env) ? "; over SSH it is the only way" : "";
  if (env["TMUX"]) return `through tmux, to its buffer and the terminal (OSC 52) unless set-clipboard is off${remote}`;
  if (env["STY"]) return `through screen (OSC 52)${remote}`;
  return `a system tool where there is one, else the terminal (OSC 52)${remote}`;
}
