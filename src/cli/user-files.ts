import { statSync } from "node:fs";
import type { FilePins } from "../history/file-pins.ts";
import type { Settings } from "../history/setting-keys.ts";
import { isFaqError } from "../model/errors.ts";
import type { History } from "../model/history.ts";
import { below } from "../storage/below.ts";
import { folders } from "../storage/folders.ts";
import type { ProcessContext } from "./context.ts";
import { warn } from "./report.ts";

/** Where the user's own files are. @throws FaqError for a user without a home folder */
export const settingsPath = ({ env }: ProcessContext) => below(folders(env).config, "settings.json");
export const historyPath = ({ env }: ProcessContext) => below(folders(env).data, "history.jsonl");
export const pinsPath = ({ env }: ProcessContext) => below(folders(env).data, "pins.json");

/** What the user has set, read once; nothing is loaded where there is no settings file. */
export async function settingsOf(context: ProcessContext): Promise<Partial<Settings>> {
  const { settings } = context;
  settings.read ??= hasSettings(context) ? await load(context) : {};
  return settings.read;
}

function hasSettings(context: ProcessContext): boolean {
  try {
    return statSync(settingsPath(context), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Without a home folder nothing was set. What can't be looked at may have been, and reading it says why it can't.
    return !isFaqError(error);
  }
}

async function load(context: ProcessContext): Promise<Partial<Settings>> {
  const { readSettings } = await import("../history/read-settings.ts");
  return readSettings(settingsPath(context), (message) => warn(context, message));
}

/**
 * The recent queries of this user.
 *
 * @param patience - milliseconds to wait for another process that changes them, if not the usual ones
 * @throws FaqError for a user without a home folder
 */
export async function openHistory(context: ProcessContext, patience?: number): Promise<History> {
  const settings = await settingsOf(context);
  const { FileHistory } = await import("../history/file-history.ts");
  const { DEFAULT_SETTINGS } = await import("../history/setting-keys.ts");
  return new FileHistory({
    path: historyPath(context),
    enabled: settings.history ?? DEFAULT_SETTINGS.history,
    size: settings["history-size"] ?? DEFAULT_SETTINGS["history-size"],
    patience,
    now: context.now,
    warn: (message) => warn(context, message),
  });
}

/**
 * The articles this user keeps at hand.
 *
 * @param patience - as of {@link openHistory}
 * @throws FaqError for a user without a home folder
 */
export async function openPins(context: ProcessContext, patience?: number): Promise<FilePins> {
  const { FilePins } = await import("../history/file-pins.ts");
  return new FilePins({
    path: pinsPath(context),
    patience,
    now: context.now,
    warn: (message) => warn(context, message),
  });
}
