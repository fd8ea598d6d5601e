import { EMPTY_LINE, type Line, line, truncate } from "../../present/styled.ts";
import type { OpenedArticle } from "../actions.ts";
import { type Document, layoutDocument } from "../document.ts";
import { selectedHomeItem } from "../home.ts";
import { categoryTitle } from "../names.ts";
import { isHome, selectedResult } from "../requests.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";

const documents = new WeakMap<OpenedArticle, { width: number; document: Document }>();

function documentOf(state: State, opened: OpenedArticle, width: number): Document {
  const known = documents.get(opened);
  if (known?.width === width) return known.document;
  const document = layoutDocument(opened, {
    width,
    ascii: state.settings.ascii,
    hyperlinks: state.settings.hyperlinks,
    spoken: false,
    categoryTitle: categoryTitle(state.corpus, opened.article.category),
    pinned: false,
    mark: opened.mark,
    bodyOnly: true,
  });
  documents.set(opened, { width, document });
  return document;
}

/** The selected article around its best snippet, in a pane with a border at its left. */
export function previewLines(state: State, columns: number, rows: number): Line[] {
  const { vertical, ellipsis } = signsFor(state.settings);
  const edge = { text: ` ${vertical} `, dim: true };
  const { preview } = state;
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  const id = item?.kind === "article" ? item.summary.id : selectedResult(state)?.id;
  if (preview === null || preview.article.id !== id) return Array.from({ length: rows }, () => [edge]);
  const width = Math.max(1, columns - 4);
  const { lines, snippetRow } = documentOf(state, preview, width);
  // A snippet near the top is shown with everything above it.
  const from = Math.max(
    0,
    Math.min(snippetRow + 4 < rows ? 0 : snippetRow - Math.floor(rows / 4), lines.length - rows),
  );
  const cut = lines.slice(from, from + rows);
  if (from > 0 && cut.length > 0) cut[0] = line(ellipsis, { dim: true });
  if (from + rows < lines.length) cut[cut.length - 1] = line(ellipsis, { dim: true });
  return Array.from({ length: rows }, (_, index) => [edge, ...truncate(cut[index] ?? EMPTY_LINE, width, ellipsis)]);
}
