import type { History, Pins, QueryEvent } from "../../src/model/history.ts";
import type { SearchRequest } from "../../src/model/search.ts";
import type { Searcher } from "../../src/model/searcher.ts";
import { lineText } from "../../src/present/styled.ts";
import type { KeyEvent } from "../../src/tui/keys.ts";
import type { Ports } from "../../src/tui/ports.ts";
import { createRuntime } from "../../src/tui/runtime.ts";
import { initialState, type Outcome, type Settings } from "../../src/tui/state.ts";
import { frameOf } from "../../src/tui/view/frame.ts";
import { shopSearcher } from "./help-centre.ts";

export const SETTINGS: Settings = {
  pick: false,
  ascii: false,
  color: false,
  hyperlinks: false,
  inline: false,
  screenReader: false,
  history: true,
  sort: "relevance",
};

export interface DriverOptions {
  readonly settings?: Partial<Settings>;
  readonly columns?: number;
  readonly rows?: number;
  readonly query?: string;
  readonly request?: Omit<SearchRequest, "text">;
  readonly recent?: readonly string[];
  readonly pins?: readonly string[];
  readonly searcher?: Searcher;
  readonly ports?: Partial<Ports>;
}

function takeOut(list: string[], entry: string): boolean {
  const at = list.indexOf(entry);
  if (at !== -1) list.splice(at, 1);
  return at !== -1;
}

/** History in memory, newest first. */
function memoryHistory(queries: string[], events: QueryEvent[]): History {
  return {
    enabled: true,
    recent: (limit = 500) => queries.slice(0, limit).map((query) => ({ query, at: "2026-01-01T00:00:00Z", count: 1 })),
    record: (event) => {
      events.push(event);
      const at = queries.indexOf(event.query);
      if (at !== -1) queries.splice(at, 1);
      queries.unshift(event.query);
    },
    remove: (query) => takeOut(queries, query),
    clear: () => {
      queries.length = 0;
    },
  };
}

function memoryPins(ids: string[]): Pins {
  return {
    list: () => [...ids],
    pin: (_, id) => {
      ids.push(id);
    },
    unpin: (_, id) => takeOut(ids, id),
  };
}

/** `refund <enter> <ctrl+s>` as key events: text types letter by letter, names in angle brackets are keys. */
function keysOf(script: string): KeyEvent[] {
  return (script.match(/<[^>]+>|[^<]/gu) ?? []).map((part) => ({ key: part.length > 1 ? part.slice(1, -1) : part }));
}

const shop = shopSearcher();

/** The terminal UI over a small help centre without a terminal: keys in, the screen's text out. */
export function drive(options: DriverOptions = {}) {
  const searcher = options.searcher ?? shop;
  const events: QueryEvent[] = [];
  const done: string[] = [];
  const outcomes: Outcome[] = [];
  const timers: { readonly ms: number; readonly task: () => void }[] = [];
  const ports: Ports = {
    searcher,
    history: memoryHistory([...(options.recent ?? [])], events),
    pins: memoryPins([...(options.pins ?? [])]),
    copy: async (text) => {
      done.push(`copy ${text}`);
      return "copied";
    },
    browse: async (url) => {
      done.push(`browse ${url}`);
    },
    page: async (text) => {
      done.push(`page ${text.split("\n")[0]}`);
    },
    terminal: {
      handOver: (task) => task(),
      suspend: async () => {
        done.push("suspend");
      },
      redraw: async () => {
        done.push("redraw");
      },
    },
    later: (ms, task) => timers.push({ ms, task }),
    ...options.ports,
  };
  const settings = { ...SETTINGS, ...options.settings };
  const size = { columns: options.columns ?? 80, rows: options.rows ?? 24 };
  const state = initialState(searcher.info, settings, size, {
    query: options.query ?? "",
    ...(options.request === undefined ? {} : { request: options.request }),
    ...(options.pins === undefined ? {} : { pins: options.pins }),
  });
  const runtime = createRuntime(state, ports, {
    left: (outcome) => outcomes.push(outcome),
    failed: (error) => {
      throw error;
    },
  });
  runtime.settle();
  return {
    runtime,
    outcomes,
    events,
    done,
    keys(script: string): void {
      for (const event of keysOf(script)) {
        runtime.press(event);
        runtime.settle();
      }
    },
    /** Waits for what promises have to say, and for what is done shortly after. */
    async idle(): Promise<void> {
      const soon = timers.filter(({ ms }) => ms < 1000);
      for (const timer of soon) timers.splice(timers.indexOf(timer), 1)[0]!.task();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      runtime.settle();
    },
    /** Lets messages fade: all, or as many of the earliest. */
    fade(count = timers.length): void {
      for (const { task } of timers.splice(0, count)) task();
      runtime.settle();
    },
    lines: () => frameOf(runtime.state()).lines.map((row) => lineText(row).trimEnd()),
    screen(): string {
      return this.lines().join("\n");
    },
    state: runtime.state,
  };
}
