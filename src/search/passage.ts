import type { ArticleTable } from "../index/article-table.ts";
import type { Word } from "../text/words.ts";
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
const ALPHABETIC = /^[\0-\u0dff]/;
const CUT = "…";
/** What a text that is cut doesn't end in. */
const TRAILING = " \n\t,;:–-";
/** Between the cells of a row: see `plain-text.ts`. */
const CELLS = " · ";
/** A mark that ends a sentence or a part of one, and what may close behind it. */
const ENDED = /[.:;,!?…–—。：；，、！？।؟۔]["'”’»)\]」』）】]*$/;

/** A text and its words. */
export interface Passage {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * The passage of a body that best answers the query: the stretch with the weightiest different words of the query,
 * from the beginning of a sentence. Without a match, the beginning of the body.
 */
export function choosePassage(
  articles: ArticleTable,
  article: number,
  evidence: Evidence,
  slots: readonly Slot[],
): Passage {
  const { blocks, headings, offsets } = evidence;
  if (blocks.length === 0) return { text: "", words: [] };
  const hit = densest(evidence, slots);
  if (hit < 0) {
    const first = Math.max(headings.indexOf(false), 0);
    return textFrom(articles, article, offsets[first]!, headings[first]!, "");
  }
  const position = evidence.positions[hit]!;
  let at = blocks.length - 1;
  while (at > 0 && blocks[at]! > position) at--;
  const { word } = slots[evidence.signs[hit]!.slot]!;
  const lead = ALPHABETIC.test(word) ? LEAD.words : LEAD.characters;
  const place = articles.sentenceStart(article, offsets[at]!, position - blocks[at]!, lead);
  return textFrom(articles, article, place.byte, headings[at]!, place.startsSentence ? "" : CUT);
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

/** The text of some blocks from a byte of the stream on, behind `before`. */
function textFrom(articles: ArticleTable, article: number, start: number, heading: boolean, before: string): Passage {
  let text = before;
  let words: readonly Word[] = [];
  let isHeading = heading;
  let previous: string | undefined;
  for (let next = start; next >= 0; ) {
    if (text.length >= TOO_SHORT && isHeading) break;
    const behind = text.length;
    const block = articles.block(article, next, isHeading, { enough: MAX_LENGTH + 1 - behind, behind });
    if (previous === undefined) words = block.words;
    else {
      const between = separator(previous, block.text);
      text += between;
      words = words.concat(block.words.map((word) => moved(word, between.length)));
    }
    previous = isHeading && !ENDED.test(block.text) ? `${block.text}:` : block.text;
    text += previous;
    if (text.length >= ENOUGH) break;
    next = block.next;
    isHeading = block.nextIsHeading;
  }
  if (text.length <= MAX_LENGTH) return { text, words };
  const kept = cutAtWord(text);
  return { text: kept + CUT, words: words.filter(({ end }) => end <= kept.length) };
}

function moved({ start, end, folded }: Word, by: number): Word {
  return { start: start + by, end: end + by, folded };
}

/** Paragraphs end in a mark of their own. Items of a list and rows of a table, whose cells have a dot between, don't. */
function separator(before: string, after: string): string {
  if (ENDED.test(before)) return " ";
  return before.includes(CELLS) || after.includes(CELLS) ? "; " : CELLS;
}

function cutAtWord(text: string): string {
  const space = text.lastIndexOf(" ", MAX_LENGTH);
  let end = space > MAX_LENGTH / 2 ? space : MAX_LENGTH;
  if (text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) < 0xdc00) end--;
  while (end > 0 && TRAILING.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
