import type { Context } from "../context.ts";
import type { OptionValue } from "../definition.ts";

/** When to colour: `auto` is in a terminal that isn't `dumb`. */
type ColorSetting = "auto" | "always" | "never";

/**
 * Whether standard output is coloured. What is said most explicitly wins: the option, FORCE_COLOR, NO_COLOR (each when
 * set and not empty, as no-color.org has it), the setting, the terminal.
 */
export function wantsColor(
  option: OptionValue | undefined,
  { env, stdout }: Pick<Context, "env" | "stdout">,
  setting: ColorSetting = "auto",
): boolean {
  if (typeof option === "boolean") return option;
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (env["NO_COLOR"]) return false;
  if (setting !== "auto") return setting === "always";
  return stdout.isTTY && env["TERM"] !== "dumb";
}
