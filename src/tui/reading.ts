import type { Line } from "../present/styled.ts";
import type { OpenedArticle } from "./actions.ts";
import { type Document, layoutDocument } from "./document.ts";
import { finder } from "./find.ts";
import { articleLayout } from "./layout.ts";
import { categoryTitle } from "./names.ts";
import { samePlace } from "./same-place.ts";
import type { ReadingState, State } from "./state.ts";
import { clamp } from "./step.ts";

function documentOf(state: State, opened: OpenedArticle, find: string | null): Document {
  return layoutDocument(opened, {
    width: articleLayout(state.size, state.settings).width,
    ascii: state.settings.ascii,
    hyperlinks: state.settings.hyperlinks,
    spoken: state.settings.screenReader,
    categoryTitle: categoryTitle(state.corpus, opened.article.category),
    pinned: state.pins.includes(opened.article.id),
    mark: find === null ? opened.mark : finder(find),
    find,
  });
}

/** An article opened at the snippet that answers the query, or at its top where that shows the snippet too. */
export function startReading(state: State, opened: OpenedArticle): ReadingState {
  const document = documentOf(state, opened, null);
  const { rows } = articleLayout(state.size, state.settings);
  const { snippetRow } = document;
  const match = document.matches.findIndex((place) => place.row >= snippetRow);
  const top = snippetRow + 3 < rows ? 0 : snippetRow - 2;
  const reading = { ...opened, document, top: 0, match, link: -1, find: null };
  return scrollTo(state, reading, top);
}

/** Scrolls so that a row is the first one, as far as there is text below it. A link out of sight isn't followed. */
export function scrollTo(state: State, reading: ReadingState, row: number): ReadingState {
  const { rows } = articleLayout(state.size, state.settings);
  const { lines, links } = reading.document;
  const top = clamp(row, 0, Math.max(0, lines.length - rows));
  const focused = links[reading.link];
  const inSight = focused && [focused, ...focused.rest].some((place) => place.row >= top && place.row < top + rows);
  return { ...reading, top, link: inSight ? reading.link : -1 };
}

/** Scrolls only where a row isn't in sight, and then to a third of the screen. */
export function reveal(state: State, reading: ReadingState, row: number): ReadingState {
  const { rows } = articleLayout(state.size, state.settings);
  if (row >= reading.top && row < reading.top + rows) return reading;
  return scrollTo(state, reading, row - Math.floor(rows / 3));
}

/** The article laid out again for another width or other marks, at the same place of its text. */
export function relayout(state: State, reading: ReadingState): ReadingState {
  return layOutAt(state, reading, (lines) => samePlace(reading.document.lines, reading.top, lines));
}

/** The article laid out again with another heading: what is read below it stays where it is. */
export function withHeading(state: State, reading: ReadingState): ReadingState {
  const { top, document } = reading;
  return layOutAt(state, reading, (lines) => (top === 0 ? 0 : top + lines.length - document.lines.length));
}

/** @param topOf - the row of the new lines that comes first. */
function layOutAt(state: State, reading: ReadingState, topOf: (lines: readonly Line[]) => number): ReadingState {
  const document = documentOf(state, reading, reading.find);
  const match = clamp(reading.match, -1, document.matches.length - 1);
  const link = clamp(reading.link, -1, document.links.length - 1);
  return scrollTo(state, { ...reading, document, match, link }, topOf(document.lines));
}

/** The article with the places of some words marked, at the first one from the top of the screen on. */
export function findIn(state: State, reading: ReadingState, words: string | null): ReadingState {
  const marked = relayout(state, { ...reading, find: words });
  const { matches } = marked.document;
  const ahead = matches.findIndex((place) => place.row >= marked.top);
  const match = ahead === -1 ? Math.min(0, matches.length - 1) : ahead;
  const place = matches[match];
  const next = { ...marked, match };
  return place === undefined ? next : reveal(state, next, place.row);
}
