import type { Line } from "../../present/styled.ts";
import { isHome } from "../requests.ts";
import type { State } from "../state.ts";

/** Modes that change what keys, the search or the history do, so that nobody forgets that they are on. */
export function badges(state: State): Line {
  const { settings, privateSession } = state;
  return [
    ...(settings.pick ? [{ text: " Enter chooses ", inverse: true }] : []),
    ...(isExactUnseen(state) ? [{ text: " " }, { text: " exact words ", inverse: true }] : []),
    ...(privateSession ? [{ text: " " }, { text: " private session ", inverse: true, bold: true }] : []),
    ...(!settings.history ? [{ text: " history off", dim: true }] : []),
  ];
}

/** The same where there is little room. */
export function shortBadges(state: State): string {
  return `${isExactUnseen(state) ? " exact" : ""}${state.privateSession ? " private" : ""}`;
}

/** Whether words are searched as they are spelt, and there is no row above results to say so. */
export function isExactUnseen(state: State): boolean {
  return state.search.exact && state.reading === null && isHome(state);
}
