import { metaLine } from "../present/meta-line.ts";
import { safeLine } from "../present/safe-text.ts";
import { line, lineText } from "../present/styled.ts";
import { wrapLine } from "../present/wrap-line.ts";
import { actionEntries } from "./action-menu.ts";
import { homeSections } from "./home.ts";
import { drawnResults, hasBanner } from "./layout.ts";
import { categoryTitle, SORT_NAMES } from "./names.ts";
import { isHome } from "./requests.ts";
import type { State } from "./state.ts";
import { filterNote, isExactUnseen } from "./view/badges.ts";
import { bannerLine, emptyLines } from "./view/empty-view.ts";
import { viewInput } from "./view/input-line.ts";
import { tabsOf } from "./view/tabs.ts";

/** The most rows that a query takes, with what has been typed last in them. */
const QUERY_ROWS = 3;

/** What a list and its options are to a screen reader. */
interface ListRole {
  readonly list: string;
  readonly option: string;
}
const LISTBOX: ListRole = { list: "listbox", option: "option" };
const MENU: ListRole = { list: "menu", option: "menuitem" };

/** A row of a list that can be selected. */
export interface SpokenOption {
  readonly selected: boolean;
  readonly text: string;
}

/** What is spoken around a list. */
interface Chrome {
  readonly query: string;
  /** All tabs, or the active one where they would take too much of the screen. */
  readonly tabs: readonly SpokenOption[];
  /** How the query was read, and what else is true of the search. */
  readonly notes: readonly string[];
  readonly place: string;
}

/** The search screen in words, in no more rows than a terminal can take back. */
interface SpokenSearch extends Chrome {
  readonly options: readonly SpokenOption[];
  /** What is said where there are no options. */
  readonly empty: readonly string[];
}

/** The search screen as it is spoken. */
export function spokenSearch(state: State): SpokenSearch {
  const chrome = chromeOf(state);
  const nothing = !isHome(state) && state.search.answer?.total === 0;
  const empty = nothing ? emptyLines(state, state.size.columns).map(lineText).filter(isText) : [];
  return { ...chrome, options: spokenOptions(state).options, empty: empty.slice(0, roomBeside(state, chrome)) };
}

/** The actions as they are spoken: those around the selected one where there is room for some only. */
export function spokenActions(state: State, selected: number): SpokenOption[] {
  const entries = actionEntries(state).map(({ key, label }, at) => ({
    selected: at === selected,
    text: `${key}: ${label}`,
  }));
  return fitted(state, MENU, entries, 0, roomWith(state, [])).options;
}

/** The options of the search screen that are spoken, and the index of the first of them. */
export function spokenOptions(state: State): { readonly from: number; readonly options: SpokenOption[] } {
  const room = roomBeside(state, chromeOf(state));
  if (isHome(state)) return fitted(state, LISTBOX, homeOptions(state), 0, room);
  const { top } = state.search;
  return fitted(state, LISTBOX, resultOptions(state, top + drawnResults(state)), top, room);
}

/** What is said below every screen. */
export function spokenFooter(state: State): string[] {
  const texts = [
    ...(state.privateSession ? ["Private session: queries are not recorded."] : []),
    ...(state.status === null ? [] : [`Message: ${safeLine(state.status.text)}`]),
    ...(isHome(state) && state.reading === null && state.overlay === null ? ["Press ? for all keys."] : []),
  ];
  return texts.map((text) => wrapSpoken(text, state.size.columns));
}

/** A text in as many rows as it takes with what Ink puts before it, and in no more than there may be. */
export function wrapSpoken(text: string, columns: number, before = "", rows = Number.POSITIVE_INFINITY): string {
  const wrapped = wrapLine(line(before + text), columns)
    .slice(0, Math.max(1, rows))
    .map(lineText)
    .join("\n");
  const own = wrapped.slice(before.trimEnd().length);
  return before === "" ? own : own.replace(/^ /, "");
}

