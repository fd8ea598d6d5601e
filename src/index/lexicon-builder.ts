import { ByteWriter, IntWriter } from "./bytes.ts";
import { letterOrder } from "./letter-order.ts";
import { FIRST_ENTRY } from "./text-stream.ts";

/** Entries whose code is a single byte. */
const SHORT_CODES = 128 - FIRST_ENTRY;

/** The final ids of the entries. */
export interface Numbering {
  /** By provisional number. */
  readonly ids: Uint32Array;
  /** The id of the first word: the words follow each other, then come the names. */
  readonly firstWord: number;
}

/** Collects the entries of the lexicon while texts are encoded, then numbers them by frequency. */
export class LexiconBuilder {
  readonly #words = new Map<string, number>();
  readonly #fragments = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #isWord: boolean[] = [];
  readonly #names = new Set<number>();
  readonly #frequencies = new IntWriter();

  /** The provisional number of a word, counted from 0. */
  word(folded: string): number {
    return this.#words.get(folded) ?? this.#add(this.#words, folded, true);
  }

  /** The provisional number of a text between words. */
  fragment(text: string): number {
    return this.#fragments.get(text) ?? this.#add(this.#fragments, text, false);
  }

  /** Counts an entry that stands in texts so often. */
  count(provisional: number, times: number): void {
    this.#frequencies.set(provisional, this.#frequencies.at(provisional) + times);
  }

  /** The provisional number of a name that is listed beside the words. */
  name(text: string): number {
    const number = this.#add(this.#fragments, text, false);
    this.#names.add(number);
    return number;
  }

  /** The provisional number of a word that is there. */
  find(folded: string): number | undefined {
    return this.#words.get(folded);
  }

  /** How many words and names there are. */
  get termCount(): number {
    return this.#words.size + this.#names.size;
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

  /**
   * Numbers the entries, so that the commonest have the shortest codes: the texts between words that are among the very
   * commonest, the words, the names, the other texts, each of these by frequency. Of equally frequent ones those with
   * like letters stand together: they are looked at together when a slip is corrected.
   */
  finalIds(): Numbering {
    const frequencies = this.#frequencies.view();
    const byLetters = letterOrder(this.#texts);
    const order = Uint32Array.from({ length: this.size }, (_, number) => number).sort(
      (a, b) => frequencies[b]! - frequencies[a]! || byLetters(a, b),
    );
    const group = (number: number, rank: number) => {
      if (this.#isWord[number]) return 1;
      if (this.#names.has(number)) return 2;
      return rank < SHORT_CODES ? 0 : 3;
    };
    const groups: number[][] = [[], [], [], []];
    for (const [rank, number] of order.entries()) groups[group(number, rank)]!.push(number);
    const ids = new Uint32Array(this.size);
    let id = FIRST_ENTRY;
    for (const numbers of groups) for (const number of numbers) ids[number] = id++;
    return { ids, firstWord: FIRST_ENTRY + groups[0]!.length };
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
