import type { Searcher } from "../../model/searcher.ts";
import type { Page } from "../../present/plain.ts";
import { coloredStyle, UNCOLORED_STYLE } from "../../present/plain-style.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import type { RequestDefaults } from "../request.ts";
import { settingsOf } from "../user-files.ts";
import { wantsColor } from "./color.ts";

/** What plain output looks like here: the terminal's width, colour or not, the corpus's category titles. */
export async function pageOf(options: Invocation["options"], searcher: Searcher, context: Context): Promise<Page> {
  const { color } = context.stdout.isTTY ? await settingsOf(context) : {};
  return {
    columns: context.stdout.columns,
    style: wantsColor(options["color"], context, color) ? await coloredStyle() : UNCOLORED_STYLE,
    categories: searcher.info.categories,
  };
}

/** The settings that decide in a terminal only: a script's answer depends on what it asks, not on who runs it. */
export async function terminalDefaults(context: Context): Promise<RequestDefaults> {
  if (!context.stdout.isTTY) return {};
  const { limit, sort } = await settingsOf(context);
  return { ...(limit === undefined ? {} : { limit }), ...(sort === undefined ? {} : { sort }) };
}
