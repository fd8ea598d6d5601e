import { inputOf } from "./edit.ts";
import { refresh } from "./search-list.ts";
import type { State } from "./state.ts";
import { type Step, say, step, withSearch } from "./step.ts";

/** Steps to an earlier (-1) or later (1) query; after the latest comes what had been typed. */
export function recall(state: State, by: 1 | -1): Step {
  const { search } = state;
  const recalling = search.recall ?? {
    index: -1,
    draft: search.input.text,
    queries: queriesToRecall(state),
  };
  const index = recalling.index - by;
  const query = recalling.queries[index];
  if (index < -1 || (index === -1 && search.recall === null)) return step(state);
  if (index === -1) return refresh(withSearch(state, { input: inputOf(recalling.draft), recall: null }));
  if (query === undefined) return search.recall === null ? say(state, "No earlier queries") : step(state);
  return refresh(withSearch(state, { input: inputOf(query), recall: { ...recalling, index } }));
}

/** The recalled query taken for good. What had been typed before can be brought back as a cleared query can. */
export function endRecall(state: State): State {
  const { recall: recalling, cleared } = state.search;
  if (recalling === null) return state;
  return withSearch(state, { recall: null, cleared: withCleared(cleared, recalling.draft) });
}

/** So many cleared queries can be brought back. */
const MOST_CLEARED = 9;

/** Cleared queries with one more, unless that is empty. */
export function withCleared(cleared: readonly string[], query: string): readonly string[] {
  const text = query.trim();
  return text === "" ? cleared : [text, ...cleared.filter((other) => other !== text)].slice(0, MOST_CLEARED);
}

function queriesToRecall({ search, home }: State): string[] {
  const earlier = home.recent.map((recent) => recent.query);
  return [...new Set([...search.cleared, ...earlier])].filter((query) => query !== search.input.text.trim());
}
