import { CODE_END } from "../stand-ins.ts";

/** Longer texts are put out only so often, and all together only so long: a file may ask for any number of copies. */
const SHORT = 200;
const MAX_LONG = 8;
const MIN_BUDGET = 10_000;

/** Filters whose result isn't the text. */
const NO_TEXT =
  /\|\s{0,20}(?:size|split|jsonify|slugify|url_encode|uri_escape|cgi_escape|base64_encode|number_of_words)\b/;

/** Liquid's `capture`: texts that are remembered by a name and put out later in the same file. */
export class Captures {
  readonly #texts = new Map<string, string>();
  #budget: number;
  #long = 0;

  /** @param length - of the file. */
  constructor(length: number) {
    this.#budget = length + MIN_BUDGET;
  }

  set(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  /** What `{{ name | filters }}` shows; null where it isn't a text that was remembered. */
  output(expression: string): string | null {
    const name = /^[\w-]*/.exec(expression)![0];
    return this.#texts.has(name) && !NO_TEXT.test(expression) ? this.#take(name) : null;
  }

  /** What is handed to a part of a page: `{% include note.html content=name %}`. */
  parameters(rest: string): string {
    if (this.#texts.size === 0) return "";
    const names = [...rest.matchAll(/=\s{0,20}([\w-]{1,100})(?=\s|$)/g)].map((match) => match[1]!);
    return names.map((name) => (this.#texts.has(name) ? this.#take(name) : "")).join("");
  }

  #take(name: string): string {
    const text = this.#texts.get(name)!;
    const isLong = text.length > SHORT || text.includes(CODE_END);
    if (text.length > this.#budget || (isLong && this.#long === MAX_LONG)) return "";
    if (isLong) this.#long++;
    this.#budget -= text.length;
    return text;
  }
}
