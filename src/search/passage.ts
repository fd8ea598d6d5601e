import type { ArticleTable } from "../index/article-table.ts";
import type { TextBuilder } from "../index/text-builder.ts";
import { isAlphabetic } from "../text/words.ts";
import type { Evidence } from "./evidence.ts";
import type { Slot } from "./slots.ts";

/** Words that a passage is chosen by, and characters that it has at most and ends at where it can. */
const WINDOW = 36;
const MAX_LENGTH = 240;
const ENOUGH = 150;
/** A passage shorter than this goes on past the next heading. */
const TOO_SHORT = 80;
/** Words kept before the first match where its sentence is longer: of an alphabet, and of a script without spaces. */
const LEAD = { words: 14, characters: 40 } as const;
const CUT = "…";
/** What a text that is cut doesn't end in. */
const TRAILING = " \n\t,;:–-";
/** Between the cells of a row: see `plain-text.ts`. */
const CELLS = " · ";
/** Marks that end a sentence or a part of one, and what may close behind them. */
const ENDING = ".:;,!?…–—。：；，、！？।؟۔";
const CLOSING = "\"'”’»)]」』）】";

/**
 * Builds the passage of a body that best answers the query: the stretch with the weightiest different words of the
 * query, from the beginning of a sentence. Without a match, the beginning of the body.
 */
export function buildPassage(
  builder: TextBuilder,
  articles: ArticleTable,
  evidence: Evidence,
  slots: readonly Slot[],
): void {
  const { blocks, headings, offsets, end } = evidence;
  builder.begin();
  if (blocks.length === 0) return;
  const hit = densest(evidence, slots);
  if (hit < 0) {
    const first = Math.max(headings.indexOf(false), 0);
    addFrom(builder, offsets[first]!, end, headings[first]!);
    return;
  }
  const position = evidence.positions[hit]!;
  let at = blocks.length - 1;
  while (at > 0 && blocks[at]! > position) at--;
  const { word } = slots[evidence.signs[hit]!.slot]!;
  const lead = isAlphabetic(word) ? LEAD.words : LEAD.characters;
  const place = articles.sentenceStart(offsets[at]!, evidence.bytes[hit]!, lead);
  if (!place.startsSentence) builder.add(CUT);
  addFrom(builder, place.byte, end, headings[at]!);
}

/** The first hit of the best window of the body; -1 where there is none. */
function densest({ titleLength, positions, signs }: Evidence, slots: readonly Slot[]): number {
  const inside = new Uint32Array(slots.length);
  let best = -1;
  let bestMass = 0;
  let mass = 0;
  let next = 0;
  for (let at = 0; at < positions.length; at++) {
    const start = positions[at]!;
    if (start < titleLength) {
      next++;
      continue;
    }
    for (; next < positions.length && positions[next]! < start + WINDOW; next++) {
      const { slot } = signs[next]!;
      if (inside[slot]!++ === 0) mass += slots[slot]!.weight;
    }
    if (mass > bestMass * 1.001) {
      bestMass = mass;
      best = at;
    }
    const { slot } = signs[at]!;
    if (--inside[slot]! === 0) mass -= slots[slot]!.weight;
  }
  return best;
}

/** Adds some blocks from a byte of the stream on. */
function addFrom(builder: TextBuilder, start: number, end: number, heading: boolean): void {
  let isHeading = heading;
  let previous: string | undefined;
  for (let next = start; next >= 0; ) {
    if (builder.text.length >= TOO_SHORT && isHeading) break;
    const behind = builder.text.length;
    const { count } = builder;
    builder.addBlock(next, end, MAX_LENGTH + 1);
    const block = builder.text.slice(behind);
    if (previous !== undefined) builder.insert(separator(previous, block), behind, count);
    previous = isHeading && !isEnded(block) ? `${block}:` : block;
    builder.add(previous.slice(block.length));
    if (builder.text.length >= ENOUGH) break;
    next = builder.next;
    isHeading = builder.nextIsHeading;
  }
  if (builder.text.length <= MAX_LENGTH) return;
  builder.cut(endOfWord(builder.text));
  builder.add(CUT);
}

/** Paragraphs end in a mark of their own. Items of a list and rows of a table, whose cells have a dot between, don't. */
function separator(before: string, after: string): string {
  if (isEnded(before)) return " ";
  return before.includes(CELLS) || after.includes(CELLS) ? "; " : CELLS;
}

function isEnded(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSING.includes(text[last]!)) last--;
  return last >= 0 && ENDING.includes(text[last]!);
}

/** Where a text that is too long ends. */
function endOfWord(text: string): number {
  const space = text.lastIndexOf(" ", MAX_LENGTH);
  let end = space > MAX_LENGTH / 2 ? space : MAX_LENGTH;
  if (text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) < 0xdc00) end--;
  while (end > 0 && TRAILING.includes(text[end - 1]!)) end--;
  return end;
}
