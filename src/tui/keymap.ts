import type { UserAction } from "./actions.ts";

/** Where a key is pressed. Each context falls back on those named in {@link FALLBACK}. */
export type Context = "home" | "empty" | "search" | "article" | "find" | "help" | "actions" | "confirm" | "everywhere";

export interface Binding {
  /** Names as {@link readKeys} gives them. */
  readonly keys: readonly string[];
  readonly action: UserAction;
  /** What the key does, for the list of keys; a binding without it is an alias that isn't listed. */
  readonly help?: string;
  /** How the keys are written in lists where their names wouldn't do. */
  readonly label?: string;
  /** What the footer says, for the keys that belong there. */
  readonly footer?: string;
}

const bind = (
  keys: string,
  action: UserAction,
  help?: string,
  more: { readonly label?: string; readonly footer?: string } = {},
): Binding => ({ keys: keys.split(" "), action, ...(help === undefined ? {} : { help }), ...more });

const EDITING: readonly Binding[] = [
  bind("ctrl+a home", { type: "edit", edit: { kind: "start" } }, "To the start of the text"),
  bind("ctrl+e end", { type: "edit", edit: { kind: "end" } }, "To the end of the text"),
  bind("ctrl+left alt+b alt+left", { type: "edit", edit: { kind: "word-left" } }, "A word to the left"),
  bind("ctrl+right alt+f alt+right", { type: "edit", edit: { kind: "word-right" } }, "A word to the right"),
  bind("ctrl+b", { type: "edit", edit: { kind: "left" } }),
  bind("ctrl+f", { type: "edit", edit: { kind: "right" } }),
  bind("ctrl+w alt+backspace ctrl+backspace", { type: "edit", edit: { kind: "delete-word-back" } }, "Delete a word"),
  bind("alt+d ctrl+delete", { type: "edit", edit: { kind: "delete-word-forward" } }),
  bind("ctrl+u", { type: "edit", edit: { kind: "kill-to-start" } }, "Delete up to the cursor"),
  bind("ctrl+k", { type: "edit", edit: { kind: "kill-to-end" } }, "Delete from the cursor on"),
  bind("backspace", { type: "edit", edit: { kind: "delete-back" } }),
  bind("delete ctrl+d", { type: "edit", edit: { kind: "delete-forward" } }),
];

/** The letters that act on an article: alone while reading and in the menu, with Alt where letters type. */
export const ARTICLE_LETTERS: readonly (readonly [letter: string, action: UserAction, help: string])[] = [
  ["y", { type: "copy", what: "text" }, "Copy the answer as plain text"],
  ["m", { type: "copy", what: "markdown" }, "Copy the answer as Markdown"],
  ["l", { type: "copy", what: "link" }, "Copy the link"],
  ["i", { type: "copy", what: "id" }, "Copy the id"],
  ["p", { type: "copy", what: "snippet" }, "Copy the matching snippet"],
  ["o", { type: "browse" }, "Open in the browser"],
  ["v", { type: "page" }, "Read in the pager"],
  ["t", { type: "pin" }, "Pin or unpin"],
  ["x", { type: "print" }, "Print and leave"],
];

const OPEN_NTH = Array.from({ length: 9 }, (_, index) =>
  index === 0
    ? bind("alt+1", { type: "open-nth", n: 1 }, "Open that row", { label: "Alt+1…9" })
    : bind(`alt+${index + 1}`, { type: "open-nth", n: index + 1 }),
);

const FOLLOW_NTH = Array.from({ length: 9 }, (_, index) =>
  index === 0
    ? bind("1", { type: "follow", n: 1 }, "Open that related article", { label: "1…9" })
    : bind(`${index + 1}`, { type: "follow", n: index + 1 }),
);

