/** What is looked back at, in characters. */
const TAIL = 200;

/**
 * A text that is written piece by piece. One string wouldn't do: whatever looks at the end of a string that has just
 * grown takes time in proportion to the whole.
 */
export class Output {
  readonly #parts: string[] = [];
  #tail = "";

  add(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#tail = text.length < TAIL ? (this.#tail + text).slice(-TAIL) : text.slice(-TAIL);
  }

  /** Whether the last character is a blank. */
  get endsInBlank(): boolean {
    return this.#tail.endsWith(" ");
  }

  /** Whether nothing but blanks stands in the last line. */
  get isAtLineStart(): boolean {
    return /(?:^|\n)[ \t]*$/.test(this.#tail);
  }

  /** A place to {@link take} from. */
  get place(): number {
    return this.#parts.length;
  }

  /** What was written since a place, taken out; null where it is longer than a number of characters. */
  take(place: number, longest: number): string | null {
    let length = 0;
    for (let at = place; at < this.#parts.length; at++) {
      length += this.#parts[at]!.length;
      if (length > longest) return null;
    }
    this.#tail = this.#parts[place - 1]?.slice(-TAIL) ?? "";
    return this.#parts.splice(place).join("");
  }

  toString(): string {
    return this.#parts.join("");
  }
}
