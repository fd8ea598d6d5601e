import { selectedHomeItem } from "./home.ts";
import { isHome, selectedResult } from "./requests.ts";
import type { State } from "./state.ts";

/** The article that an action means: the one being read, else the one on the selected row. */
interface Subject {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly snippet: string;
}

export function subjectOf(state: State): Subject | undefined {
  if (state.reading !== null) {
    const { article, snippet } = state.reading;
    return { id: article.id, title: article.title, url: article.url, snippet };
  }
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  if (item?.kind === "query") return undefined;
  const result = selectedResult(state);
  const found = item?.summary ?? result;
  return found && { id: found.id, title: found.title, url: found.url, snippet: result?.snippet ?? "" };
}
