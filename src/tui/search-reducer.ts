import { SORTS } from "../model/search.ts";
import type { UserAction } from "./actions.ts";
import { type Edit, EMPTY_INPUT, edit, inputOf, MAX_INPUT } from "./edit.ts";
import { selectedHomeItem } from "./home.ts";
import { countIn } from "./names.ts";
import { endRecall, recall, withCleared } from "./recall.ts";
import { recordQuery } from "./record-query.ts";
import { isHome, selectedResult, tabCategories } from "./requests.ts";
import { moveSelection, numberedRow, refresh, select } from "./search-list.ts";
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
      return move(state, action.by, action.unit);
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

function editQuery(state: State, change: Edit): Step {
  const input = edit(state.search.input, change);
  // What the keys do that forget where there is nothing to delete.
  const forgets = change.kind === "delete-forward" || change.kind === "kill-to-end";
  if (input.text === state.search.input.text) {
    const emptied = state.search.emptied && forgets;
    return step({ ...withSearch(endRecall(state), { input, emptied }), leaving: false });
  }
  const before = endRecall(state);
  const empty = input.text === "";
  // A recalled query is among the earlier ones anyway.
  const killed = change.kind.startsWith("kill") && empty && state.search.recall === null;
  const cleared = killed ? withCleared(before.search.cleared, state.search.input.text) : before.search.cleared;
  const searched = refresh(withSearch(before, { input, cleared }));
  const next = withSearch(searched.state, { emptied: empty && forgets });
  if (input.text.length < MAX_INPUT) return step(next, ...searched.effects);
  const said = say(next, `Only the first ${MAX_INPUT} characters are searched`);
  return step(said.state, ...searched.effects, ...said.effects);
}

function switchTab(state: State, by: 1 | -1): Step {
  const { category, input, counts } = state.search;
  // With a query, what has no match is passed over.
  const isWorthIt = ({ id }: { readonly id: string }): boolean =>
    input.text.trim() === "" || id === category || countIn(counts.category, id) > 0;
  const ids = [
    null,
    ...tabCategories(state)
      .filter(isWorthIt)
      .map(({ id }) => id),
  ];
  const at = ids.indexOf(category);
  return refresh(withSearch(endRecall(state), { category: ids[(at + by + ids.length) % ids.length]! }));
}

/** An arrow moves the selection; from the first row upwards, where it wasn't moved yet, it steps through earlier queries. */
function arrow(state: State, by: 1 | -1): Step {
  const { selected, moved } = state.search;
  return by === -1 && selected === 0 && !moved ? recall(state, by) : move(state, by, "row");
}

/** Who goes on to another row means the query that is shown. */
function move(state: State, by: 1 | -1, unit: "row" | "page" | "end"): Step {
  const { state: next, effects } = moveSelection(state, by, unit);
  const moved = next.search.selected !== state.search.selected;
  return step(moved ? withSearch(endRecall(next), { moved }) : next, ...effects);
}

function enter(state: State): Step {
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  if (item?.kind === "query") return refresh(withSearch(endRecall(state), { input: inputOf(item.recent.query) }));
  const id = item?.summary.id ?? selectedResult(state)?.id;
  if (state.settings.pick && id !== undefined) {
    const recorded = recordQuery(state, id);
    return step({ ...recorded.state, outcome: { kind: "chosen", id } }, ...recorded.effects);
  }
  return openSelected(state);
}

function openSelected(state: State): Step {
  const settled = { ...endRecall(state), leaving: false };
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  if (item?.kind === "query") return enter(state);
  if (item !== undefined) {
    return step(settled, { type: "open", id: item.summary.id, request: null, snippet: "", how: "list" });
  }
  const result = selectedResult(state);
  const recorded = recordQuery(settled, result?.id);
  if (result === undefined) {
    const noted = recorded.effects.length > 0 ? "; the query is noted for faq gaps" : "";
    const said = say(recorded.state, `There is no article to open${noted}`);
    return step(said.state, ...recorded.effects, ...said.effects);
  }
  return step(recorded.state, ...recorded.effects, {
    type: "open",
    id: result.id,
    request: state.search.request,
    snippet: result.snippet,
    how: "list",
  });
}

function openNth(state: State, n: number): Step {
  const row = numberedRow(state, n);
  if (row === undefined) return say(state, `There is no row ${n}`);
  const moved = select(state, row);
  const opened = openSelected(moved.state);
  return step(opened.state, ...moved.effects, ...opened.effects);
}

/** One step back: the draft, an empty query, the usual order, all categories, and only then out. */
function stepBack(state: State): Step {
  const { search } = state;
  if (search.recall !== null) {
    return refresh(withSearch(state, { input: inputOf(search.recall.draft), recall: null }));
  }
  if (search.input.text !== "") {
    const cleared = withCleared(search.cleared, search.input.text);
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
