import { isFaqError } from "../model/errors.ts";
import type { Action } from "./actions.ts";
import type { Effect } from "./effects.ts";
import { isLookup, type LookupEffect, lookUp, perform } from "./interpret.ts";
import { isTyping, resolve } from "./key-resolver.ts";
import type { KeyEvent } from "./keys.ts";
import { RECALLED } from "./lookups.ts";
import type { Ports } from "./ports.ts";
import { createRecorder } from "./recorder.ts";
import { reduce } from "./reducer.ts";
import { searchEffect } from "./requests.ts";
import type { Outcome, State } from "./state.ts";

/** The running UI: holds the state, reduces actions, interprets effects, tells the view. */
export interface Runtime {
  readonly state: () => State;
  /** Calls back once after each burst of changes; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (event: KeyEvent) => void;
  readonly dispatch: (action: Action) => void;
  /** Finds what the screen lists, without a preview: enough for a first screen. */
  readonly begin: () => void;
  /** Brings the state up to date and tells the view at once: for what can't wait until the burst is over. */
  readonly settle: () => void;
}

/** Who is told when it is over. */
interface Listeners {
  readonly left: (outcome: Outcome) => void;
  /** Told of a defect. What people can cause becomes a message instead. */
  readonly failed: (error: unknown) => void;
}

export function createRuntime(initial: State, ports: Ports, { left, failed: onError }: Listeners): Runtime {
  let state = initial;
  let search: LookupEffect | null = searchEffect(initial);
  let preview: LookupEffect | null = null;
  let scheduled = false;
  /** Programs that have the terminal, or are about to: what is typed is theirs. */
  let lent = 0;
  /** What other programs were asked for and haven't done: a copy is lost where the process ends before. */
  const pending = new Set<Promise<void>>();
  let leaving = false;
  let hasLeft = false;
  const listeners = new Set<() => void>();
  const guarded = (task: () => void): void => {
    try {
      task();
    } catch (error) {
      failed(error);
    }
  };

  const failed = (error: unknown): void => {
    if (isFaqError(error)) {
      apply({
        type: "said",
        text: error.hint === undefined ? error.message : `${error.message} ${error.hint}`,
        failed: true,
      });
    } else onError(error);
  };

  const later: Ports["later"] = (ms, task) => ports.later(ms, () => guarded(task));
  const recorder = createRecorder({ history: ports.history, later }, () =>
    dispatch({ type: "recents", recent: ports.history.recent(RECALLED) }),
  );

  const run = (effect: Effect): void => {
    if (effect.type === "record") recorder.add(effect.event);
    else if (!isLookup(effect)) {
      // Forgetting comes after everything that was asked before.
      if (effect.type === "forget" || effect.type === "forget-all") recorder.flush();
      const lends = effect.type === "page" || effect.type === "suspend";
      if (lends) lent++;
      const done = perform(effect, state, ports, dispatch)
        .catch((error: unknown) => {
          failed(error);
          schedule();
        })
        .finally(() => {
          if (lends) lent--;
          pending.delete(done);
        });
      if (effect.type === "copy" || effect.type === "browse") pending.add(done);
    } else if (effect.type === "preview") preview = effect;
    else if (effect.type === "open") guarded(() => apply(lookUp(effect, ports)));
    else search = effect;
  };

  const apply = (action: Action): void => {
    const next = reduce(state, action);
    state = next.state;
    for (const effect of next.effects) run(effect);
  };

  /** Text that arrived at once: where it doesn't type, it was keys, and one of them may open an input for the rest. */
  function* separate(event: KeyEvent): Generator<KeyEvent> {
    let rest = "text" in event ? event.text : "";
    if (rest === "") yield event;
    while (rest !== "") {
      if (isTyping(state)) {
        yield { text: rest };
        return;
      }
      const [key = ""] = rest;
      rest = rest.slice(key.length);
      yield { key };
    }
  }

  /** One search for however many keys came since the last: typing never waits for answers nobody sees. */
  const searchNow = (): void => {
    while (search !== null) {
      const effect = search;
      search = null;
      guarded(() => apply(lookUp(effect, ports)));
    }
  };

  const lookUpAll = (): void => {
    searchNow();
    while (preview !== null) {
      const effect = preview;
      preview = null;
      guarded(() => apply(lookUp(effect, ports)));
    }
  };

  const leave = (outcome: Outcome, atOnce: boolean): void => {
    if (!leaving) guarded(recorder.flush);
    else if (!atOnce) return;
    leaving = true;
    const end = (): void => {
      if (!hasLeft) left(outcome);
      hasLeft = true;
    };
    if (atOnce || pending.size === 0) end();
    else void Promise.all(pending).then(end);
  };

  const settle = (): void => {
    scheduled = false;
    if (state.outcome !== null) {
      leave(state.outcome, false);
      return;
    }
    lookUpAll();
    for (const listener of listeners) listener();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      if (scheduled) settle();
    });
  };

  const dispatch = (action: Action): void => {
    // Only editing may go on without the answer to what has been typed: everything else acts on what it finds.
    if (action.type !== "edit") searchNow();
    guarded(() => apply(action));
    schedule();
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (event) => {
      for (const single of separate(event)) {
        if (lent > 0) return;
        if (state.outcome !== null) {
          if ("key" in single && single.key === "ctrl+c") leave(state.outcome, true);
          return;
        }
        const action = resolve(state, single);
        if (action !== undefined) dispatch(action);
      }
    },
    dispatch,
    begin: searchNow,
    settle,
  };
}
