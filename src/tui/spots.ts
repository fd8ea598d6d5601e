import { type Line, lineText } from "../present/styled.ts";
import { isAlphabetic, UNSPACED } from "../text/words.ts";
import type { OpenedArticle } from "./actions.ts";
import { foldFound } from "./find.ts";

/** A stretch of one row: offsets in UTF-16 code units of the row's text. */
interface Place {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text, which may have been wrapped. */
export interface Spot extends Place {
  /** What of it stands on further rows. */
  readonly rest: readonly Place[];
}

/** Something that leads to another article: a link of the body or an entry of the related articles. */
export interface DocumentLink extends Spot {
  readonly target: string;
  /** The number that follows it directly, for related articles. */
  readonly number: number | null;
}

/** Where of a row a spot is. */
export function placesIn(spot: Spot, row: number): Place[] {
  return [spot, ...spot.rest].filter((place) => place.row === row);
}

/** The places of matches. One that was wrapped is one place: of words that were looked for, and in scripts without spaces. */
export function matchesOf(lines: readonly Line[], find: string | null): Spot[] {
  const places = placesOf(lines, (run) => run.tone === "match");
  return find === null ? joinedPlaces(lines, places) : foundPlaces(lines, places, find);
}

/** Where a script has no spaces, a place at a row's end and one at the beginning of the next are one. */
function joinedPlaces(lines: readonly Line[], places: readonly Place[]): Spot[] {
  const spots: { -readonly [Part in keyof Spot]: Spot[Part] }[] = [];
  for (const place of places) {
    const spot = spots.at(-1);
    const before = spot && (spot.rest.at(-1) ?? spot);
    if (before !== undefined && goesOn(lines, before, place)) spot!.rest = [...spot!.rest, place];
    else spots.push({ ...place, rest: [] });
  }
  return spots;
}

function goesOn(lines: readonly Line[], before: Place, after: Place): boolean {
  if (after.row !== before.row + 1) return false;
  const textOf = ({ row, start, end }: Place): string => lineText(lines[row]!).slice(start, end);
  return !isBetween(lines, before, after) && isUnspaced(textOf(before)) && isUnspaced(textOf(after));
}

/** Whether something stands between a place and one of the next row, but for a quotation's bar. */
function isBetween(lines: readonly Line[], before: Place, after: Place): boolean {
  const upper = lineText(lines[before.row]!).slice(before.end);
  const lower = lineText(lines[after.row]!).slice(0, after.start);
  return upper.trim() !== "" || !/^[\s│|]*$/.test(lower);
}

let unspaced: RegExp | undefined;

/** Whether a match is of a script whose rows end anywhere. Korean has spaces, and a row that ends in one doesn't show it. */
function isUnspaced(match: string): boolean {
  if (isAlphabetic(match)) return false;
  unspaced ??= new RegExp(`^[[${UNSPACED}\\p{M}]--\\p{Script=Hangul}]+$`, "v");
  return unspaced.test(match);
}

function foundPlaces(lines: readonly Line[], places: readonly Place[], find: string): Spot[] {
  const wanted = bare(find);
  const textOf = ({ row, start, end }: Place): string => bare(lineText(lines[row]!).slice(start, end));
  const taken = new Set<Place>();
  const spots: Spot[] = [];
  for (const [index, place] of places.entries()) {
    if (taken.has(place)) continue;
    const rest: Place[] = [];
    let text = textOf(place);
    for (let at = index + 1; at < places.length && text.length < wanted.length; at++) {
      const next = places[at]!;
      const row = (rest.at(-1) ?? place).row + 1;
      if (next.row > row) break;
      if (next.row < row || taken.has(next) || !wanted.startsWith(text + textOf(next))) continue;
      text += textOf(next);
      taken.add(next);
      rest.push(next);
    }
    spots.push({ ...place, rest });
  }
  return spots;
}

/** Wrapping drops spaces. */
const bare = (text: string): string => foldFound(text).replace(/\s+/g, "");

function placesOf(lines: readonly Line[], wanted: (run: Line[number]) => boolean): Place[] {
  const places: Place[] = [];
  for (const [row, runs] of lines.entries()) {
    let offset = 0;
    for (const run of runs) {
      const end = offset + run.text.length;
      if (wanted(run)) {
        const last = places.at(-1);
        if (last?.row === row && last.end === offset) places[places.length - 1] = { ...last, end };
        else places.push({ row, start: offset, end });
      }
      offset = end;
    }
  }
  return places;
}

/**
 * The places of links to articles; what a wrapped link has on its next row belongs to it.
 *
 * @param relatedFrom - the row from which on the links are the related articles
 */
export function linksOf(lines: readonly Line[], opened: OpenedArticle, relatedFrom: number): DocumentLink[] {
  const targets = new Set(opened.related.map((summary) => summary.id));
  const links: DocumentLink[] = [];
  for (const [row, runs] of lines.entries()) {
    let offset = 0;
    for (const { href, text } of runs) {
      const place = { row, start: offset, end: offset + text.length };
      offset = place.end;
      if (href === undefined || !(targets.has(href) || opened.isArticle(href))) continue;
      const last = links.at(-1);
      const longer = last?.target === href ? extended(last, place, lines) : undefined;
      if (longer !== undefined) {
        links[links.length - 1] = longer;
        continue;
      }
      const index = row >= relatedFrom ? opened.related.findIndex((summary) => summary.id === href) : -1;
      links.push({ target: href, ...place, rest: [], number: index >= 0 && index < 9 ? index + 1 : null });
    }
  }
  return links;
}

/** The link with a stretch that goes on where it ends, or on the next row; undefined for another link. */
function extended(link: DocumentLink, place: Place, lines: readonly Line[]): DocumentLink | undefined {
  const last = link.rest.at(-1) ?? link;
  if (last.row === place.row - 1 && !isBetween(lines, last, place)) return { ...link, rest: [...link.rest, place] };
  if (last.row !== place.row || last.end !== place.start) return undefined;
  return last === link
    ? { ...link, end: place.end }
    : { ...link, rest: [...link.rest.slice(0, -1), { ...last, end: place.end }] };
}
