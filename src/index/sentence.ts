import type { Lexicon } from "./lexicon.ts";
import { ITEM } from "./text-stream.ts";

/** A place of a stream at which words begin. */
export interface Place {
  readonly byte: number;
  /** A sentence begins there, or the block does. */
  readonly startsSentence: boolean;
}

const ENDING = ".!?。！？";
const CLOSING = "\"'”’)]";

/**
 * Where the sentence begins that has a word, or, in a long sentence, the word that is `lead` words before that one. Goes
 * backwards: of a number, all bytes but the last are 128 or more.
 *
 * @param bytes - of the index.
 * @param start - the byte at which the block begins.
 * @param behind - the byte behind the word, in that block.
 */
export function sentenceStart(bytes: Uint8Array, start: number, behind: number, lead: number, lexicon: Lexicon): Place {
  const { firstWord, endOfWords } = lexicon;
  let place = start;
  let words = -1;
  for (let end = behind; end > start; ) {
    const at = startOf(bytes, end, start);
    const id = idAt(bytes, at);
    if (id >= firstWord && id < endOfWords) {
      // This is the word before the one at `place`.
      if (words === lead) return { byte: place, startsSentence: false };
      words++;
    } else if (id > ITEM.heading && !isSpelling(bytes, at, start)) {
      if (endsSentence(lexicon.text(id)) && at > start) return { byte: place, startsSentence: true };
      end = at;
      continue;
    }
    place = at;
    end = at;
  }
  return { byte: start, startsSentence: true };
}

/** Whether between two words a sentence ends: in a mark, and what closes behind it, before a space. */
function endsSentence(gap: string): boolean {
  for (let at = 0; at + 1 < gap.length; at++) {
    if (!ENDING.includes(gap[at]!)) continue;
    while (at + 1 < gap.length && CLOSING.includes(gap[at + 1]!)) at++;
    if (at + 1 < gap.length && gap[at + 1]!.trim() === "") return true;
  }
  return false;
}

/** Whether an entry is the spelling of the word behind it. */
function isSpelling(bytes: Uint8Array, at: number, start: number): boolean {
  return at > start && bytes[at - 1] === ITEM.spelling && startOf(bytes, at, start) === at - 1;
}

/** Where the number begins that ends before a byte. */
function startOf(bytes: Uint8Array, end: number, start: number): number {
  let at = end - 1;
  while (at > start && bytes[at - 1]! > 127) at--;
  return at;
}

function idAt(bytes: Uint8Array, start: number): number {
  let at = start;
  let id = bytes[at++]!;
  for (let shift = 7; id >>> shift !== 0; shift += 7) id = (id & ((1 << shift) - 1)) | (bytes[at++]! << shift);
  return id;
}