/** Every key of the program. The help and the footer are made from it, and docs/keys.md says the same. */
export const KEYMAP: Readonly<Record<Context, readonly Binding[]>> = {
  search: [
    bind("enter", { type: "enter" }, "Open the article", { footer: "open" }),
    bind("up", { type: "arrow", by: -1 }, "Row up; while no row was chosen, earlier queries"),
    bind("down", { type: "arrow", by: 1 }, "Row down"),
    bind("ctrl+p", { type: "move", by: -1, unit: "row" }),
    bind("ctrl+n", { type: "move", by: 1, unit: "row" }),
    bind("pageup", { type: "move", by: -1, unit: "page" }, "Page up"),
    bind("pagedown", { type: "move", by: 1, unit: "page" }, "Page down"),
    bind("ctrl+home", { type: "move", by: -1, unit: "end" }, "First row"),
    bind("ctrl+end", { type: "move", by: 1, unit: "end" }, "Last row, of those loaded so far"),
    ...OPEN_NTH,
    bind("tab", { type: "tab", by: 1 }, "Next category", { footer: "category" }),
    bind("shift+tab", { type: "tab", by: -1 }, "Previous category"),
    bind("ctrl+s", { type: "sort" }, "Change the order", { footer: "order" }),
    bind("ctrl+x", { type: "exact" }, "Search the exact words, without correction"),
    bind("ctrl+v", { type: "view" }, "Read the article, when Enter would choose it"),
    bind("ctrl+y", { type: "copy", what: "text" }, "Copy the answer", { footer: "copy" }),
    bind("ctrl+o", { type: "actions" }, "All actions on the row", { footer: "actions" }),
    ...ARTICLE_LETTERS.map(([letter, action, help]) => bind(`alt+${letter}`, action, help)),
    bind("ctrl+t", { type: "pin" }),
    bind("alt+up alt+k", { type: "recall", by: -1 }, "Earlier query, from any row"),
    bind("alt+down alt+j", { type: "recall", by: 1 }, "Later query"),
    bind("ctrl+r", { type: "private" }, "Private session: record no queries"),
    bind("left", { type: "side-arrow", by: -1 }),
    bind("right", { type: "side-arrow", by: 1 }),
    ...EDITING,
    bind("esc ctrl+g", { type: "back" }, "One step back: clear, all categories, leave"),
    bind("alt+? ctrl+_", { type: "help" }, "All keys", { footer: "keys" }),
  ],
  home: [
    bind("enter", { type: "enter" }, "Open the article, or ask the query again", { footer: "open" }),
    bind("delete", { type: "forget" }, "Forget the selected query"),
    bind("alt+delete ctrl+k", { type: "forget-all" }, "Forget all recent queries"),
  ],
  empty: [
    bind("? alt+? ctrl+_", { type: "help" }, "All keys; ? itself only while nothing is typed", { footer: "keys" }),
  ],
  article: [
    bind("down j ctrl+n", { type: "scroll", by: 1, unit: "line" }, "Line down"),
    bind("up k ctrl+p", { type: "scroll", by: -1, unit: "line" }, "Line up"),
    bind("pagedown space ctrl+f f", { type: "scroll", by: 1, unit: "page" }, "Page down"),
    bind("pageup b ctrl+b", { type: "scroll", by: -1, unit: "page" }, "Page up"),
    bind("d ctrl+d", { type: "scroll", by: 1, unit: "half" }, "Half a page down"),
    bind("u ctrl+u", { type: "scroll", by: -1, unit: "half" }, "Half a page up"),
    bind("g home <", { type: "scroll", by: -1, unit: "end" }, "Top"),
    bind("G end >", { type: "scroll", by: 1, unit: "end" }, "End"),
    bind("n", { type: "match", by: 1 }, "Next match", { footer: "match" }),
    bind("N", { type: "match", by: -1 }, "Previous match"),
    bind("/", { type: "find" }, "Find in the article", { footer: "find" }),
    bind("]", { type: "neighbour", by: 1 }, "Next result", { footer: "next result" }),
    bind("[", { type: "neighbour", by: -1 }, "Previous result"),
    bind("alt+right J", { type: "neighbour", by: 1 }),
    bind("alt+left K", { type: "neighbour", by: -1 }),
    ...FOLLOW_NTH,
    bind("tab", { type: "link", by: 1 }, "Next link"),
    bind("shift+tab", { type: "link", by: -1 }, "Previous link"),
    bind("enter", { type: "enter" }, "Follow the link"),
    ...ARTICLE_LETTERS.map(([letter, action, help]) =>
      bind(`${letter} alt+${letter}`, action, help, {
        label: letter,
        ...(letter === "y" ? { footer: "copy" } : letter === "o" ? { footer: "browser" } : {}),
      }),
    ),
    bind("ctrl+y", { type: "copy", what: "text" }),
    bind("ctrl+t", { type: "pin" }),
    bind("ctrl+o", { type: "actions" }, "All actions"),
    bind("ctrl+r", { type: "private" }, "Private session: record no queries"),
    bind("esc backspace left ctrl+g h", { type: "back" }, "Back", { footer: "back" }),
    bind("q ctrl+q", { type: "quit" }, "Leave"),
    bind("? alt+? ctrl+_", { type: "help" }, "All keys", { label: "?", footer: "keys" }),
  ],
  find: [
    bind("enter", { type: "enter" }, "Keep the matches; n and N go through them", { footer: "keep" }),
    bind("esc ctrl+g", { type: "back" }, "Back to the query's matches", { footer: "back" }),
    bind("left", { type: "edit", edit: { kind: "left" } }),
    bind("right", { type: "edit", edit: { kind: "right" } }),
    ...EDITING,
  ],
  help: [
    bind("esc q ? enter ctrl+g", { type: "back" }, "Close", { footer: "close" }),
    bind("down j ctrl+n", { type: "scroll", by: 1, unit: "line" }, "Line down"),
    bind("up k ctrl+p", { type: "scroll", by: -1, unit: "line" }, "Line up"),
    bind("pagedown space ctrl+f", { type: "scroll", by: 1, unit: "page" }, "Page down", { footer: "page" }),
    bind("pageup b ctrl+b", { type: "scroll", by: -1, unit: "page" }, "Page up"),
    bind("g home <", { type: "scroll", by: -1, unit: "end" }, "Top"),
    bind("G end >", { type: "scroll", by: 1, unit: "end" }, "End"),
  ],
  actions: [
    bind("down ctrl+n tab", { type: "move", by: 1, unit: "row" }, "Row down"),
    bind("up ctrl+p shift+tab", { type: "move", by: -1, unit: "row" }, "Row up"),
    bind("enter", { type: "enter" }, "Do it", { footer: "do it" }),
    bind("esc q ctrl+g ctrl+o", { type: "back" }, "Close", { footer: "close" }),
    ...ARTICLE_LETTERS.map(([letter, action]) => bind(`${letter} alt+${letter}`, action)),
    bind("d delete", { type: "forget" }),
    bind("D", { type: "forget-all" }),
    bind("s", { type: "sort" }),
    bind("r", { type: "private" }),
    bind("? alt+?", { type: "help" }),
  ],
  confirm: [
    bind("y Y", { type: "confirm" }, "Yes", { footer: "yes" }),
    bind("n N esc q ctrl+g", { type: "back" }, "No", { footer: "no" }),
  ],
  everywhere: [
    bind("ctrl+z", { type: "suspend" }, "Suspend"),
    bind("ctrl+l", { type: "redraw" }, "Draw the screen again"),
    bind("ctrl+c", { type: "interrupt" }, "Leave at once"),
  ],
};

/** Where a key is looked up next. */
export const FALLBACK: Readonly<Partial<Record<Context, Context>>> = { home: "empty", empty: "search" };
