import { fuseOver } from "./fuse.ts";

/** Fuse's score runs from 0, the same, to 1, nothing in common; above this a suggestion would puzzle. */
const THRESHOLD = 0.45;
const MAX_LENGTH = 64;

/** Up to `limit` of `names` that look most like `name`, best first: for a mistyped id. */
export function nearest(name: string, names: readonly string[], limit: number): string[] {
  const found = fuseOver(names, THRESHOLD).search(name.slice(0, MAX_LENGTH), { limit });
  return found.map(({ item }) => item);
}
