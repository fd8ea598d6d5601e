import type { UserAction } from "./actions.ts";
import { EMPTY_INPUT } from "./edit.ts";
import { homeItems } from "./home.ts";
import { articleLayout } from "./layout.ts";
import { relayout, reveal, scrollTo } from "./reading.ts";
import { recordQuery } from "./record-query.ts";
import { isHome, searchEffect } from "./requests.ts";
import { select } from "./search-list.ts";
import { quoted } from "./signs.ts";
import type { ReadingState, State } from "./state.ts";
import { type Step, say, step } from "./step.ts";

/** Keys on the article screen. */
export function reduceArticle(state: State, reading: ReadingState, action: UserAction): Step {
  switch (action.type) {
    case "scroll":
      return step({ ...state, reading: scroll(state, reading, action.by, action.unit) });
    case "match":
      return goToMatch(state, reading, action.by);
    case "find":
      return step({ ...state, overlay: { kind: "find", input: EMPTY_INPUT, before: reading } });
    case "link":
      return focusLink(state, reading, action.by);
    case "follow": {
      const link = reading.document.links.find(({ number }) => number === action.n);
      return link === undefined ? say(state, `There is no related article ${action.n}`) : follow(state, link.target);
    }
    case "enter": {
      const link = reading.document.links[reading.link];
      if (link !== undefined) return follow(state, link.target);
      if (!state.settings.pick) return step({ ...state, reading: scroll(state, reading, 1, "line") });
      const { id } = reading.article;
      const recorded = recordQuery(state, id);
      return step({ ...recorded.state, outcome: { kind: "chosen", id } }, ...recorded.effects);
    }
    case "neighbour":
      return openNeighbour(state, action.by);
    case "back":
      return goBack(state, reading);
    default:
      return step(state);
  }
}

function scroll(state: State, reading: ReadingState, by: 1 | -1, unit: "line" | "half" | "page" | "end"): ReadingState {
  const { rows } = articleLayout(state.size, state.settings);
  // A page keeps one row in sight, so that the eye finds its place.
  const rowsBy = {
    line: 1,
    half: Math.ceil(rows / 2),
    page: Math.max(1, rows - 1),
    end: reading.document.lines.length,
  };
  return scrollTo(state, reading, reading.top + by * rowsBy[unit]);
}

function goToMatch(state: State, reading: ReadingState, by: 1 | -1): Step {
  const { matches } = reading.document;
  if (matches.length === 0)
    return say(
      state,
      reading.find === null ? "The query has no matches here" : `No ${quoted(state.settings, reading.find)} here`,
    );
  const match =
    reading.match === -1 ? (by === 1 ? 0 : matches.length - 1) : (reading.match + by + matches.length) % matches.length;
  return step({ ...state, reading: reveal(state, { ...reading, match }, matches[match]!.row) });
}

function focusLink(state: State, reading: ReadingState, by: 1 | -1): Step {
  const { links } = reading.document;
  if (links.length === 0) return say(state, "This article leads to no other");
  const inSight = by === 1 ? links.findIndex((link) => link.row >= reading.top) : links.length - 1;
  const link = reading.link === -1 ? Math.max(0, inSight) : (reading.link + by + links.length) % links.length;
  return step({ ...state, reading: reveal(state, { ...reading, link }, links[link]!.row) });
}

function follow(state: State, id: string): Step {
  return step(state, { type: "open", id, request: state.search.request, snippet: "", how: "link" });
}

/** The next or previous article of the list that the reader came from; links followed since are left behind. */
function openNeighbour(state: State, by: 1 | -1): Step {
  const moved = select(state, state.search.selected + by);
  if (moved.state.search.selected === state.search.selected) {
    return say(state, by === 1 ? "That was the last one of the list" : "That was the first one of the list");
  }
  if (isHome(state)) {
    const item = homeItems(state)[moved.state.search.selected];
    if (item?.kind !== "article") return say(state, "That was the first one of the list");
    return step(moved.state, { type: "open", id: item.summary.id, request: null, snippet: "", how: "neighbour" });
  }
  const result = moved.state.search.answer?.results[moved.state.search.selected];
  if (result === undefined) return step(state);
  const recorded = recordQuery(moved.state, result.id);
  return step(recorded.state, ...moved.effects, ...recorded.effects, {
    type: "open",
    id: result.id,
    request: state.search.request,
    snippet: result.snippet,
    how: "neighbour",
  });
}

/** Back to the article that a link led away from, or to the list as it was left. */
function goBack(state: State, reading: ReadingState): Step {
  if (reading.find !== null) {
    const left = relayout(state, { ...reading, find: null });
    const ahead = left.document.matches.findIndex(({ row }) => row >= left.top);
    return step({ ...state, reading: { ...left, match: ahead === -1 ? left.document.matches.length - 1 : ahead } });
  }
  if (reading.link !== -1) return step({ ...state, reading: { ...reading, link: -1 } });
  const previous = state.trail.at(-1);
  if (previous !== undefined) {
    return step({ ...state, reading: relayout(state, previous), trail: state.trail.slice(0, -1) });
  }
  const next = { ...state, reading: null, trail: [] };
  return isHome(next) ? step(next, searchEffect(next, true)) : step(next);
}
