import type { UserAction } from "./actions.ts";
import { selectedHomeItem } from "./home.ts";
import { ARTICLE_LETTERS } from "./keymap.ts";
import { SORT_NAMES } from "./names.ts";
import { isHome } from "./requests.ts";
import type { State } from "./state.ts";
import { subjectOf } from "./subject.ts";

interface ActionEntry {
  readonly key: string;
  readonly label: string;
  readonly action: UserAction;
}

/** What can be done with the selected row or the article being read. */
export function actionEntries(state: State): ActionEntry[] {
  const entries: ActionEntry[] = [];
  const subject = subjectOf(state);
  if (subject !== undefined) {
    for (const [key, action, label] of ARTICLE_LETTERS) {
      const pinned = action.type === "pin" && state.pins.includes(subject.id);
      const chosen = action.type === "print" && state.settings.pick;
      const shown = action.type === "pin" ? (pinned ? "Unpin" : "Pin") : chosen ? "Choose and leave" : label;
      entries.push({ key, label: shown, action });
    }
  }
  if (state.reading !== null) return entries;
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  if (item?.kind === "query") entries.push({ key: "d", label: "Forget this query", action: { type: "forget" } });
  entries.push({
    key: "s",
    label: `Change the order (now ${SORT_NAMES[state.search.sort]})`,
    action: { type: "sort" },
  });
  if (state.settings.history) {
    const record = state.privateSession ? "Record queries again" : "Private session: record no queries";
    entries.push({ key: "r", label: record, action: { type: "private" } });
  }
  if (state.home.recent.length > 0) {
    entries.push({ key: "D", label: "Forget all recent queries", action: { type: "forget-all" } });
  }
  return entries;
}
