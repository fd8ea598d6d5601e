/**
 * The `count` best of `items`, in order. Only the best are sorted: the bound rises as better ones come, so most items
 * cost one comparison.
 *
 * @param order - as for sorting; total, so that the outcome is the same whatever the order of `items`.
 */
export function bestFirst(
  items: readonly number[] | Uint32Array,
  count: number,
  order: (a: number, b: number) => number,
): number[] {
  if (items.length <= count) return Array.from(items).sort(order);
  let kept: number[] = [];
  let worst: number | undefined;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (worst !== undefined && order(item, worst) > 0) continue;
    kept.push(item);
    if (kept.length === 2 * count) {
      kept = kept.sort(order).slice(0, count);
      worst = kept.at(-1)!;
    }
  }
  return kept.sort(order).slice(0, count);
}
