import type { ByteWriter } from "./bytes.ts";

/**
 * A posting is an article that has a term and how often, in the title and in the body. In the file it is the distance
 * to the previous article times four plus a kind, as a varint:
 *
 * | kind | title | body |
 * | --- | --- | --- |
 * | 0 | 0 | 1 |
 * | 1 | 0 | a varint follows |
 * | 2 | 1 | 0 |
 * | 3 | two varints follow: title, body | |
 */
export interface Postings {
  /** How many of the arrays' places are filled. */
  length: number;
  articles: Uint32Array;
  titleCounts: Int32Array;
  bodyCounts: Int32Array;
}

/** A term that stands in a title or a body more often is counted so often. */
export const MAX_COUNT = 0xffff;

/** No postings, with room for some before the arrays have to grow. */
export function emptyPostings(capacity = 256): Postings {
  return {
    length: 0,
    articles: new Uint32Array(capacity),
    titleCounts: new Int32Array(capacity),
    bodyCounts: new Int32Array(capacity),
  };
}

/** Writes one posting; `previous` is the article of the one before, -1 at the start of a list. */
export function encodePosting(
  out: ByteWriter,
  previous: number,
  article: number,
  titleCount: number,
  bodyCount: number,
): void {
  const distance = (article - previous) * 4;
  const body = Math.min(bodyCount, MAX_COUNT);
  if (titleCount === 0) {
    out.varint(distance + (body === 1 ? 0 : 1));
    if (body !== 1) out.varint(body);
  } else if (titleCount === 1 && body === 0) {
    out.varint(distance + 2);
  } else {
    out.varint(distance + 3);
    out.varint(Math.min(titleCount, MAX_COUNT));
    out.varint(body);
  }
}

/** Reads `count` postings into `into`, which grows as needed and is returned filled from its start. */
export function decodePostings(bytes: Uint8Array, start: number, count: number, into: Postings): Postings {
  const target = into.articles.length < count ? grow(into, count) : into;
  const { articles, titleCounts, bodyCounts } = target;
  let article = -1;
  let at = start;
  for (let place = 0; place < count; place++) {
    // Numbers are read in place: a search reads thousands, mostly before this is compiled.
    let value = bytes[at++]!;
    for (let shift = 7; value >>> shift !== 0; shift += 7) {
      value = ((value & ((1 << shift) - 1)) | (bytes[at++]! << shift)) >>> 0;
    }
    const kind = value & 3;
    article += value >>> 2;
    let title = kind >> 1;
    let body = kind === 0 ? 1 : 0;
    if (kind === 3) {
      title = bytes[at++]!;
      for (let shift = 7; title >>> shift !== 0; shift += 7)
        title = (title & ((1 << shift) - 1)) | (bytes[at++]! << shift);
    }
    if (kind & 1) {
      body = bytes[at++]!;
      for (let shift = 7; body >>> shift !== 0; shift += 7)
        body = (body & ((1 << shift) - 1)) | (bytes[at++]! << shift);
    }
    articles[place] = article;
    titleCounts[place] = title;
    bodyCounts[place] = body;
  }
  target.length = count;
  return target;
}

function grow(postings: Postings, count: number): Postings {
  const bigger = emptyPostings(Math.max(count, postings.articles.length * 2));
  Object.assign(postings, bigger);
  return postings;
}
