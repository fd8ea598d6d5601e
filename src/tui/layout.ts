import type { Settings, Size, State } from "./state.ts";

/** From this width on an article is previewed beside the list. */
const PREVIEW_COLUMNS = 110;
const COMPACT = { columns: 60, rows: 15 };
/** Below this nothing useful can be drawn. */
export const SMALLEST = { columns: 20, rows: 5 };
/** Rows that an inline screen takes at most: enough to work with, and what was above stays in sight. */
const INLINE_ROWS = 20;
/** Rows that are spoken below an article: its link, words looked for, match, place, and messages. */
const SPOKEN = 8;
/** The most columns that are comfortable to read. */
const MEASURE = 84;

/** How the search screen is divided. All numbers are columns or rows. */
export interface SearchLayout {
  readonly compact: boolean;
  readonly columns: number;
  readonly rows: number;
  /** The list's width, without the preview. */
  readonly list: number;
  /** The preview's width, or 0 without one. */
  readonly preview: number;
  /** Rows between the rule under the tabs and the footer. */
  readonly body: number;
  /** Rows of a result, and how many of them hold its snippet. */
  readonly item: number;
  readonly snippet: number;
}

/** A terminal's size; of one that doesn't know its own, the usual one. */
export function sizeOf({ columns, rows }: Partial<Size>): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

/** Rows of a frame: one less than the terminal's for an inline screen, which must never scroll it. */
export function frameRows(size: Size, settings: Settings): number {
  return settings.inline ? Math.max(1, Math.min(size.rows - 1, INLINE_ROWS)) : size.rows;
}

export function isTooSmall(size: Size): boolean {
  return size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
}

export function searchLayout(size: Size, settings: Settings): SearchLayout {
  const rows = frameRows(size, settings);
  const { columns } = size;
  const compact = columns < COMPACT.columns || rows < COMPACT.rows;
  const preview = columns >= PREVIEW_COLUMNS && !compact ? Math.floor(columns * 0.48) - 1 : 0;
  const list = preview > 0 ? columns - preview - 1 : columns;
  const chrome = compact ? 3 : 5;
  const snippet = compact ? 1 : 2;
  const roomy = !compact && rows >= 28;
  return {
    compact,
    columns,
    rows,
    list,
    preview,
    body: Math.max(1, rows - chrome),
    item: compact ? 2 : snippet + 2 + (roomy ? 1 : 0),
    snippet,
  };
}

/** Rows for results: the body without the banner above it. */
function listRows(state: State): number {
  const layout = searchLayout(state.size, state.settings);
  return Math.max(1, layout.body - (hasBanner(state) ? 1 : 0));
}

/** Whole results that fit on the screen, at least one. */
export function visibleResults(state: State): number {
  const { item, compact } = searchLayout(state.size, state.settings);
  // The last result may do without the empty row behind it.
  const gap = !compact && item > 4 ? 1 : 0;
  return Math.max(1, Math.floor((listRows(state) + gap) / item));
}

/** Results of which something is drawn: one that is cut at the bottom says that the list goes on. */
export function drawnResults(state: State): number {
  return Math.ceil(listRows(state) / searchLayout(state.size, state.settings).item);
}

/** Whether a row above the results says how the query was read. */
export function hasBanner({ search }: State): boolean {
  if (search.answer === null) return false;
  const { corrections, unmatchedPhrases } = search.answer.interpreted;
  return search.exact || corrections.length > 0 || unmatchedPhrases.length > 0;
}

/** How the article screen is divided. All numbers are columns or rows. */
interface ArticleLayout {
  /** Whether one row above the text has to do. */
  readonly compact: boolean;
  /** Rows of text. */
  readonly rows: number;
  readonly width: number;
  /** Columns left of the text. */
  readonly margin: number;
}

/** The article screen for a size. */
export function articleLayout(size: Size, settings: Settings): ArticleLayout {
  const rows = frameRows(size, settings);
  const compact = rows < COMPACT.rows;
  const margin = size.columns >= COMPACT.columns ? 2 : 1;
  return {
    compact,
    rows: Math.max(1, settings.screenReader ? Math.min(rows - 3, size.rows - SPOKEN) : rows - (compact ? 2 : 3)),
    width: Math.max(1, Math.min(MEASURE, size.columns - 2 * margin)),
    margin,
  };
}
