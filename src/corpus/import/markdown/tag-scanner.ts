/** A tag of HTML or JSX in a text. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** Attributes with a value in quotes, by lower-case name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The offset behind it. */
  readonly end: number;
}

/** Longer ones are not tags but prose with a `<`. */
const MAX_TAG = 8_000;

const NAME = /[A-Za-z][\w.:-]*/y;

/** The tag that begins at an offset, or null where the `<` there begins none. Braces of JSX may hold anything, tags too. */
export function scanTag(text: string, at: number): Tag | null {
  const closing = text[at + 1] === "/";
  NAME.lastIndex = at + (closing ? 2 : 1);
  const name = NAME.exec(text)?.[0];
  if (name === undefined) {
    const fragment = text.startsWith("<>", at) ? 2 : text.startsWith("</>", at) ? 3 : 0;
    return fragment === 0 ? null : { name: "", closing, selfClosing: false, attributes: new Map(), end: at + fragment };
  }
  const from = NAME.lastIndex;
  const end = endOf(text, from);
  if (end === -1) return null;
  const inside = text.slice(from, end - 1);
  if (inside !== "" && !/^[\s/]/.test(inside)) return null;
  return { name, closing, selfClosing: inside.endsWith("/"), attributes: attributesIn(inside), end };
}

function endOf(text: string, from: number): number {
  let braces = 0;
  const limit = Math.min(text.length, from + MAX_TAG);
  for (let at = from; at < limit; at++) {
    const character = text[at]!;
    if (character === '"' || character === "'") {
      // Only a quotation mark that begins a value opens one; others are apostrophes in JSX text.
      if (braces === 0 && text[at - 1] !== "=") continue;
      const close = text.indexOf(character, at + 1);
      if (close === -1 || close > limit) return -1;
      at = close;
    } else if (character === "{") braces++;
    else if (character === "}") braces--;
    else if (character === ">" && braces <= 0) return at + 1;
    else if (character === "<" && braces <= 0) return -1;
  }
  return -1;
}

function attributesIn(inside: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, braced] of inside.matchAll(
    /(?<![\w:.-])([A-Za-z_:][\w:.-]*)\s{0,50}=\s{0,50}(?:"([^"]*)"|'([^']*)'|\{["'`]([^"'`{}]*)["'`]\})/g,
  ))
    attributes.set(name!.toLowerCase(), double ?? single ?? braced ?? "");
  return attributes;
}
