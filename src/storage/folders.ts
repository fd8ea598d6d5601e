import { createRequire } from "node:module";
import { isAbsolute } from "node:path";
import type { Environment } from "../model/environment.ts";
import { FaqError } from "../model/errors.ts";
import { below } from "./below.ts";

/** Where the user's own files are. */
export interface Folders {
  /** Settings. */
  readonly config: string;
  /** Recent queries, pins, corpora: what can't be made again. */
  readonly data: string;
  /** What can be made again. */
  readonly cache: string;
}

const require = createRequire(import.meta.url);

const NAME = "faq";

/**
 * The user's folders by the platform's conventions (XDG base directories, macOS's Library, Windows's AppData), each
 * overridden by FAQ_CONFIG_DIR, FAQ_DATA_DIR or FAQ_CACHE_DIR. None of them is made.
 *
 * @throws FaqError of code `io` for a user without a home folder
 */
export function folders(env: Environment, platform: NodeJS.Platform = process.platform): Folders {
  const conventional = (kind: keyof Folders): string => {
    if (platform === "win32") {
      const roaming = env["APPDATA"] || below(home(env, platform), "AppData", "Roaming");
      const local = env["LOCALAPPDATA"] || below(home(env, platform), "AppData", "Local");
      return kind === "config"
        ? below(roaming, NAME, "Config")
        : below(local, NAME, kind === "data" ? "Data" : "Cache");
    }
    if (platform === "darwin") {
      const parts = { config: "Preferences", data: "Application Support", cache: "Caches" };
      return below(home(env, platform), "Library", parts[kind], NAME);
    }
    // The specification: a relative path is invalid and to be ignored.
    const given = env[`XDG_${kind.toUpperCase()}_HOME`];
    if (given && isAbsolute(given)) return below(given, NAME);
    const parts = { config: [".config"], data: [".local", "share"], cache: [".cache"] };
    return below(home(env, platform), ...parts[kind], NAME);
  };
  return {
    get config() {
      return env["FAQ_CONFIG_DIR"] || conventional("config");
    },
    get data() {
      return env["FAQ_DATA_DIR"] || conventional("data");
    },
    get cache() {
      return env["FAQ_CACHE_DIR"] || conventional("cache");
    },
  };
}

function home(env: Environment, platform: NodeJS.Platform): string {
  const given = platform === "win32" ? env["USERPROFILE"] : env["HOME"];
  if (given) return given;
  try {
    // Loaded only for who has no variable that says it. `homedir` would believe an empty HOME.
    const { userInfo } = require("node:os") as typeof import("node:os");
    return userInfo().homedir;
  } catch (error) {
    throw new FaqError("io", "There is no home folder for this user.", {
      cause: error,
      hint: "Set FAQ_CONFIG_DIR and FAQ_DATA_DIR to folders that can be written.",
    });
  }
}
