/**
 * The `count` best of `items` in order, and the others as they were. Only the best are sorted: the bound rises as
 * better ones come, so most items cost one comparison.
 *
 * @param order - as for sorting; total, so that the outcome is the same whatever the order of `items`.
 */
export function bestFirst(
  items: readonly number[] | Uint32Array,
  count: number,
  order: (a: number, b: number) => number,
): [best: number[], others: number[]] {
  if (items.length <= count) return [[...items].sort(order), []];
  let kept: number[] = [];
  let worst: number | undefined;
  for (const item of items) {
    if (worst !== undefined && order(item, worst) > 0) continue;
    kept.push(item);
    if (kept.length === 2 * count) {
      kept = kept.sort(order).slice(0, count);
      worst = kept.at(-1)!;
    }
  }
  const best = kept.sort(order).slice(0, count);
  const chosen = new Set(best);
  return [best, Array.from(items).filter((item) => !chosen.has(item))];
}
