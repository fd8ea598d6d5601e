import type { CopyKind, UserAction } from "./actions.ts";
import { selectedHomeItem } from "./home.ts";
import { recordQuery } from "./record-query.ts";
import { isHome } from "./requests.ts";
import type { State } from "./state.ts";
import { type Step, say, step, withSearch } from "./step.ts";
import { subjectOf } from "./subject.ts";

/** Actions that mean the same on every screen; undefined for one that isn't of them. */
export function reduceShared(state: State, action: UserAction): Step | undefined {
  switch (action.type) {
    case "interrupt":
      return step({ ...state, outcome: { kind: "interrupted" } });
    case "quit":
      return step({ ...state, outcome: { kind: state.settings.pick ? "interrupted" : "left" } });
    case "suspend":
      return step(state, { type: "suspend" });
    case "redraw":
      return step(state, { type: "redraw" });
    case "help":
      return step({ ...state, overlay: { kind: "help", top: 0 } });
    case "actions":
      return step({ ...state, overlay: { kind: "actions", selected: 0 } });
    case "private":
      return togglePrivate(state);
    case "forget":
      return forget(state);
    case "forget-all":
      if (state.home.recent.length === 0) return say(state, "There are no recent queries");
      return step({ ...state, overlay: { kind: "confirm-clear" } });
    case "copy":
      return copy(state, action.what);
    case "pin":
    case "browse":
    case "page":
    case "print":
      return onSubject(state, action.type);
    default:
      return undefined;
  }
}

function togglePrivate(state: State): Step {
  if (!state.settings.history) return say(state, "History is off: no queries are recorded");
  const privateSession = !state.privateSession;
  return say(
    { ...state, privateSession },
    privateSession ? "Private session: queries aren't recorded" : "Queries are recorded again",
  );
}

function forget(state: State): Step {
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  if (item?.kind !== "query") return step(state);
  const { query } = item.recent;
  const cleared = state.search.cleared.filter((other) => other !== query);
  return step(withSearch(state, { cleared }), { type: "forget", query });
}

function copy(state: State, what: CopyKind): Step {
  const subject = subjectOf(state);
  if (subject === undefined) return say(state, "Select an article to copy from it", true);
  if (what === "link" && subject.url === null) return say(state, "This article has no link", true);
  if (what === "snippet" && subject.snippet === "") return say(state, "There is no snippet: no query led here", true);
  const { id, snippet } = subject;
  const recorded = recordQuery(state, id);
  return step(recorded.state, ...recorded.effects, { type: "copy", id, what, snippet });
}

function onSubject(state: State, what: "pin" | "browse" | "page" | "print"): Step {
  const subject = subjectOf(state);
  if (subject === undefined) return say(state, "Select an article first", true);
  const { id, url } = subject;
  if (what === "pin") return step(state, { type: "pin", id, pinned: !state.pins.includes(id) });
  if (what === "browse" && url === null) return say(state, "This article has no link", true);
  const recorded = recordQuery(state, id);
  switch (what) {
    case "browse":
      return step(recorded.state, ...recorded.effects, { type: "browse", url: url! });
    case "page":
      return step(recorded.state, ...recorded.effects, { type: "page", id });
    case "print": {
      const kind = state.settings.pick ? "chosen" : "print";
      return step({ ...recorded.state, outcome: { kind, id } }, ...recorded.effects);
    }
  }
}
