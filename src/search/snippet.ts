import type { ArticleTable } from "../index/article-table.ts";
import type { Hits } from "../index/hits.ts";
import type { TextBuilder } from "../index/text-builder.ts";
import { isAlphabetic } from "../text/words.ts";
import type { Evidence } from "./evidence.ts";
import type { Slot } from "./slots.ts";

/** Characters that a snippet has at most and ends at where it can. */
const MAX_LENGTH = 240;
const ENOUGH = 150;
/** A snippet shorter than this goes on past the next heading. */
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
 * Builds the snippet of a body that best answers the query, from the beginning of a sentence. Without a match, the
 * beginning of the body.
 *
 * @param hit - with which the best stretch begins, -1 for none: see `tally.ts`.
 */
export function buildSnippet(
  builder: TextBuilder,
  articles: ArticleTable,
  { hits, signs, fromBlock, toBlock, end }: Evidence,
  hit: number,
  slots: readonly Slot[],
): void {
  builder.begin();
  if (fromBlock === toBlock) return;
  let block = toBlock - 1;
  if (hit < 0) {
    block = fromBlock;
    while (block + 1 < toBlock && isHeading(hits, block)) block++;
    if (isHeading(hits, block)) block = fromBlock;
    addFrom(builder, hits.blockStarts[block]!, end, isHeading(hits, block));
    return;
  }
  const position = hits.positions[hit]!;
  while (block > fromBlock && hits.blockPositions[block]! > position) block--;
  const { word } = slots[signs[hits.marks[hit]!]!.slot]!;
  const lead = isAlphabetic(word) ? LEAD.words : LEAD.characters;
  const place = articles.sentenceStart(hits.blockStarts[block]!, hits.ends[hit]!, lead);
  if (!place.startsSentence) builder.add(CUT);
  addFrom(builder, place.byte, end, isHeading(hits, block));
}

const isHeading = ({ blockWeights }: Hits, block: number) => blockWeights[block]! >= 0;

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
