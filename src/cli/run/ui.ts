import { openSync } from "node:fs";
import { type ReadStream, WriteStream } from "node:tty";
import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import type { History, Pins } from "../../model/history.ts";
import type { Searcher } from "../../model/searcher.ts";
import { copyToClipboard } from "../../system/clipboard.ts";
import { openAddress } from "../../system/opener.ts";
import { OWN_TERMINAL, writeToTerminal } from "../../system/own-terminal.ts";
import { showInPager } from "../../system/pager.ts";
import { onStop, stopUntilContinued } from "../../system/suspend.ts";
import { TerminalSession } from "../../system/terminal-session.ts";
import { onTermination } from "../../system/termination.ts";
import { runUi } from "../../tui/start.ts";
import type { Outcome, Settings } from "../../tui/state.ts";
import type { Context, Output } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { warn } from "../report.ts";
import { requestOf } from "../request.ts";
import { openHistory, openPins, settingsOf } from "../user-files.ts";
import { queryOf } from "./answer.ts";
import { wantsColor } from "./color.ts";
import { showsHyperlinks } from "./hyperlinks.ts";
import { openFor } from "./open.ts";
import { NOT_RECORDED } from "./record.ts";
import { printChosen } from "./ui-print.ts";

/** `faq search` in a terminal. Warnings wait until the screen is gone: on it they would be in the way and soon lost. */
export async function run(invocation: Invocation, context: Context): Promise<ExitCode> {
  let said = "";
  const write = (text: string): void => {
    said += text;
  };
  try {
    return await runInTerminal(invocation, { ...context, stderr: { ...context.stderr, write } }, context.stderr);
  } finally {
    if (said !== "") context.stderr.write(said);
  }
}

async function runInTerminal(invocation: Invocation, context: Context, stderr: Output): Promise<ExitCode> {
  const { options } = invocation;
  const { env } = context;
  const searcher = await openFor(options, context, stderr);
  const preset = await settingsOf(context);
  const request = requestOf(options, searcher, preset.sort === undefined ? {} : { sort: preset.sort });
  const { history, pins } = await ownFiles(options, context);
  if (options["history"] === true && !history.enabled) warn(context, NOT_RECORDED);
  const stdin = process.stdin as ReadStream;
  const { stream: stdout, fd } = terminalOutput();
  const settings: Settings = {
    pick: options["pick"] === true,
    ascii: options["ascii"] === true || preset.ascii === true,
    color: wantsColor(options["color"], { env, stdout: { ...context.stdout, isTTY: true } }, preset.color),
    hyperlinks: showsHyperlinks(env),
    inline: options["inline"] === true || preset.inline === true,
    screenReader:
      options["screen-reader"] === true || preset["screen-reader"] === true || env["INK_SCREEN_READER"] === "true",
    history: history.enabled,
    sort: preset.sort ?? "relevance",
  };
  const session = new TerminalSession(stdin, fd, {
    inline: settings.inline || settings.screenReader,
    wraps: settings.screenReader,
  });
  const outcome = await runUi({
    settings,
    query: queryOf(invocation, context),
    request,
    searcher,
    history,
    pins,
    copy: (text) => copyToClipboard(text, { env, platform: process.platform, writeTerminal: writeToTerminal }),
    browse: (url) => openAddress(url, env, process.platform),
    page: (text) => showInPager(text, env, process.platform),
    stop: stopUntilContinued,
    stdin,
    stdout,
    session,
    onTermination,
    onStop,
  });
  return end(outcome, searcher, invocation, context);
}

function end(
  outcome: Outcome,
  searcher: Searcher,
  invocation: Invocation,
  context: Context,
): Promise<ExitCode> | ExitCode {
  const { options } = invocation;
  switch (outcome.kind) {
    case "left":
      return EXIT.ok;
    case "interrupted":
      return EXIT.interrupted;
    case "chosen":
      return printChosen(outcome.id, options["json"] === true ? "json" : "id", searcher, options, context);
    case "print":
      return printChosen(outcome.id, "plain", searcher, options, context);
  }
}

/** Standard output where that is the terminal; with `--pick` it may be captured, and the terminal is reached by name. */
function terminalOutput(): { stream: WriteStream; fd: number } {
  if (process.stdout.isTTY) return { stream: process.stdout as unknown as WriteStream, fd: 1 };
  try {
    const fd = openSync(OWN_TERMINAL, "r+");
    return { stream: new WriteStream(fd), fd };
  } catch (cause) {
    throw new FaqError("usage", "There is no terminal to choose in.", { hint: "Print results with --json.", cause });
  }
}

const NO_HISTORY: History = {
  enabled: false,
  recent: () => [],
  record: () => undefined,
  remove: () => false,
  clear: () => undefined,
};

/** Milliseconds that keys may have to wait for a process that changes what is the user's own. */
const PATIENCE = 500;

const NO_PINS: Pins = { list: () => [], pin: () => undefined, unpin: () => false };

/** What is the user's own; nothing for a user without a home folder, who can search all the same. */
async function ownFiles(
  options: Invocation["options"],
  context: Context,
): Promise<{ readonly history: History; readonly pins: Pins }> {
  try {
    const history = options["history"] === false ? NO_HISTORY : await openHistory(context, PATIENCE);
    return { history, pins: await openPins(context, PATIENCE) };
  } catch (error) {
    warn(context, (error as Error).message);
    return { history: NO_HISTORY, pins: NO_PINS };
  }
}
