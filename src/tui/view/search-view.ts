import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line, pad, spread, truncate } from "../../present/styled.ts";
import { drawnResults, hasBanner, type SearchLayout, searchLayout } from "../layout.ts";
import { SORT_NAMES } from "../names.ts";
import { isHome } from "../requests.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";
import { badges, shortBadges } from "./badges.ts";
import { bannerLine, emptyLines } from "./empty-view.ts";
import { homeLines } from "./home-view.ts";
import { viewInput } from "./input-line.ts";
import { previewLines } from "./preview.ts";
import { resultRows } from "./result-row.ts";
import { ruleLine } from "./rule.ts";
import { tabsLine } from "./tabs.ts";

const PLACEHOLDER = "Type a question, or paste the customer's message";

/** The search screen: query, tabs, results with a preview beside them on wide terminals. */
export function searchFrame(state: State): { lines: Line[]; cursor: { x: number; y: number } } {
  const layout = searchLayout(state.size, state.settings);
  const prompt = ` ${signsFor(state.settings).prompt} `;
  const input = viewInput(state.search.input, layout.columns - prompt.length - 1, PLACEHOLDER);
  const inputLine: Line = [{ text: prompt, tone: "accent", bold: true }, ...input.line];
  const head = layout.compact
    ? [inputLine, compactTabs(state, layout.columns)]
    : [
        titleLine(state),
        inputLine,
        tabsLine(state, layout.columns),
        ruleLine(state.settings, layout.columns, position(state, true)),
      ];
  return {
    lines: [...head, ...bodyLines(state, layout)],
    cursor: { x: prompt.length + input.cursor, y: layout.compact ? 0 : 1 },
  };
}

function titleLine(state: State): Line {
  const title: Line = [{ text: ` ${safeLine(state.corpus.title)}`, bold: true }];
  return spread(title, badges(state), state.size.columns - 1, signsFor(state.settings).ellipsis);
}

/** `by relevance · 3 of 23`. */
function position(state: State, withSort: boolean): string {
  const { search, settings } = state;
  if (isHome(state)) return "";
  const total = search.answer?.total ?? 0;
  const place = total === 0 ? "no results" : `${search.selected + 1} of ${total}`;
  return withSort ? `by ${SORT_NAMES[search.sort]}${signsFor(settings).dot}${place}` : place;
}

function compactTabs(state: State, columns: number): Line {
  const place = position(state, false);
  const flags = shortBadges(state);
  return spread(
    tabsLine(state, columns - place.length - flags.length - 2),
    line(place + flags, { dim: true }),
    columns - 1,
    signsFor(state.settings).ellipsis,
  );
}

function bodyLines(state: State, layout: SearchLayout): Line[] {
  const list = listLines(state, layout);
  const { ellipsis } = signsFor(state.settings);
  const rows = Array.from({ length: layout.body }, (_, index) =>
    truncate(list[index] ?? EMPTY_LINE, layout.list, ellipsis),
  );
  if (layout.preview === 0) return rows;
  const preview = previewLines(state, layout.preview + 1, layout.body);
  return rows.map((row, index) => [...pad(row, layout.list), ...preview[index]!]);
}

function listLines(state: State, layout: SearchLayout): Line[] {
  if (isHome(state)) return homeLines(state, layout);
  const { answer, selected, top } = state.search;
  if (answer === null) return [];
  const banner = hasBanner(state) ? [truncate(bannerLine(state), layout.list, signsFor(state.settings).ellipsis)] : [];
  if (answer.total === 0) return [...banner, EMPTY_LINE, ...emptyLines(state, layout.list)];
  const shown = answer.results.slice(top, top + drawnResults(state));
  const rows = shown.flatMap((result, index) => {
    const row = { selected: top + index === selected, number: index < 9 ? index + 1 : null };
    const drawn = resultRows(state, layout, result, row);
    return drawn.length < layout.item ? [...drawn, EMPTY_LINE] : drawn;
  });
  return [...banner, ...rows];
}
