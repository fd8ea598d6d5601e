import { normalize } from "node:path";

/** A source as it may be shown: without the user name, password and query of a URL, and without what marks a pattern. */
export function shownSource(source: string): string {
  if (!/^https?:/i.test(source)) return normalize(source);
  const url = URL.parse(source);
  return url === null ? source : `${url.protocol}//${url.host}${url.pathname}${url.search === "" ? "" : "?…"}`;
}
