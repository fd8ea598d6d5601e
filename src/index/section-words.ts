import { ByteWriter, VarintReader } from "./bytes.ts";

/**
 * The words of titles and headings, one section after the other: provisional numbers, each one more than it is, and a 0
 * behind them. Of characters of a script without spaces the pairs stand there, by which a query is read too; a lone one
 * only where no pair has it.
 */
export class SectionWords {
  readonly #numbers = new ByteWriter();
  #isOpen = false;
  /** The last word, where no pair has it so far; -1 for none. */
  #lone = -1;

  begin(): void {
    this.#isOpen = true;
  }

  /**
   * Adds a word, where a section is open.
   *
   * @param pair - the number of the pair that it is the end of, -1 for none.
   */
  add(word: number, pair: number): void {
    if (!this.#isOpen) return;
    if (pair >= 0) this.#numbers.varint(pair + 1);
    else this.#endWord();
    this.#lone = pair >= 0 ? -1 : word;
  }

  /** Ends the section that is open, if one is. */
  end(): void {
    if (!this.#isOpen) return;
    this.#endWord();
    this.#numbers.varint(0);
    this.#lone = -1;
    this.#isOpen = false;
  }

  /** Reads all sections. */
  reader(): VarintReader {
    return new VarintReader(this.#numbers.view());
  }

  #endWord(): void {
    if (this.#lone >= 0) this.#numbers.varint(this.#lone + 1);
  }
}
