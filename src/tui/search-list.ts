import type { SystemAction } from "./actions.ts";
import { homeItems, homeRowsInSight } from "./home.ts";
import { drawnResults, visibleResults } from "./layout.ts";
import { countIn } from "./names.ts";
import { isHome, requestOf, searchEffect } from "./requests.ts";
import { spokenOptions } from "./spoken.ts";
import type { State } from "./state.ts";
import { clamp, type Step, step, withSearch } from "./step.ts";

/** The screen from its first row, searched again. */
export function refresh(state: State): Step {
  const recorded = state.search.input.text.trim() === "" ? null : state.search.recorded;
  const next = { ...withSearch(state, { selected: 0, top: 0, moved: false, recorded }), leaving: false };
  return step(next, searchEffect(next));
}

/** How many rows can be selected on the search screen, those not loaded yet included. */
function selectableRows(state: State): number {
  return isHome(state) ? homeItems(state).length : (state.search.answer?.total ?? 0);
}

/** Selects a row, scrolls it into view and has more results loaded where the list comes to its end. */
export function select(state: State, index: number): Step {
  const count = selectableRows(state);
  const visible = visibleResults(state);
  const loaded = isHome(state) ? count : (state.search.answer?.results.length ?? 0);
  const selected = clamp(index, 0, Math.max(0, Math.min(count, loaded) - 1));
  const inSight = clamp(state.search.top, selected - visible + 1, selected);
  // A window that has grown isn't left empty above the last row.
  const top = clamp(inSight, 0, Math.max(0, count - visible));
  const next = withSearch(state, { selected, top });
  return !isHome(state) && loaded < count && selected + visible >= loaded
    ? step(next, { type: "search", request: { ...requestOf(next, loaded), limit: 2 * visible + 10 } })
    : step(next);
}

/** The row that is drawn with a number, if one is. */
export function numberedRow(state: State, number: number): number | undefined {
  if (state.settings.screenReader) {
    const { from, options } = spokenOptions(state);
    return number <= options.length ? from + number - 1 : undefined;
  }
  if (isHome(state)) {
    return homeRowsInSight(state).flatMap((row) => (row.kind === "item" ? [row.index] : []))[number - 1];
  }
  const { top, answer } = state.search;
  const row = top + number - 1;
  return number <= drawnResults(state) && row < (answer?.results.length ?? 0) ? row : undefined;
}

/** Moves the selection by rows or pages, or to either end of what is loaded. */
export function moveSelection(state: State, by: 1 | -1, unit: "row" | "page" | "end"): Step {
  const page = isHome(state) ? 5 : visibleResults(state);
  const distance = unit === "row" ? 1 : unit === "page" ? page : Number.MAX_SAFE_INTEGER;
  return select({ ...state, leaving: false }, state.search.selected + by * distance);
}

/** Puts an answer on the screen: a new one from its top, a further page behind what is there. */
export function showAnswer(state: State, { request, answer, all }: Extract<SystemAction, { type: "answered" }>): State {
  const { search } = state;
  const { category } = answer.facets;
  const within = search.filters.categories;
  const counts = { all: within?.reduce((sum, id) => sum + countIn(category, id), 0) ?? all, category };
  if (answer.offset > 0 && search.answer !== null) {
    if (search.answer.results.length !== answer.offset) return state;
    const results = [...search.answer.results, ...answer.results];
    return withSearch(state, { answer: { ...answer, offset: 0, results } });
  }
  return withSearch(state, { answer, request, counts, selected: 0, top: 0 });
}
