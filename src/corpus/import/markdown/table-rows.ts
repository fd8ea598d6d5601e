/**
 * Where a text's tables are, one row a line, as GitHub's Markdown writes them: from the heading to the next empty line, or
 * a block of HTML.
 */
export class TableRows {
  readonly #tables: { start: number; end: number }[] = [];
  #at = 0;

  constructor(text: string) {
    if (!text.includes("|")) return;
    let start = 0;
    let above: { start: number; line: string } | null = null;
    let inside: { start: number; end: number } | null = null;
    for (const line of text.split("\n")) {
      const end = start + line.length;
      if (line.trim() === "" || /^ {0,3}<[a-z/!]/i.test(line)) inside = null;
      else if (inside !== null) inside.end = end;
      else if (above?.line.includes("|") && isDelimiterRow(line)) {
        inside = { start: above.start, end };
        this.#tables.push(inside);
      }
      above = { start, line };
      start = end + 1;
    }
  }

  /** Whether an offset is in a row; offsets have to be asked for in their order. */
  has(offset: number): boolean {
    while ((this.#tables[this.#at]?.end ?? offset) < offset) this.#at++;
    return (this.#tables[this.#at]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  }
}

/** `| --- | :-: |`, also in a quotation. */
function isDelimiterRow(line: string): boolean {
  return line.includes("|") && line.includes("-") && /^[ \t>|:-]+$/.test(line);
}
