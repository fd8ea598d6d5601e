import type { History, Pins } from "../model/history.ts";
import type { SearchRequest } from "../model/search.ts";
import type { Searcher } from "../model/searcher.ts";
import { renderMarkdown } from "../present/markdown/render.ts";
import { backToTop, firstFrame } from "./first-frame.ts";
import { sizeOf } from "./layout.ts";
import { RECALLED } from "./lookups.ts";
import type { Mounted } from "./mount.tsx";
import type { Ports } from "./ports.ts";
import { createRuntime } from "./runtime.ts";
import { initialState, type Outcome, type Settings } from "./state.ts";

/** How writing to a terminal fails whose window was closed. */
const GONE = new Set(["EIO", "EPIPE", "ENXIO"]);

/** From the cursor to the end of the screen. */
const ERASE_BELOW = "\x1b[J";
/** Rendered while nobody waits, so that the first article to be shown finds the parser loaded. */
const WARM_UP = "# a\n\n- b **c** [d](e)\n\n|f|\n|-|\n|g|\n\n1. h";

/** A terminal that can be taken over and given back. */
interface Session {
  enter(): void;
  leave(): void;
}

interface UiOptions {
  readonly settings: Settings;
  readonly query: string;
  /** What the command line asks for besides the query: category, order, tags, dates. */
  readonly request: Omit<SearchRequest, "text">;
  readonly searcher: Searcher;
  readonly history: History;
  readonly pins: Pins;
  readonly copy: Ports["copy"];
  readonly browse: Ports["browse"];
  readonly page: Ports["page"];
  /** Stops the process as Ctrl+Z does, until it goes on. */
  readonly stop: () => Promise<void>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly session: Session;
  /** Calls back when the process is told to end, after which it must be ready to; returns what ends that. */
  readonly onTermination: (handler: () => void) => () => void;
  /** Calls back when others stop the process and let it go on; returns what ends that. */
  readonly onStop: (handlers: { readonly stop: () => void; readonly goOn: () => void }) => () => void;
}

/**
 * Runs the terminal UI until it is left, with the terminal restored by then.
 *
 * The first screen is drawn without Ink, which takes longer to load than all the rest; keys typed meanwhile wait.
 */
export async function runUi(options: UiOptions): Promise<Outcome> {
  const { settings, searcher, history, pins, stdin, stdout, session } = options;
  const ansi = { color: settings.color, hyperlinks: settings.hyperlinks };
  const timers = new Set<NodeJS.Timeout>();
  let mounted: Mounted | undefined;
  let leave: (outcome: Outcome) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve, reject) => {
    leave = resolve;
    fail = reject;
  });

  let away = false;
  const lend = async (task: () => Promise<void>): Promise<void> => {
    await mounted?.control.suspendTerminal?.(async () => {
      away = true;
      session.leave();
      try {
        await task();
      } finally {
        session.enter();
        away = false;
      }
    });
    resize();
  };
  // One after the other: keys that ask for it may arrive together, and Ink lends the terminal to one at a time.
  let lent = Promise.resolve();
  const suspended = (task: () => Promise<void>): Promise<void> => {
    const next = lent.then(() => lend(task));
    lent = next.catch(() => undefined);
    return next;
  };

  const ports: Ports = {
    ...options,
    terminal: {
      handOver: suspended,
      suspend: () => suspended(options.stop),
      redraw: () => suspended(async () => undefined),
    },
    later: (ms, task) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        task();
      }, ms);
      timers.add(timer);
    },
  };
  const state = initialState(searcher.info, settings, sizeOf(stdout), {
    query: options.query,
    request: options.request,
    pins: pins.list(searcher.info),
  });
  const runtime = createRuntime(state, ports, { left: leave, failed: fail });
  runtime.begin();

  const stopListening = options.onTermination(() => {
    mounted?.unmount();
    session.leave();
  });
  let stopWanted = false;
  const stopFollowing = options.onStop({
    stop: () => {
      if (mounted === undefined) stopWanted = true;
      else if (away) void options.stop();
      else runtime.dispatch({ type: "suspend" });
    },
    // The shell may have changed the terminal meanwhile.
    goOn: () => {
      if (mounted !== undefined && !away) runtime.dispatch({ type: "redraw" });
    },
  });
  let resizedEarly = false;
  // Before Ink's own listener, so that Ink never lays out rows of the old width.
  const resize = (): void => {
    resizedEarly ||= mounted === undefined;
    runtime.dispatch({ type: "resized", ...sizeOf(stdout) });
    runtime.settle();
  };
  stdout.on("resize", resize);
  const failed = (error: NodeJS.ErrnoException): void =>
    GONE.has(error.code!) ? leave({ kind: "interrupted" }) : fail(error);
  stdout.on("error", failed);
  session.enter();
  try {
    if (!settings.screenReader) stdout.write(firstFrame(runtime.state(), ansi));
    const { mount } = await import("./mount.tsx");
    if (!settings.screenReader) stdout.write(backToTop(runtime.state()));
    // Ink draws over the first frame row by row; of one that had another size, something would stay.
    if (resizedEarly) stdout.write(ERASE_BELOW);
    runtime.settle();
    mounted = mount(runtime, { stdin, stdout, ansi });
    // A frame after Ink has drawn, it can give the terminal away.
    if (stopWanted) ports.later(20, () => runtime.dispatch({ type: "suspend" }));
    ports.later(20, () => renderMarkdown(WARM_UP, { width: 40 }));
    if (options.query !== "") {
      // For stepping through them: the screen doesn't need them yet.
      ports.later(100, () => runtime.dispatch({ type: "recents", recent: history.recent(RECALLED) }));
    }
    mounted.ended.then(() => leave({ kind: "interrupted" }), fail);
    return await outcome;
  } finally {
    mounted?.unmount();
    for (const timer of timers) clearTimeout(timer);
    stdout.off("resize", resize);
    stopListening();
    stopFollowing();
    session.leave();
    // What was written last tells in the next turn that it failed.
    await new Promise((resolve) => setImmediate(resolve));
    stdout.off("error", failed);
  }
}
