import type { Binding } from "./keymap.ts";

const NAMES: Readonly<Record<string, string>> = {
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  pageup: "PgUp",
  pagedown: "PgDn",
  enter: "Enter",
  esc: "Esc",
  tab: "Tab",
  space: "Space",
  backspace: "Backspace",
  delete: "Del",
  home: "Home",
  end: "End",
};
const ASCII_NAMES: Readonly<Record<string, string>> = { up: "Up", down: "Down", left: "Left", right: "Right" };

/** A key as people read it: `Ctrl+N`, `Alt+1`, `Shift+Tab`, `↓`, `g`. */
function keyName(key: string, ascii = false): string {
  const parts = key.split(/\+(?=.)/);
  const last = parts.pop()!;
  const modified = parts.map((part) => part[0]!.toUpperCase() + part.slice(1));
  const plain = (ascii ? ASCII_NAMES[last] : undefined) ?? NAMES[last] ?? last;
  return [...modified, parts.includes("ctrl") && plain.length === 1 ? plain.toUpperCase() : plain].join("+");
}

/** Short for the footer: `^S`, `⌥1` would be guessed wrong, so only Ctrl is abbreviated. */
export function shortKeyName(key: string, ascii = false): string {
  return keyName(key, ascii).replace(/^Ctrl\+(?=.$)/, "^");
}

/** All the keys of a binding, for the list of keys. */
export function bindingKeys(binding: Binding, ascii = false): string {
  if (binding.label !== undefined) return ascii ? binding.label.replace("…", "-") : binding.label;
  return binding.keys.map((key) => keyName(key, ascii)).join(" ");
}
