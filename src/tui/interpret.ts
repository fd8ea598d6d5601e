import { toAnsi } from "../present/ansi.ts";
import { safeLine } from "../present/safe-text.ts";
import type { Action } from "./actions.ts";
import { copyText } from "./copy-text.ts";
import { layoutDocument } from "./document.ts";
import type { Effect } from "./effects.ts";
import { articleLayout } from "./layout.ts";
import { countAll, homeLists, openArticle, RECALLED } from "./lookups.ts";
import { categoryTitle } from "./names.ts";
import type { Ports } from "./ports.ts";
import { quoted } from "./signs.ts";
import { COPY_NAMES, type State } from "./state.ts";

/** An effect whose answer is at hand at once. */
export type LookupEffect = Extract<Effect, { type: "search" | "home" | "preview" | "open" }>;

export function isLookup(effect: Effect): effect is LookupEffect {
  return effect.type === "search" || effect.type === "home" || effect.type === "preview" || effect.type === "open";
}

/** Asks the engine; the answer is an action. */
export function lookUp(effect: LookupEffect, { searcher, history, pins }: Ports): Action {
  switch (effect.type) {
    case "search": {
      const answer = searcher.search(effect.request);
      return { type: "answered", request: effect.request, answer, all: countAll(searcher, effect.request, answer) };
    }
    case "home":
      return { type: "listed", home: homeLists(searcher, history, pins, effect.category), keep: effect.keep };
    case "preview": {
      const opened = openArticle(searcher, effect.id, effect.request, effect.snippet);
      return { type: "previewed", opened, request: effect.request };
    }
    case "open": {
      const opened = openArticle(searcher, effect.id, effect.request, effect.snippet);
      if (opened === undefined)
        return { type: "said", text: `There is no article ${safeLine(effect.id)}`, failed: true };
      return { type: "opened", opened, how: effect.how };
    }
  }
}

/** Does what an effect asks for and says how it went. Rejects where it couldn't be done. */
export async function perform(
  effect: Exclude<Effect, LookupEffect | { readonly type: "record" }>,
  state: State,
  ports: Ports,
  dispatch: (action: Action) => void,
): Promise<void> {
  const { history, pins, terminal } = ports;
  const { corpus } = state;
  const recents = (): void => dispatch({ type: "recents", recent: history.recent(RECALLED) });
  const say = (text: string): void => dispatch({ type: "said", text, failed: false });
  switch (effect.type) {
    case "forget":
      history.remove(effect.query);
      recents();
      return say(`Forgot ${quoted(state.settings, effect.query)}`);
    case "forget-all":
      history.clear();
      recents();
      return say("Forgot all recent queries");
    case "pin": {
      if (effect.pinned) pins.pin(corpus, effect.id);
      else pins.unpin(corpus, effect.id);
      return dispatch({ type: "pinned", pins: pins.list(corpus), message: effect.pinned ? "Pinned" : "Unpinned" });
    }
    case "copy": {
      const opened = openArticle(ports.searcher, effect.id, null, "");
      if (opened === undefined) return;
      const text = copyText(opened.article, effect.what, effect.snippet, opened.isArticle);
      const name = COPY_NAMES[effect.what];
      return say((await ports.copy(text)) === "sent" ? `Sent ${name} to the terminal's clipboard` : `Copied ${name}`);
    }
    case "browse":
      await ports.browse(effect.url);
      return say(`Opened ${effect.url}`);
    case "page": {
      const opened = openArticle(ports.searcher, effect.id, null, "");
      if (opened === undefined) return;
      await terminal.handOver(() => ports.page(pagedText(state, opened)));
      return;
    }
    case "suspend":
      return terminal.suspend();
    case "redraw":
      return terminal.redraw();
    case "fade":
      return ports.later(effect.ms, () => dispatch({ type: "faded", serial: effect.serial }));
    case "again":
      return dispatch(effect.action);
  }
}

function pagedText(state: State, opened: NonNullable<ReturnType<typeof openArticle>>): string {
  const { color, hyperlinks, ascii, screenReader } = state.settings;
  const { lines } = layoutDocument(opened, {
    width: articleLayout(state.size, state.settings).width,
    ascii,
    hyperlinks,
    spoken: screenReader,
    categoryTitle: categoryTitle(state.corpus, opened.article.category),
    pinned: state.pins.includes(opened.article.id),
    mark: () => [],
  });
  return `${lines.map((row) => toAnsi(row, { color, hyperlinks })).join("\n")}\n`;
}
