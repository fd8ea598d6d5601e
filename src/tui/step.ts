import type { Effect } from "./effects.ts";
import type { SearchState, State } from "./state.ts";

/** What a reducer answers: the next state and what is to be done. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** How long a message stays, in milliseconds: failures longer, since they need to be understood. */
const FADE = { done: 4000, failed: 8000 };

export function step(state: State, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

/** Shows a one-line message that fades. */
export function say(state: State, text: string, failed = false): Step {
  const serial = state.messages + 1;
  return step(
    { ...state, messages: serial, status: { text, failed, serial } },
    { type: "fade", serial, ms: failed ? FADE.failed : FADE.done },
  );
}

export function withSearch(state: State, change: Partial<SearchState>): State {
  return { ...state, search: { ...state.search, ...change } };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
