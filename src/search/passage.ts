import type { Block } from "../text/blocks.ts";
import { type Word, words } from "../text/words.ts";
import type { Evidence } from "./evidence.ts";
import type { Slot } from "./slots.ts";

/** Words that a passage is chosen by, and characters that it has at most and ends at where it can. */
const WINDOW = 36;
const MAX_LENGTH = 240;
const ENOUGH = 150;
/** A passage shorter than this goes on past the next heading. */
const TOO_SHORT = 80;
/** Words of a sentence kept before its first match where the whole sentence is too long. */
const LEAD = 12;
const CUT = "…";

/**
 * The passage of a body that best answers the query: the stretch with the weightiest different words of the query,
 * from the beginning of a sentence. Without a match, the beginning of the body.
 *
 * @param blocksFrom - the body from the block that begins at a byte of the article's stream.
 */
export function choosePassage(
  evidence: Evidence,
  slots: readonly Slot[],
  blocksFrom: (start: number, heading: boolean) => Iterable<Block>,
): string {
  const { blocks, headings, offsets } = evidence.words;
  if (blocks.length === 0) return "";
  const position = densest(evidence, slots);
  let at = position < 0 ? Math.max(headings.indexOf(false), 0) : blocks.length - 1;
  while (position >= 0 && at > 0 && blocks[at]! > position) at--;
  return textFrom(blocksFrom(offsets[at]!, headings[at]!), position < 0 ? 0 : position - blocks[at]!);
}

/** Where the best window of the body begins: the position of a hit, -1 where there is none. */
function densest({ words: { titleLength }, hits }: Evidence, slots: readonly Slot[]): number {
  const inside = new Uint32Array(slots.length);
  let best = -1;
  let bestMass = 0;
  let mass = 0;
  let next = 0;
  for (const { position: start, slot } of hits) {
    if (start < titleLength) {
      next++;
      continue;
    }
    for (; next < hits.length && hits[next]!.position < start + WINDOW; next++) {
      if (inside[hits[next]!.slot]!++ === 0) mass += slots[hits[next]!.slot]!.weight;
    }
    if (mass > bestMass * 1.001) {
      bestMass = mass;
      best = start;
    }
    if (--inside[slot]! === 0) mass -= slots[slot]!.weight;
  }
  return best;
}

/** The character at which the sentence of a block's `word`-th word begins, or a word shortly before that word. */
function sentenceStart(text: string, word: number): number {
  if (word === 0) return 0;
  const found = words(text);
  const target = found[word];
  if (!target) return 0;
  for (let at = word; at > 0; at--) {
    if (endsSentence(text, found[at - 1]!, found[at]!)) return found[at]!.start;
    if (target.start - found[at]!.start > MAX_LENGTH / 3 && word - at >= LEAD) return found[at]!.start;
  }
  return 0;
}

function endsSentence(text: string, before: Word, after: Word): boolean {
  return /[.!?。！？]["'”’)\]]*\s/.test(text.slice(before.end, after.start));
}

/** The text of some blocks, begun at the sentence that has the first one's `word`-th word. */
function textFrom(blocks: Iterable<Block>, word: number): string {
  let text = "";
  for (const { text: whole, heading } of blocks) {
    if (text === "") {
      const offset = sentenceStart(whole, word);
      text = offset > 0 && !startsSentence(whole, offset) ? CUT + whole.slice(offset) : whole.slice(offset);
    } else {
      if (text.length >= TOO_SHORT && heading) break;
      text += ` ${whole}`;
    }
    if (heading && !/[.:!?。：！？…)]$/.test(text)) text += ":";
    if (text.length >= ENOUGH) break;
  }
  return text.length <= MAX_LENGTH ? text : cutAtWord(text);
}

function startsSentence(text: string, offset: number): boolean {
  return /[.!?。！？]["'”’)\]]*\s+["'“‘([]*$/.test(text.slice(Math.max(0, offset - 12), offset));
}

function cutAtWord(text: string): string {
  const space = text.lastIndexOf(" ", MAX_LENGTH);
  let end = space > MAX_LENGTH / 2 ? space : MAX_LENGTH;
  if (text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) < 0xdc00) end--;
  return text.slice(0, end).replace(/[\s,;:–-]+$/, "") + CUT;
}
