import { formatDate } from "../../present/dates.ts";
import { safeLine } from "../../present/safe-text.ts";
import { type Line, line, truncate } from "../../present/styled.ts";
import { isHome } from "../requests.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";

/** Modes that change what keys, the search or the history do, so that nobody forgets that they are on. */
export function badges(state: State): Line {
  const { settings, privateSession } = state;
  return [
    ...(settings.pick ? [{ text: " Enter chooses ", inverse: true }] : []),
    ...(isFiltered(state) ? [{ text: " " }, ...filterBadge(state)] : []),
    ...(isExactUnseen(state) ? [{ text: " " }, { text: " exact words ", inverse: true }] : []),
    ...(privateSession ? [{ text: " " }, { text: " private session ", inverse: true, bold: true }] : []),
    ...(!settings.history ? [{ text: " history off", dim: true }] : []),
  ];
}

/** The same where there is little room. */
export function shortBadges(state: State): string {
  return `${isFiltered(state) ? " filtered" : ""}${isExactUnseen(state) ? " exact" : ""}${state.privateSession ? " private" : ""}`;
}

/** Whether words are searched as they are spelt, and there is no row above results to say so. */
export function isExactUnseen(state: State): boolean {
  return state.search.exact && state.reading === null && isHome(state);
}

function filterBadge(state: State): Line {
  const text = ` only ${filterNote(state)} `;
  return truncate(line(text, { inverse: true }), Math.floor(state.size.columns / 2), signsFor(state.settings).ellipsis);
}

function isFiltered(state: State): boolean {
  return state.reading === null && filterNote(state) !== "";
}

/** What the command line lets through besides categories, which have tabs: `#security since 1 Jan 2026`. */
export function filterNote({ search: { filters } }: State): string {
  const tags = filters.tags?.map((tag) => `#${safeLine(tag)}`) ?? [];
  const since = filters.updatedSince === undefined ? [] : [`since ${formatDate(filters.updatedSince)}`];
  return [...tags, ...since].join(" ");
}
