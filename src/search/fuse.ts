import { createRequire } from "node:module";
import type FuseType from "fuse.js";

const require = createRequire(import.meta.url);

/** Fuse over some words, loaded when first needed: most searches have nothing to guess. */
export function fuseOver(words: readonly string[], threshold: number): FuseType<string> {
  const Fuse = require("fuse.js") as typeof FuseType;
  return new Fuse(words, { threshold, ignoreLocation: true, includeScore: true });
}
