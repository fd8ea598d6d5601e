import { VarintReader } from "./bytes.ts";
import type { Lexicon } from "./lexicon.ts";
import { FIRST_ENTRY, ITEM } from "./text-stream.ts";

/** A place of a stream at which words begin. */
export interface Place {
  readonly byte: number;
  /** A sentence begins there, or the block does. */
  readonly startsSentence: boolean;
}

const SENTENCE_END = /[.!?。！？]["'”’)\]]*\s/;

/**
 * Where the sentence begins that has a block's `word`-th word, or, in a long sentence, the word that is `lead` words
 * before that one.
 *
 * @param bytes - of the index.
 * @param start - the byte at which the block begins.
 */
export function sentenceStart(bytes: Uint8Array, start: number, word: number, lead: number, lexicon: Lexicon): Place {
  const { firstWord, endOfWords } = lexicon;
  const reader = new VarintReader(bytes, start);
  const starts: number[] = [];
  let sentence = 0;
  let begin = start;
  let spelling = false;
  while (starts.length < word && reader.at < bytes.length) {
    const id = reader.next();
    if (id < FIRST_ENTRY) {
      spelling = id === ITEM.spelling;
      continue;
    }
    if (spelling) spelling = false;
    else if (id >= firstWord && id < endOfWords) {
      starts.push(begin);
      begin = reader.at;
    } else {
      begin = reader.at;
      if (starts.length > 0 && SENTENCE_END.test(lexicon.text(id))) sentence = starts.length;
    }
  }
  starts.push(begin);
  if (word - sentence > lead) return { byte: starts[word - lead]!, startsSentence: false };
  return { byte: sentence === 0 ? start : starts[sentence]!, startsSentence: true };
}
