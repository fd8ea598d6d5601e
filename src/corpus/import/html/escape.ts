/** Text as Markdown that shows just that text: what would be read as a mark is escaped, and nothing else. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\*`[\]]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/~~/g, "\\~\\~")
    .replace(/&(?=#?\w{1,31};)/g, "\\&");
}

/** A paragraph whose first characters would make it a heading, a list or a quotation, made a paragraph again. */
export function escapeStart(paragraph: string): string {
  return paragraph
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]+$)/gm, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2");
}

/** A code span with as many backticks as its content asks for; empty for no content. */
export function codeSpan(content: string): string {
  if (content === "") return "";
  const fence = "`".repeat(longestRun(content) + 1);
  const pad = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A fenced block, its fence longer than any in the code. */
export function codeBlock(content: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content.replace(/^\n+/, "").trimEnd()}\n${fence}`;
}

function longestRun(content: string): number {
  let longest = 0;
  for (const run of content.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

/**
 * An address as a Markdown link's target, or null for what isn't worth following from a text:
 * none, script, data, and links inside the page.
 */
export function linkTarget(href: string): string | null {
  // As browsers do, blanks and control characters mean nothing in an address's ends and its scheme.
  const clean = href.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  if (clean === "" || clean.startsWith("#") || /^(?:javascript|data|vbscript|blob|about):/i.test(clean)) return null;
  return clean.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}
