import type { State } from "./state.ts";
import { type Step, step, withSearch } from "./step.ts";

/**
 * Has the query recorded that is acted on: once, however much is done with its results, and a second time, uncounted, where
 * it leads to an article only then. An empty query isn't recorded, and none in a private session or where history is off.
 */
export function recordQuery(state: State, opened?: string): Step {
  const { input, answer, recorded } = state.search;
  const query = input.text.trim();
  if (query === "" || state.privateSession || !state.settings.history) return step(state);
  const again = recorded?.query === query;
  if (again && (recorded.opened || opened === undefined)) return step(state);
  const next = withSearch(state, { recorded: { query, opened: opened !== undefined } });
  const event = {
    query,
    corpus: state.corpus.name,
    total: answer?.total ?? 0,
    ...(opened === undefined ? {} : { opened }),
    ...(again ? { again } : {}),
  };
  return step(next, { type: "record", event });
}
