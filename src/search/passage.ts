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
 */
export function choosePassage(evidence: Evidence, slots: readonly Slot[], blocks: readonly Block[]): string {
  const position = densest(evidence, slots);
  if (position < 0)
    return textFrom(
      blocks,
      Math.max(
        blocks.findIndex((block) => !block.heading),
        0,
      ),
      0,
    );
  const starts = evidence.words.blocks;
  let at = starts.length - 1;
  while (at > 0 && starts[at]! > position) at--;
  return textFrom(blocks, at, sentenceStart(blocks[at]!.text, position - starts[at]!));
}

/** Where the best window of the body begins: the position of a hit, -1 where there is none. */
function densest({ words: { titleLength }, hits }: Evidence, slots: readonly Slot[]): number {
  let best = -1;
  let bestMass = 0;
  for (let from = 0; from < hits.length; from++) {
    const start = hits[from]!.position;
    if (start < titleLength) continue;
    const seen = new Set<number>();
    let mass = 0;
    for (let at = from; at < hits.length && hits[at]!.position < start + WINDOW; at++) {
      const { slot } = hits[at]!;
      if (seen.has(slot)) continue;
      seen.add(slot);
      mass += slots[slot]!.weight;
    }
    if (mass > bestMass * 1.001) {
      bestMass = mass;
      best = start;
    }
  }
  return best;
}

/** The character at which the sentence of a block's `word`-th word begins, or a word shortly before that word. */
function sentenceStart(text: string, word: number): number {
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

function textFrom(blocks: readonly Block[], first: number, offset: number): string {
  let text = "";
  for (let at = first; at < blocks.length && text.length < ENOUGH; at++) {
    const { text: whole, heading } = blocks[at]!;
    if (text.length >= TOO_SHORT && heading) break;
    const part = at === first ? whole.slice(offset) : whole;
    text += (text === "" ? "" : " ") + part + (heading && /[\p{L}\p{N}]$/u.test(part) ? ":" : "");
  }
  const begun = blocks[first] && offset > 0 && !startsSentence(blocks[first].text, offset) ? CUT + text : text;
  return begun.length <= MAX_LENGTH ? begun : cutAtWord(begun);
}

function startsSentence(text: string, offset: number): boolean {
  return /[.!?。！？]["'”’)\]]*\s+\P{L}*$/u.test(text.slice(Math.max(0, offset - 12), offset));
}

function cutAtWord(text: string): string {
  const space = text.lastIndexOf(" ", MAX_LENGTH);
  let end = space > MAX_LENGTH / 2 ? space : MAX_LENGTH;
  if (text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) < 0xdc00) end--;
  return text.slice(0, end).replace(/[\s,;:–-]+$/, "") + CUT;
}
