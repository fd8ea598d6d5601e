import type { Span } from "../model/search.ts";
import { fold } from "../text/fold.ts";

const ASCII = /^[\0-\x7f]*$/;
const APOSTROPHES = /[`\u2019\u2018\u02bc\u00b4\uff07]/g;
/** Soft hyphens, zero-width and bidirectional marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text as it is compared: upper or lower case, with or without accents, with any apostrophe, all the same. */
export function foldFound(text: string): string {
  return fold(text.replace(APOSTROPHES, "'").replace(INVISIBLE, ""));
}

/** A function that finds words in a text as a reader means them. */
export function finder(words: string): (text: string) => readonly Span[] {
  const needle = foldFound(words.trim());
  if (needle === "") return () => [];
  const parts = new Map<string, string>();
  return (text) => {
    if (ASCII.test(text)) return occurrences(foldFound(text), needle, (offset) => offset);
    const starts: number[] = [];
    let folded = "";
    let offset = 0;
    for (const character of text) {
      const part = parts.get(character) ?? foldFound(character);
      parts.set(character, part);
      for (let i = 0; i < part.length; i++) starts.push(offset);
      folded += part;
      offset += character.length;
    }
    starts.push(offset);
    return occurrences(folded, needle, (index) => starts[index]!);
  };
}

function occurrences(text: string, needle: string, original: (offset: number) => number): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
    spans.push([original(at), original(at + needle.length)]);
  }
  return spans;
}
