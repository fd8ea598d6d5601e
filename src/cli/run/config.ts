import { DEFAULT_SETTINGS, SETTINGS, type SettingDefinition } from "../../history/setting-keys.ts";
import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { jsonLine, settingsDocument } from "../../present/json.ts";
import { plainSettings } from "../../present/plain-settings.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { settingsOf, settingsPath } from "../user-files.ts";
import { unknownValue } from "../values.ts";

/** `faq config get`, `set`, `unset`, `list` and `path`. */
export async function run({ command, arguments: words, options }: Invocation, context: Context): Promise<ExitCode> {
  switch (command) {
    case "config path":
      context.stdout.write(`${settingsPath(context)}\n`);
      break;
    case "config list": {
      const settings = { ...DEFAULT_SETTINGS, ...(await settingsOf(context)) };
      const rows = SETTINGS.map(({ key, summary, default: standard }) => {
        return { key, value: settings[key], default: standard, summary };
      });
      context.stdout.write(options["json"] === true ? jsonLine(settingsDocument(rows)) : plainSettings(rows));
      break;
    }
    case "config get": {
      const { key } = findSetting(words[0]!);
      const value = { ...DEFAULT_SETTINGS, ...(await settingsOf(context)) }[key];
      context.stdout.write(`${safeLine(String(value ?? ""))}\n`);
      break;
    }
    default:
      await change(command, words, context);
  }
  return EXIT.ok;
}

async function change(command: string, [name = "", text = ""]: readonly string[], context: Context): Promise<void> {
  const setting = findSetting(name);
  const value = command === "config unset" ? undefined : await parseSetting(setting, text, context);
  const { writeSetting } = await import("../../history/write-settings.ts");
  writeSetting(settingsPath(context), setting.key, value);
}

function findSetting(name: string): SettingDefinition {
  const setting = SETTINGS.find(({ key }) => key === name.toLowerCase());
  if (setting !== undefined) return setting;
  throw unknownValue(
    "setting",
    name,
    SETTINGS.map(({ key }) => key),
  );
}

async function parseSetting(setting: SettingDefinition, text: string, context: Context) {
  const value = setting.parse(text);
  if (value === undefined) {
    throw new FaqError("usage", `${setting.key} can't be ${JSON.stringify(text)}: expected ${setting.expected}.`);
  }
  if (setting.key !== "corpus") return value;
  const { corpusSetting } = await import("../corpus-setting.ts");
  return corpusSetting(text, context);
}
