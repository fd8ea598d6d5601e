import { actionEntries } from "./action-menu.ts";
import type { UserAction } from "./actions.ts";
import { edit } from "./edit.ts";
import { findIn } from "./reading.ts";
import type { Overlay, State } from "./state.ts";
import { clamp, type Step, step } from "./step.ts";

/** Keys while something lies over the screen. */
export function reduceOverlay(state: State, overlay: Overlay, action: UserAction): Step {
  if (action.type === "help" && overlay.kind === "help") return step({ ...state, overlay: null });
  switch (overlay.kind) {
    case "find":
      return reduceFind(state, overlay, action);
    case "help":
      if (action.type === "scroll" || action.type === "move") {
        const by = action.unit === "end" ? 1000 : action.unit === "line" || action.unit === "row" ? 1 : 10;
        return step({ ...state, overlay: { ...overlay, top: Math.max(0, overlay.top + action.by * by) } });
      }
      return close(state, action);
    case "actions": {
      const entries = actionEntries(state);
      if (action.type === "move") {
        const selected = clamp(overlay.selected + action.by, 0, entries.length - 1);
        return step({ ...state, overlay: { ...overlay, selected } });
      }
      const chosen = action.type === "enter" ? entries[overlay.selected]?.action : action;
      if (chosen === undefined || action.type === "back") return close(state, action);
      return step({ ...state, overlay: null }, { type: "again", action: chosen });
    }
    case "confirm-clear":
      return action.type === "confirm"
        ? step({ ...state, overlay: null }, { type: "forget-all" })
        : step({ ...state, overlay: null });
  }
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
    case "enter": {
      const emptied = overlay.input.text.trim() === "" && overlay.before.find !== null;
      const reading = emptied ? findIn(state, overlay.before, null) : state.reading;
      return step({ ...state, reading, overlay: null });
    }
    default:
      return step(state);
  }
}
