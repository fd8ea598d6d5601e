import { createHash } from "node:crypto";
import { withoutExtension } from "./paths.ts";
import { slug } from "./slug.ts";

/** Longer ids are cut: they are typed, and shown beside titles. */
const MAX_ID = 200;

/** A short name that stays the same for the same text. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** A path as an id: each part a slug, the extension and a final `index` left out. */
export function pathId(path: string): string {
  const parts = withoutExtension(path)
    .split("/")
    .map(slug)
    .filter((part) => part !== "");
  if (parts.length > 1 && /^(?:index|readme)$/.test(parts.at(-1)!)) parts.pop();
  return parts.join("/");
}

/**
 * An id that can be typed and shown: without control and formatting characters or blanks at its ends, and not
 * endless. One that had to be cut ends in a digest of the whole, so that two long ones stay apart.
 */
export function safeId(id: string): string {
  const clean = id
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  if (clean.length <= MAX_ID) return clean;
  return `${clean.slice(0, MAX_ID - 11).toWellFormed()}-${digest(id)}`;
}

/** Gives each article an id of its own: the wanted one, else with the first number from 2 that is free. */
export class IdAllocator {
  readonly #next = new Map<string, number>();

  take(wanted: string): string {
    let id = wanted;
    let number = this.#next.get(wanted);
    if (number !== undefined) {
      do id = `${wanted}-${number++}`;
      while (this.#next.has(id));
      this.#next.set(wanted, number);
    }
    this.#next.set(id, 2);
    return id;
  }
}
