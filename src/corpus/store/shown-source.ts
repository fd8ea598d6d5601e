/** A source as it may be shown: without the user name, password and query of a URL. */
export function shownSource(source: string): string {
  const url = /^https?:/i.test(source) ? URL.parse(source) : null;
  if (url === null) return source;
  return `${url.protocol}//${url.host}${url.pathname}${url.search === "" ? "" : "?…"}`;
}
