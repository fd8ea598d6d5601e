/**
 * What the ranker adds up for every word of an article it counts in whole numbers of a unit. For other numbers the runtime
 * makes an object each, before the compiler has warmed up, and a search would have to wait for the garbage collector.
 */
const FINEST_SCALE = 2 ** 16;
const LARGEST = 2 ** 31 - 1;

/** So many make a confidence of 1: half a million words of one text can be summed. */
export const CONFIDENCE_SCALE = 2 ** 12;

/** How many units make 1 where sums stay below `most`: fewer for one so large that it would be beyond 31 bits. */
export function scaleFor(most: number): number {
  return Math.min(FINEST_SCALE, LARGEST / most);
}

/** A positive number in units: at least one, so that 0 stays for what isn't there. */
export function inUnits(value: number, scale: number): number {
  return Math.round(value * scale) || 1;
}
