import { ownWords } from "../text/own-words.ts";
import type { Action, SystemAction, UserAction } from "./actions.ts";
import { reduceArticle } from "./article-reducer.ts";
import { inputOf } from "./edit.ts";
import { sameHomeRow, selectedHomeItem } from "./home.ts";
import { searchLayout } from "./layout.ts";
import { reduceOverlay } from "./overlay-reducer.ts";
import { relayout, startReading, withHeading } from "./reading.ts";
import { withCleared } from "./recall.ts";
import { isHome, searchEffect, selectedResult } from "./requests.ts";
import { refresh, select, showAnswer } from "./search-list.ts";
import { reduceSearch } from "./search-reducer.ts";
import { reduceShared } from "./shared-reducer.ts";
import type { State } from "./state.ts";
import { type Step, say, step, withSearch } from "./step.ts";

/** More articles on the way back aren't remembered: each is kept as it was laid out. */
const LONGEST_TRAIL = 100;

/** The whole behaviour of the terminal UI: an action and a state give the next state and what is to be done. Pure. */
export function reduce(state: State, action: Action): Step {
  const next = settled(state, action, route(state, action));
  return action.type === "previewed" ? next : withPreview(next);
}

/** What comes by itself; everything else is a key, or what a terminal pastes. */
const UNASKED: ReadonlySet<Action["type"]> = new Set([
  "resized",
  "answered",
  "listed",
  "recents",
  "opened",
  "previewed",
  "pinned",
  "said",
  "faded",
]);

/** A message is about what was done last: the next key takes it away, and answers the question whether to leave. */
function settled(before: State, action: Action, { state, effects }: Step): Step {
  const isOver = !UNASKED.has(action.type) && state.status !== null && state.status === before.status;
  return { state: isOver ? { ...state, status: null, leaving: false } : state, effects };
}

function route(state: State, action: Action): Step {
  switch (action.type) {
    case "resized":
    case "answered":
    case "listed":
    case "recents":
    case "pasted":
    case "opened":
    case "previewed":
    case "pinned":
    case "said":
    case "faded":
      return reduceSystem(state, action);
    case "interrupt":
    case "suspend":
    case "redraw":
      return reduceShared(state, action)!;
    default:
      return reduceKey(action.type === "edit" ? state : withSearch(state, { emptied: false }), action);
  }
}

function reduceKey(state: State, action: UserAction): Step {
  if (state.overlay !== null) return reduceOverlay(state, state.overlay, action);
  return (
    reduceShared(state, action) ??
    (state.reading === null ? reduceSearch(state, action) : reduceArticle(state, state.reading, action))
  );
}

function reduceSystem(state: State, action: SystemAction): Step {
  switch (action.type) {
    case "resized":
      return resize(state, action.columns, action.rows);
    case "answered":
      return step(showAnswer(state, action));
    case "listed": {
      const next = { ...state, home: action.home };
      if (!isHome(next)) return step(next);
      const selected = action.keep ? sameHomeRow(state, state.search.selected, next) : 0;
      return step(withSearch(next, { answer: null, request: null, counts: action.home.counts, selected, top: 0 }));
    }
    case "recents": {
      const next = { ...state, home: { ...state.home, recent: action.recent } };
      return step(
        isHome(next) ? withSearch(next, { selected: sameHomeRow(state, state.search.selected, next) }) : next,
      );
    }
    case "pasted":
      return paste(state, action.text);
    case "opened": {
      const { reading } = state;
      const followed = action.how === "link" && reading !== null;
      const trail = followed ? [...state.trail.slice(1 - LONGEST_TRAIL), { ...reading, link: -1 }] : [];
      return step({ ...state, reading: startReading(state, action.opened), trail, leaving: false });
    }
    case "previewed":
      return step({
        ...state,
        preview: action.opened === undefined ? null : { ...action.opened, request: action.request },
      });
    case "pinned": {
      const next = { ...state, pins: action.pins };
      // The list that an article was opened from stays, so that its neighbours do; going back brings it up to date.
      if (next.reading !== null) return say({ ...next, reading: withHeading(next, next.reading) }, action.message);
      const said = say(next, action.message);
      return isHome(next) ? step(said.state, ...said.effects, searchEffect(next, true)) : said;
    }
    case "said":
      return say(state, action.text, action.failed);
    case "faded":
      return state.status?.serial === action.serial ? step({ ...state, status: null, leaving: false }) : step(state);
  }
}

function resize(state: State, columns: number, rows: number): Step {
  if (state.size.columns === columns && state.size.rows === rows) return step(state);
  const next = { ...state, size: { columns, rows } };
  const { overlay, reading } = next;
  const relaid = {
    ...next,
    reading: reading && relayout(next, reading),
    overlay: overlay?.kind === "find" ? { ...overlay, before: relayout(next, overlay.before) } : overlay,
  };
  return select(relaid, relaid.search.selected);
}

/** Pasted text goes into the input, a mail as what its writer says; while an article is read, it is the next question. */
function paste(state: State, pasted: string): Step {
  const insert = (text: string) => ({ type: "edit", edit: { kind: "insert", text } }) as const;
  if (state.overlay?.kind === "find") return reduceOverlay(state, state.overlay, insert(pasted));
  // Here already: in the input, lines follow each other in one.
  const edit = insert(ownWords(pasted));
  if (state.reading === null && state.overlay === null) return reduceSearch(state, edit);
  const cleared = withCleared(state.search.cleared, state.search.input.text);
  const fresh = withSearch({ ...state, reading: null, trail: [], overlay: null }, { input: inputOf(""), cleared });
  const typed = reduceSearch(withSearch(fresh, { recall: null, exact: false }), edit);
  return typed.effects.length > 0 ? typed : refresh(fresh);
}

/** Keeps the preview on the selected article. */
function withPreview({ state, effects }: Step): Step {
  const wanted = state.reading === null && searchLayout(state.size, state.settings).preview > 0;
  const item = wanted && isHome(state) ? selectedHomeItem(state) : undefined;
  const result = wanted ? selectedResult(state) : undefined;
  const id = item?.kind === "article" ? item.summary.id : result?.id;
  if (id === undefined || effects.some((effect) => effect.type === "search" || effect.type === "home")) {
    return { state, effects };
  }
  const request = result === undefined ? null : state.search.request;
  if (state.preview?.article.id === id && state.preview.request === request) return { state, effects };
  return { state, effects: [...effects, { type: "preview", id, request, snippet: result?.snippet ?? "" }] };
}
