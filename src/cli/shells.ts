/** Every shell that there are completions for. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof SHELLS)[number];

/**
 * Whether a command line is what a shell runs by itself: a completion, the script that completes, the version. A person
 * waits for these at a prompt, so the launcher starts them with a small bundle of their own.
 */
export function isForShell(argv: readonly string[]): boolean {
  const [first, second] = argv;
  if (first === "__complete") return true;
  if (argv.length === 1) return first === "--version" || first === "-V";
  return argv.length === 2 && first === "completion" && SHELLS.some((shell) => shell === second);
}
