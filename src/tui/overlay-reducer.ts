import { actionEntries } from "./action-menu.ts";
import type { UserAction } from "./actions.ts";
import { edit } from "./edit.ts";
import { helpRoom, helpRows, helpTop } from "./help-list.ts";
import { findIn } from "./reading.ts";
import type { Overlay, State } from "./state.ts";
import { clamp, type Step, step, withSearch } from "./step.ts";

/** Keys while something lies over the screen. */
export function reduceOverlay(state: State, overlay: Overlay, action: UserAction): Step {
  if (action.type === "help" && overlay.kind === "help") return step({ ...state, overlay: null });
  switch (overlay.kind) {
    case "find":
      return reduceFind(state, overlay, action);
    case "help":
      if (action.type !== "scroll") return close(state, action);
      return step({ ...state, overlay: { ...overlay, top: scrollHelp(state, overlay.top, action) } });
    case "actions": {
      const entries = actionEntries(state);
      if (action.type === "move") {
        const selected = clamp(overlay.selected + action.by, 0, entries.length - 1);
        return step({ ...state, overlay: { ...overlay, selected } });
      }
      if (action.type === "back") return close(state, action);
      const chosen =
        action.type === "enter"
          ? entries[overlay.selected]?.action
          : entries.find((one) => isSame(one.action, action))?.action;
      if (chosen === undefined && action.type !== "help") return close(state, action);
      return step({ ...state, overlay: null }, { type: "again", action: chosen ?? action });
    }
    case "confirm-clear":
      return action.type === "confirm"
        ? step({ ...withSearch(state, { cleared: [] }), overlay: null }, { type: "forget-all" })
        : step({ ...state, overlay: null });
  }
}

const isSame = (a: UserAction, b: UserAction) => JSON.stringify(a) === JSON.stringify(b);

function scrollHelp(state: State, top: number, { by, unit }: Extract<UserAction, { type: "scroll" }>): number {
  const page = Math.max(1, helpRoom(state) - 1);
  const rows = { line: 1, half: Math.ceil(page / 2), page, end: helpRows(state).length }[unit];
  return helpTop(state, helpTop(state, top) + by * rows);
}

function close(state: State, action: UserAction): Step {
  return action.type === "back" || action.type === "enter" ? step({ ...state, overlay: null }) : step(state);
}

function reduceFind(state: State, overlay: Extract<Overlay, { kind: "find" }>, action: UserAction): Step {
  switch (action.type) {
    case "edit": {
      const input = edit(overlay.input, action.edit);
      const words = input.text.trim();
      const reading = words === "" ? overlay.before : findIn(state, overlay.before, words);
      return step({ ...state, reading, overlay: { ...overlay, input } });
    }
    case "back":
      return step({ ...state, reading: overlay.before, overlay: null });
    case "enter":
      return step({ ...state, overlay: null });
    default:
      return step(state);
  }
}
