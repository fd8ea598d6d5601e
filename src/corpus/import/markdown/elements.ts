/** Elements whose structure Markdown has a form for: they are converted as a whole. */
export const ISLANDS = new Set(["table", "ul", "ol", "dl", "pre"]);

/** Elements that say nothing to a reader of text. */
export const DROPPED = new Set([
  "script",
  "style",
  "svg",
  "template",
  "noscript",
  "head",
  "object",
  "form",
  "select",
  "textarea",
]);

/** Elements that stand on lines of their own. */
export const BLOCKS =
  /^(?:p|div|section|article|main|header|footer|aside|nav|details|center|figure|figcaption|blockquote|address|body|html|hr|li|dt|dd|tr|td|th|tbody|thead)$/;

/** Elements of which only the content is kept. */
export const INLINE =
  /^(?:span|font|u|small|big|sup|sub|kbd|mark|abbr|cite|q|ins|var|wbr|time|label|button|input|picture|source|track|link|meta|bdi|bdo|dfn|data|nobr|i|a|img|br|use|path|param)$/;

/** Elements that become a pair of Markdown marks. */
export const MARKS = new Map([
  ["b", "**"],
  ["strong", "**"],
  ["em", "*"],
  ["i", "*"],
  ["del", "~~"],
  ["s", "~~"],
  ["code", "`"],
  ["samp", "`"],
  ["tt", "`"],
]);

/** Elements without a word in them, from behind their start tags on. */
export const EMPTY = new Map([...MARKS.keys()].map((name) => [name, new RegExp(`\\s*</${name}\\s*>`, "iy")]));

/** Whether what comes after an element begins a line of its own. */
export const breaksLine = (name: string) =>
  name === "br" || name === "summary" || /^h[1-6]$/.test(name) || BLOCKS.test(name) || ISLANDS.has(name);