/** What Ink puts before an element of a list. */
function roleOf(role: string, selected: boolean): string {
  return `${role}: ${selected ? "(selected) " : ""}`;
}

function chromeOf(state: State): Chrome {
  const { input, sort, selected, answer } = state.search;
  const { columns } = state.size;
  const total = answer?.total ?? 0;
  const filter = filterNote(state);
  const query = lineText(viewInput(input, QUERY_ROWS * columns, "empty, type a question").line);
  const tabs = tabsOf(state).map(({ title, count, active }) => ({
    selected: active,
    text: `${safeLine(title)}, ${count}`,
  }));
  const few = rowsOf(tabRow(tabs, columns)) <= screenRows(state) / 3;
  const notes = [
    ...(hasBanner(state) ? [lineText(bannerLine(state)).trim()] : []),
    ...(filter === "" || total === 0 ? [] : [`Only ${filter} is searched.`]),
    ...(isExactUnseen(state) ? ["Words are searched as they are spelt."] : []),
  ];
  return {
    query: wrapSpoken(`Search ${safeLine(state.corpus.title)}: ${query}`, columns, "textbox: "),
    tabs: few ? tabs : tabs.filter((tab) => tab.selected),
    notes: notes.map((text) => wrapSpoken(text, columns)),
    place: isHome(state) || total === 0 ? "" : `${selected + 1} of ${total}, ordered by ${SORT_NAMES[sort]}`,
  };
}

/** The rows of a terminal that can be taken back. */
function screenRows({ size }: State): number {
  return size.rows - 1;
}

/** Rows that are left for a list. */
function roomBeside(state: State, { query, tabs, notes, place }: Chrome): number {
  return roomWith(state, [query, tabRow(tabs, state.size.columns), ...notes, place].filter(isText));
}

/** Rows that are left beside some texts and what is said below every screen, at least one. */
function roomWith(state: State, texts: readonly string[]): number {
  const taken = [...texts, ...spokenFooter(state)].reduce((sum, text) => sum + rowsOf(text), 0);
  return Math.max(1, screenRows(state) - taken);
}

function tabRow(tabs: readonly SpokenOption[], columns: number): string {
  return wrapSpoken(`tablist: ${tabs.map(({ selected, text }) => roleOf("tab", selected) + text).join(" ")}`, columns);
}

function homeOptions(state: State): SpokenOption[] {
  return homeSections(state)
    .flatMap(({ title, items }) =>
      items.map((item) => `${title}: ${safeLine(item.kind === "query" ? item.recent.query : item.summary.title)}`),
    )
    .map((text, at) => ({ selected: at === state.search.selected, text }));
}

function resultOptions({ search, corpus }: State, count: number): SpokenOption[] {
  return (search.answer?.results ?? []).slice(0, count).map((result, at) => ({
    selected: at === search.selected,
    text: [result.title, categoryTitle(corpus, result.category), result.snippet, metaLine(result, ", ")]
      .filter(isText)
      .map((part) => safeLine(part).replace(/(?<![.?!…])$/, "."))
      .join(" "),
  }));
}

/** The options from `top` on that fit, or from a later one on where the selected one would not be among them. */
function fitted(state: State, role: ListRole, list: readonly SpokenOption[], top: number, room: number) {
  const selected = list.findIndex((option) => option.selected);
  for (let from = top; ; from++) {
    const options: SpokenOption[] = [];
    let left = room;
    for (const option of list.slice(from)) {
      const before = (options.length === 0 ? `${role.list}: ` : "") + roleOf(role.option, option.selected);
      const text = wrapSpoken(option.text, state.size.columns, before, room);
      left -= rowsOf(text);
      if (left < 0) break;
      options.push({ ...option, text });
    }
    if (from + options.length > selected) return { from, options };
  }
}

function rowsOf(text: string): number {
  return text.split("\n").length;
}

function isText(text: string): boolean {
  return text.trim() !== "";
}
