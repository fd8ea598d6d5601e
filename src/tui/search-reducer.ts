import { SORTS } from "../model/search.ts";
import type { UserAction } from "./actions.ts";
import { type Edit, EMPTY_INPUT, edit, inputOf, MAX_INPUT } from "./edit.ts";
import { selectedHomeItem } from "./home.ts";
import { isHome, recordEffects, searchEffect, selectedResult, tabCategories } from "./requests.ts";
import { moveSelection, select } from "./search-list.ts";
import type { State } from "./state.ts";
import { type Step, say, step, withSearch } from "./step.ts";

/** Keys on the search screen that change the query, the tab, the order or the selection, or open an article. */
export function reduceSearch(state: State, action: UserAction): Step {
  switch (action.type) {
    case "edit":
      return editQuery(state, action.edit);
    case "side-arrow":
      return state.search.input.text === ""
        ? switchTab(state, action.by)
        : editQuery(state, { kind: action.by === 1 ? "right" : "left" });
    case "arrow":
      return arrow(state, action.by);
    case "recall":
      return recall(state, action.by);
    case "move":
      return moveSelection(state, action.by, action.unit);
    case "tab":
      return switchTab(state, action.by);
    case "sort": {
      const sort = SORTS[(SORTS.indexOf(state.search.sort) + 1) % SORTS.length]!;
      return refresh(withSearch(state, { sort }));
    }
    case "exact":
      return refresh(withSearch(state, { exact: !state.search.exact }));
    case "enter":
      return enter(state);
    case "view":
      return openSelected(state);
    case "open-nth":
      return openNth(state, action.n);
    case "back":
      return stepBack(state);
    default:
      return step(state);
  }
}

/** The screen from its first row, searched again. */
export function refresh(state: State): Step {
  const next = { ...withSearch(state, { selected: 0, top: 0 }), leaving: false };
  return step(next, searchEffect(next));
}

function editQuery(state: State, change: Edit): Step {
  const input = edit(state.search.input, change);
  if (input.text === state.search.input.text) {
    return step({ ...withSearch(state, { input, recall: null }), leaving: false });
  }
  const cleared = change.kind === "kill-to-start" && input.text === "" ? state.search.input.text : state.search.cleared;
  const searched = refresh(withSearch(state, { input, recall: null, cleared }));
  if (input.text.length < MAX_INPUT) return searched;
  const said = say(searched.state, `Only the first ${MAX_INPUT} characters are searched`);
  return step(said.state, ...searched.effects, ...said.effects);
}

function switchTab(state: State, by: 1 | -1): Step {
  const ids = [null, ...tabCategories(state).map((category) => category.id)];
  const at = ids.indexOf(state.search.category);
  return refresh(withSearch(state, { category: ids[(at + by + ids.length) % ids.length]!, recall: null }));
}

/** An arrow moves the selection; from the first row upwards, and from then on, it steps through recent queries. */
function arrow(state: State, by: 1 | -1): Step {
  const { recall: recalling, selected } = state.search;
  if (recalling !== null || (by === -1 && selected === 0)) return recall(state, by);
  return moveSelection(state, by, "row");
}

function recall(state: State, by: 1 | -1): Step {
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

function queriesToRecall({ search, home }: State): string[] {
  const earlier = home.recent.map((recent) => recent.query);
  const all = search.cleared === null ? earlier : [search.cleared, ...earlier];
  return [...new Set(all)].filter((query) => query !== search.input.text.trim());
}

function enter(state: State): Step {
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  if (item?.kind === "query") return refresh(withSearch(state, { input: inputOf(item.recent.query), recall: null }));
  const id = item?.summary.id ?? selectedResult(state)?.id;
  if (state.settings.pick && id !== undefined) {
    return step({ ...state, outcome: { kind: "chosen", id } }, ...recordEffects(state, id));
  }
  return openSelected(state);
}

function openSelected(state: State): Step {
  const settled = { ...withSearch(state, { recall: null }), leaving: false };
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  if (item?.kind === "query") return enter(state);
  if (item !== undefined) {
    return step(settled, { type: "open", id: item.summary.id, request: null, passage: "", how: "list" });
  }
  const result = selectedResult(state);
  if (result === undefined) return step(settled, ...recordEffects(state));
  return step(settled, ...recordEffects(state, result.id), {
    type: "open",
    id: result.id,
    request: state.search.request,
    passage: result.snippet,
    how: "list",
  });
}

/** Opens the n-th row on the screen, as numbered there. */
function openNth(state: State, n: number): Step {
  const index = (isHome(state) ? 0 : state.search.top) + n - 1;
  const moved = select(state, index).state;
  return moved.search.selected === index ? openSelected(moved) : say(state, `There is no row ${n}`);
}

/** One step back: the draft, an empty query, the usual order, all categories, and only then out. */
function stepBack(state: State): Step {
  const { search } = state;
  if (search.recall !== null) {
    return refresh(withSearch(state, { input: inputOf(search.recall.draft), recall: null }));
  }
  if (search.input.text !== "") {
    const cleared = search.input.text.trim() || search.cleared;
    const next = refresh(withSearch(state, { input: EMPTY_INPUT, exact: false, cleared }));
    const said = say(next.state, "Cleared the query. Up brings it back.");
    return step(said.state, ...next.effects, ...said.effects);
  }
  const { sort } = state.settings;
  if (search.sort !== sort) return refresh(withSearch(state, { sort, exact: false }));
  if (search.category !== null) return refresh(withSearch(state, { category: null }));
  if (state.leaving) return step({ ...state, outcome: { kind: state.settings.pick ? "interrupted" : "left" } });
  const said = say(state, "Esc again leaves.");
  return step({ ...said.state, leaving: true }, ...said.effects);
}
