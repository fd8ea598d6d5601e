import { readFileSync, rmSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { writeAtomically } from "../../storage/atomic-write.ts";
import { reasonOf } from "../../storage/reason.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { SHELLS, type Shell } from "../shells.ts";
import { parseChoice } from "../values.ts";
import { MARK, SCRIPTS } from "./completion/scripts.ts";

/** `faq completion bash`, `zsh`, `fish`, `powershell`, `install` and `uninstall`. No start-up file is changed. */
export async function run({ command, arguments: words }: Invocation, context: Context): Promise<ExitCode> {
  const [, action = ""] = command.split(" ");
  if (action !== "install" && action !== "uninstall") {
    context.stdout.write(SCRIPTS[action as Shell]);
    return EXIT.ok;
  }
  const shell = words[0] === undefined ? loginShell(context) : parseChoice("shell", words[0], SHELLS);
  const path = placeOf(shell, context);
  return action === "install" ? install(shell, path, context) : uninstall(path, context);
}

function loginShell({ env }: Context): Shell {
  const name = basename(env["SHELL"] ?? "");
  const shell = SHELLS.find((one) => one === name);
  if (shell !== undefined) return shell;
  throw new FaqError("usage", `There are no completions for the login shell${name === "" ? "" : ` ${name}`}.`, {
    hint: `Name one: faq completion install ${SHELLS.join("|")}.`,
  });
}

/** Where each shell looks for completions of a user's own; zsh and PowerShell have to be told. */
function placeOf(shell: Shell, { env }: Context): string {
  const home = env["HOME"] || env["USERPROFILE"];
  const base = (name: string, ...otherwise: string[]) => {
    const given = env[name];
    if (given && isAbsolute(given)) return given;
    if (home) return join(home, ...otherwise);
    throw new FaqError("io", "There is no home folder for this user.", { hint: `Set ${name}.` });
  };
  const data = () => base("XDG_DATA_HOME", ".local", "share");
  switch (shell) {
    case "bash":
      return join(data(), "bash-completion", "completions", "faq");
    case "zsh":
      return join(data(), "faq", "zsh", "_faq");
    case "fish":
      return join(base("XDG_CONFIG_HOME", ".config"), "fish", "completions", "faq.fish");
    default:
      return join(data(), "faq", "faq.ps1");
  }
}

const AFTERWARDS: Readonly<Record<Shell, (path: string) => string>> = {
  bash: () =>
    "New shells complete, where the package bash-completion is installed; otherwise load the file in ~/.bashrc.",
  zsh: (path) => `Put into ~/.zshrc, before compinit is called:\n  fpath=('${join(path, "..")}' $fpath)`,
  fish: () => "New shells complete.",
  powershell: (path) => `Put into $PROFILE:\n  . '${path}'`,
};

function install(shell: Shell, path: string, context: Context): ExitCode {
  if (isForeign(path))
    throw new FaqError("io", `${path} is there already and isn't of this program.`, { hint: "Move it away first." });
  try {
    writeAtomically(path, SCRIPTS[shell]);
  } catch (cause) {
    throw new FaqError("io", `${path} can't be written: ${reasonOf(cause)}.`, {
      hint: `faq completion ${shell} prints the script, to be put elsewhere.`,
      cause,
    });
  }
  context.stdout.write(`${path}\n`);
  tell(context, AFTERWARDS[shell](path));
  return EXIT.ok;
}

function uninstall(path: string, context: Context): ExitCode {
  const there = read(path);
  if (there === undefined || isForeign(path)) {
    tell(context, `Nothing to remove: ${path} isn't there, or isn't of this program.`);
    return EXIT.none;
  }
  try {
    rmSync(path);
  } catch (cause) {
    throw new FaqError("io", `${path} can't be removed: ${reasonOf(cause)}.`, { cause });
  }
  context.stdout.write(`${path}\n`);
  return EXIT.ok;
}

function isForeign(path: string): boolean {
  return read(path)?.includes(MARK) === false;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
