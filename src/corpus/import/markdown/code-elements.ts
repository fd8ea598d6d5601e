import { decodeHTML } from "entities";
import type { Tag } from "./tag-scanner.ts";

/** Longer code inside a line isn't looked into. */
const MAX_CODE = 2_000;

/** Marks of Markdown's that are escaped. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** What stands in `<code>`, `<samp>` and `<tt>` inside Markdown, where escapes and character references have their meaning. */
export class CodeElements {
  readonly #text: string;
  /** Whether the element at hand holds a link. */
  #linked = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** The code of an element that holds nothing but text; null for any other, and for what MDX would compute. */
  plainAt(tag: Tag): { text: string; after: number } | null {
    if (tag.closing) return null;
    const inside = this.#text.slice(tag.end, tag.end + MAX_CODE);
    const match = /^((?:[^<{\\\ue000-\ue004]|\\[^\ue000-\ue004])*)<\/(?:code|samp|tt)>/i.exec(inside);
    if (match === null || /\n\s*\n|\]\(/.test(match[1]!)) return null;
    const text = decodeHTML(match[1]!.replace(ESCAPED, "$1")).replace(/\s+/g, " ").trim();
    return { text, after: tag.end + match[0].length };
  }

  /** Types in references are code with links inside, which code in Markdown can't have. */
  holdsLink(tag: Tag): boolean {
    if (tag.closing) return this.#linked;
    const inside = this.#text.slice(tag.end, tag.end + MAX_CODE);
    const end = inside.indexOf("</code");
    this.#linked = end !== -1 && inside.slice(0, end).includes("](");
    return this.#linked;
  }
}
