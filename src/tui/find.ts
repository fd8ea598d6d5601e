import type { Span } from "../model/search.ts";
import { fold } from "../text/fold.ts";

const ASCII = /^[\0-\x7f]*$/;

/** A function that finds words in a text as a reader means them: upper or lower case, with or without accents. */
export function finder(words: string): (text: string) => readonly Span[] {
  const needle = fold(words.trim());
  if (needle === "") return () => [];
  return (text) => {
    if (ASCII.test(text)) return occurrences(text.toLowerCase(), needle, (offset) => offset);
    const starts: number[] = [];
    let folded = "";
    let offset = 0;
    for (const character of text) {
      const part = fold(character);
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
