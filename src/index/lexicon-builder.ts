import { ByteWriter, IntWriter } from "./bytes.ts";
import { FIRST_ENTRY } from "./text-stream.ts";

/** Collects the entries of the lexicon while texts are encoded, then numbers them by frequency. */
export class LexiconBuilder {
  readonly #words = new Map<string, number>();
  readonly #fragments = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #isWord: boolean[] = [];
  readonly #frequencies = new IntWriter();

  /** The provisional number of a word, counted from 0. */
  word(folded: string): number {
    return this.#count(this.#words, folded, true);
  }

  /** The provisional number of a text between words. */
  fragment(text: string): number {
    return this.#count(this.#fragments, text, false);
  }

  /** As {@link word}, for a word that stands in no text: it is listed without being counted. */
  mention(folded: string): number {
    return this.#words.get(folded) ?? this.#add(this.#words, folded, true);
  }

  /** The provisional number of a name that is listed beside the words. */
  name(text: string): number {
    return this.#add(this.#fragments, text, false);
  }

  /** The provisional number of a word that is there. */
  find(folded: string): number | undefined {
    return this.#words.get(folded);
  }

  get size(): number {
    return this.#texts.length;
  }

  text(provisional: number): string {
    return this.#texts[provisional]!;
  }

  isWord(provisional: number): boolean {
    return this.#isWord[provisional]!;
  }

  frequency(provisional: number): number {
    return this.#frequencies.at(provisional);
  }

  /** The final id of every provisional number, so that the commonest entries have the shortest codes. */
  finalIds(): Uint32Array {
    const frequencies = this.#frequencies.view();
    const order = Uint32Array.from({ length: this.size }, (_, number) => number).sort(
      (a, b) => frequencies[b]! - frequencies[a]! || a - b,
    );
    const ids = new Uint32Array(this.size);
    for (let rank = 0; rank < order.length; rank++) ids[order[rank]!] = rank + FIRST_ENTRY;
    return ids;
  }

  #count(table: Map<string, number>, text: string, word: boolean): number {
    const number = table.get(text) ?? this.#add(table, text, word);
    this.#frequencies.increment(number);
    return number;
  }

  #add(table: Map<string, number>, text: string, word: boolean): number {
    const number = this.#texts.length;
    table.set(text, number);
    this.#texts.push(text);
    this.#isWord.push(word);
    this.#frequencies.push(0);
    return number;
  }
}

/** Strings one after the other, with the offsets that find them again. */
export function stringTable(texts: Iterable<string>): { offsets: Uint32Array; bytes: Uint8Array } {
  const offsets = new IntWriter();
  const bytes = new ByteWriter();
  offsets.push(0);
  for (const text of texts) {
    bytes.text(text);
    offsets.push(bytes.length);
  }
  return { offsets: offsets.view(), bytes: bytes.view() };
}
