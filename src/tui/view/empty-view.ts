import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line } from "../../present/styled.ts";
import { wrapLine } from "../../present/wrap-line.ts";
import { quoted } from "../signs.ts";
import type { State } from "../state.ts";
import { filterNote } from "./badges.ts";
import { tabsOf } from "./tabs.ts";

/** What in a query narrows an answer. */
const OPERATORS =
  /(?<=^|\s)(?:(?:title|tag|category|updated):(?:["“”][^"“”]+["“”]|[^\s"“”]+)|-?["“”][^"“”]+["“”]|-\p{L}[^\s"“”]{2,})/giu;

/** What is said instead of results: what was understood, what is near, and what to try. */
export function emptyLines(state: State, columns: number): Line[] {
  const { answer, input, exact, category } = state.search;
  if (answer === null) return [];
  const tabs = tabsOf(state);
  const active = tabs.find((tab) => tab.active);
  const elsewhere = tabs[0]!.count;
  const where = category === null || active === undefined ? "" : ` in ${safeLine(active.title)}`;
  const query = safeLine(input.text.trim());
  const what =
    query === "" ? `There is no article${where}.` : `No article${where} matches ${quoted(state.settings, query)}.`;
  const rows: Line[] = [line(what, { bold: true })];
  const filter = filterNote(state);
  if (filter !== "") rows.push(line(`Only ${filter} is searched, as the command line asks.`));
  const { terms } = answer.interpreted;
  if (terms.length > 0) rows.push(EMPTY_LINE, line(`Searched for: ${safeLine(terms.join(", "))}`));
  if (answer.suggestions.length > 0) {
    rows.push([{ text: "Nearest words here: " }, { text: safeLine(answer.suggestions.join(", ")), bold: true }]);
  }
  rows.push(EMPTY_LINE, line("Try", { tone: "accent", bold: true }));
  if (category !== null && elsewhere > 0) rows.push(line(`  Tab: ${elsewhere} in other categories`));
  if (exact) rows.push(line("  Ctrl+X: correct the spelling"));
  const operators = query.match(OPERATORS) ?? [];
  if (operators.length > 0) rows.push(line(`  without ${operators.join(" ")}`));
  if (query !== "") rows.push(line("  fewer words, or other ones"));
  rows.push(line("  Esc: start again"));
  return rows.flatMap((row) => wrapLine(row, Math.max(1, columns - 4)).map((part) => [{ text: "   " }, ...part]));
}

/** How the query was read, where that differs from how it was typed. */
export function bannerLine(state: State): Line {
  const { answer, exact } = state.search;
  const { corrections: all = [], unmatchedPhrases = [] } = answer?.interpreted ?? {};
  const corrections = all.filter(
    ({ from, to }, at) => at === all.findIndex((one) => one.from === from && one.to === to),
  );
  const shown: Line[] = unmatchedPhrases.map((phrase) => [
    { text: "No article has " },
    { text: quoted(state.settings, safeLine(phrase)), bold: true },
    { text: ": showing its words" },
  ]);
  if (corrections.length > 0) {
    shown.push([
      { text: "Showing " },
      ...corrections.flatMap(
        ({ from, to }, index): Line => [
          { text: index === 0 ? "" : ", " },
          { text: safeLine(to), bold: true },
          { text: ` for ${safeLine(from)}` },
        ],
      ),
    ]);
  }
  if (exact) shown.push([{ text: "Searching the exact words  Ctrl+X corrects them again", dim: true }]);
  else if (corrections.length > 0) shown.push([{ text: "Ctrl+X searches the exact words", dim: true }]);
  return shown.flatMap((part, index) => [{ text: index === 0 ? "   " : "  " }, ...part]);
}
