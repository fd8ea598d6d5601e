import Fuse from "fuse.js";

/** Fuse's score runs from 0, the same, to 1, nothing in common; above this a suggestion would puzzle. */
const THRESHOLD = 0.45;

/** Up to `limit` of `names` that look most like `name`, best first: for a mistyped id, category or tag. */
export function nearest(name: string, names: readonly string[], limit: number): string[] {
  const fuse = new Fuse(names, { threshold: THRESHOLD, ignoreLocation: true, includeScore: true });
  return fuse.search(name.slice(0, 64), { limit }).map(({ item }) => item);
}
