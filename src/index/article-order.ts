/** What articles are put in order by, where relevance doesn't decide; NaN where it is unknown. */
export interface ArticleFacts {
  views(article: number): number;
  updated(article: number): number;
  id(article: number): string;
}

/** So many articles are listed in the index: enough for the first pages of a list. */
export const LISTED = 128;

/** Of so many there is a summary beside, to be read at once: enough for the terminal UI's home. */
export const SUMMARISED = 8;

/** Falling; unknown comes last. As a sign: a difference would be an object for each comparison. */
export function descending(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return a < b ? 1 : -1;
}

/** Most viewed, then last updated first; at last by id, so that the order is total. */
export function byMerit({ views, updated, id }: ArticleFacts): (a: number, b: number) => number {
  return (a, b) => descending(views(a), views(b)) || descending(updated(a), updated(b)) || (id(a) < id(b) ? -1 : 1);
}
