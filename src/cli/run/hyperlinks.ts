import type { Context } from "../context.ts";

/** Terminals that show OSC 8 links or are known to pass them over in silence. */
export function showsHyperlinks(env: Context["env"]): boolean {
  if (env["FORCE_HYPERLINK"] !== undefined) return env["FORCE_HYPERLINK"] !== "0";
  const program = env["TERM_PROGRAM"] ?? "";
  const named = /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|Tabby)$/i.test(program);
  const term = /kitty|alacritty|foot|ghostty|wezterm|contour/.test(env["TERM"] ?? "");
  return named || term || env["WT_SESSION"] !== undefined || Number(env["VTE_VERSION"] ?? 0) >= 5000;
}
