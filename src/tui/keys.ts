/** One key as the keymap names it (`ctrl+n`, `alt+1`, `shift+tab`, `enter`, `a`), or text to insert as it is. */
export type KeyEvent = { readonly key: string } | { readonly text: string };

/** What Ink says about an input event, as far as it is used here. */
export interface InkKey {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageDown: boolean;
  readonly pageUp: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly meta: boolean;
  readonly eventType?: "press" | "repeat" | "release";
}

const NAMED: readonly (readonly [flag: keyof InkKey, name: string])[] = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageDown", "pagedown"],
  ["pageUp", "pageup"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "esc"],
  ["tab", "tab"],
  ["backspace", "backspace"],
  ["delete", "delete"],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys arrive as control characters
const CONTROL = /[\0-\x1f\x7f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const TEXT_OR_CONTROL = /[^\0-\x1f\x7f]+|[\0-\x1f\x7f]/g;
/** A line break and more behind it than is typed ahead of a screen; behind a slash, words to find in what Enter opens. */
const LINES = /[\r\n](?!\/)([^\r\n]{4,})/g;
/** So few different characters are a key held down, or pressed again and again, and one more. */
const OF_KEYS = 2;

/** Whether it was pasted into a terminal without paste mode, in which only its text tells that from typing. */
function isPasted(input: string): boolean {
  return [...input.matchAll(LINES)].some(([, line]) => new Set(line).size > OF_KEYS);
}

/**
 * The keys in one input event. Ink hands over several at once where they arrived together, such as a word and the
 * Enter behind it.
 */
export function readKeys(input: string, key: InkKey): KeyEvent[] {
  if (key.eventType === "release") return [];
  const named = NAMED.find(([flag]) => key[flag] === true)?.[1];
  if (named !== undefined) {
    // Two that arrive together look as Escape with Alt.
    if (named === "esc" && key.meta) return [{ key: "esc" }, { key: "esc" }];
    const alt = key.meta ? "alt+" : "";
    return [{ key: `${key.ctrl ? "ctrl+" : ""}${alt}${key.shift ? "shift+" : ""}${named}` }];
  }
  if (input === "") return [];
  if (key.ctrl) return [{ key: `ctrl+${key.meta ? "alt+" : ""}${input}` }];
  if (key.meta) return [{ key: `alt+${input}` }];
  if (!CONTROL.test(input)) return input.length === 1 ? [{ key: input }] : [{ text: input }];
  if (isPasted(input)) return [{ text: input }];
  return (input.match(TEXT_OR_CONTROL) ?? []).flatMap(fromPart);
}

function fromPart(part: string): KeyEvent[] {
  const code = part.charCodeAt(0);
  if (code === 0x0d || code === 0x0a) return [{ key: "enter" }];
  if (code === 0x09) return [{ key: "tab" }];
  if (code === 0x1b) return [{ key: "esc" }];
  if (code === 0x7f || code === 0x08) return [{ key: "backspace" }];
  if (code < 0x20) return [{ key: `ctrl+${String.fromCharCode(code + 0x60)}` }];
  return part.length === 1 ? [{ key: part }] : [{ text: part }];
}
