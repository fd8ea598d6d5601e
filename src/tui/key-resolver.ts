import type { UserAction } from "./actions.ts";
import { type Binding, type Context, FALLBACK, KEYMAP } from "./keymap.ts";
import type { KeyEvent } from "./keys.ts";
import { isHome } from "./requests.ts";
import type { State } from "./state.ts";

type Table = ReadonlyMap<string, UserAction>;

const tables = new Map<Context, Table>();

function tableOf(context: Context): Table {
  const known = tables.get(context);
  if (known !== undefined) return known;
  const table = new Map(KEYMAP[context].flatMap(({ keys, action }) => keys.map((key) => [key, action] as const)));
  tables.set(context, table);
  return table;
}

/** The context whose keys are in force. */
export function contextOf(state: State): Context {
  switch (state.overlay?.kind) {
    case "find":
      return "find";
    case "help":
      return "help";
    case "actions":
      return "actions";
    case "confirm-clear":
      return "confirm";
    default:
      return screenContextOf(state);
  }
}

/** The context of the screen itself, whatever lies over it. */
export function screenContextOf(state: State): Context {
  if (state.reading !== null) return "article";
  if (state.search.input.text !== "") return "search";
  return isHome(state) && !state.search.emptied ? "home" : "empty";
}

/** Contexts in which a key without a binding types itself. */
const TYPING: ReadonlySet<Context> = new Set(["home", "empty", "search", "find"]);

/** Whether characters go into an input. */
export function isTyping(state: State): boolean {
  return TYPING.has(contextOf(state));
}

/** What a key does now, or undefined for nothing. */
export function resolve(state: State, event: KeyEvent): UserAction | undefined {
  const context = contextOf(state);
  if ("text" in event) return TYPING.has(context) ? insert(event.text) : undefined;
  const key = event.key === " " ? "space" : event.key;
  for (let at: Context | undefined = context; at !== undefined; at = FALLBACK[at]) {
    const action = tableOf(at).get(key);
    if (action !== undefined) return action;
  }
  const shared = tableOf("everywhere").get(key);
  if (shared !== undefined) return shared;
  return TYPING.has(context) && isText(event.key) ? insert(event.key) : undefined;
}

/** Names of keys are longer than one character; a character outside the basic plane comes as two units. */
function isText(key: string): boolean {
  return key.length === 1 || (key.codePointAt(0)! > 0xffff && key.length === 2);
}

function insert(text: string): UserAction {
  return { type: "edit", edit: { kind: "insert", text } };
}

/** The bindings in force in a context, its own first, without those that another one overrides. */
export function bindingsOf(context: Context): Binding[] {
  const taken = new Set<string>();
  const bindings: Binding[] = [];
  for (let at: Context | undefined = context; at !== undefined; at = FALLBACK[at]) {
    for (const binding of KEYMAP[at]) {
      if (binding.keys.every((key) => taken.has(key))) continue;
      bindings.push(binding);
    }
    for (const binding of KEYMAP[at]) for (const key of binding.keys) taken.add(key);
  }
  return bindings;
}
