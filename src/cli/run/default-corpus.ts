import type { Context } from "../context.ts";
import { corpusNames } from "../corpus-names.ts";
import { settingsOf, settingsPath } from "../user-files.ts";

/** The corpora that are searched where none is named, as in the setting; none for the bundled one alone. */
export async function defaultNames(context: Context): Promise<readonly string[]> {
  const { corpus } = await settingsOf(context);
  return corpus == null ? [] : corpusNames(corpus, context.cwd);
}

/** Puts another name in the place of one in the setting, which may hold several, or takes it out. */
export async function replaceDefault(name: string, to: string | undefined, context: Context): Promise<void> {
  const names = await defaultNames(context);
  if (!names.includes(name)) return;
  const left = names.flatMap((one) => (one === name ? (to ?? []) : one));
  await setDefault(left.length === 0 ? undefined : left.join(","), context);
}

/** Sets the corpora that are searched where none is named, as in the setting; the bundled one without a name. */
export async function setDefault(name: string | undefined, context: Context): Promise<void> {
  const { writeSetting } = await import("../../history/write-settings.ts");
  writeSetting(settingsPath(context), "corpus", name);
}
