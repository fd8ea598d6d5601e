import type { Context } from "../../src/cli/context.ts";
import { main } from "../../src/cli/main.ts";
import type { SearchRequest } from "../../src/model/search.ts";
import { fakeSearcher } from "./fake-searcher.ts";

export interface Situation {
  readonly env?: Record<string, string>;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly stdin?: readonly (string | Uint8Array)[];
  /** Sees each write to standard output. */
  readonly onWrite?: (text: string) => void;
}

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the engine was asked. */
  readonly requests: readonly SearchRequest[];
  /** The corpora that were opened. */
  readonly corpora: readonly (string | undefined)[];
}

/** Keeps tests away from the files of whoever runs them; nothing can be made below a device. */
const NO_FILES = { FAQ_CONFIG_DIR: "/dev/null/config", FAQ_DATA_DIR: "/dev/null/data" };

/** Runs a command line in this process over three articles. */
export async function runCli(argv: readonly string[], situation: Situation = {}): Promise<Outcome> {
  const { env = {}, tty = false, columns = 80, stdin = [], onWrite } = situation;
  const written = { stdout: "", stderr: "" };
  const requests: SearchRequest[] = [];
  const corpora: (string | undefined)[] = [];
  const output = (name: "stdout" | "stderr") => ({
    isTTY: tty,
    columns,
    write: (text: string) => {
      written[name] += text;
      if (name === "stdout") onWrite?.(text);
    },
  });
  const context: Context = {
    // Under CI a terminal is printed to like anything else: there is none to take over here.
    env: { CI: "true", ...NO_FILES, ...env },
    cwd: "/desk",
    stdin: {
      isTTY: tty,
      async *chunks() {
        for (const chunk of stdin) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
      },
    },
    stdout: output("stdout"),
    stderr: output("stderr"),
    now: () => new Date("2026-06-01T12:00:00Z"),
    settings: {},
    openSearcher: async (corpus, dataFolder) => {
      corpora.push(dataFolder === undefined ? corpus : `${dataFolder}: ${corpus}`);
      return fakeSearcher(requests);
    },
  };
  const exitCode = await main(argv, context);
  return { exitCode, ...written, requests, corpora };
}
