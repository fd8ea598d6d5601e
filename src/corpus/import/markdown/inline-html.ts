import { isFileName } from "../html/dom.ts";
import { codeSpan, linkTarget } from "../html/escape.ts";
import { htmlToMarkdown } from "../html/to-markdown.ts";
import { CODE_IN_CELL, CODE_IN_LINE, codeAsElements } from "../stand-ins.ts";
import { CodeElements } from "./code-elements.ts";
import { BLOCKS, breaksLine, DROPPED, EMPTY, INLINE, ISLANDS, MARKS } from "./elements.ts";
import { Output } from "./output.ts";
import { TableRows } from "./table-rows.ts";
import { scanTag, type Tag } from "./tag-scanner.ts";

/** What a link or a foldable part's title may hold for its blocks to be looked at, in characters. */
const MAX_LABEL = 4_000;

/**
 * HTML and JSX inside Markdown as Markdown: structures converted, components and unknown wrappers reduced to their content.
 *
 * @param keep sets code aside, and gives what stands for it.
 */
export function plainHtml(markdown: string, keep: (code: string, kind: string) => string): string {
  if (!/<[/A-Za-z>]/.test(markdown)) return markdown;
  return new InlineHtml(markdown, keep).run();
}

class InlineHtml {
  readonly #text: string;
  readonly #rows: TableRows;
  readonly #lastClose = new Map<string, number>();
  /** By element, up to where it was found open once; the search isn't repeated. */
  readonly #openUpTo = new Map<string, number>();
  /** The links that are open: where they lead, and where in the output they begin. */
  readonly #links: ({ target: string; from: number } | null)[] = [];
  readonly #code: CodeElements;
  readonly #keep: (code: string, kind: string) => string;
  readonly #out = new Output();

  constructor(text: string, keep: (code: string, kind: string) => string) {
    this.#text = text;
    this.#rows = new TableRows(text);
    this.#code = new CodeElements(text);
    this.#keep = keep;
  }

  run(): string {
    let at = 0;
    for (;;) {
      const start = this.#text.indexOf("<", at);
      this.#out.add(this.#text.slice(at, start === -1 ? undefined : start));
      if (start === -1) return this.#out.toString();
      const tag = this.#isEscaped(start) ? null : scanTag(this.#text, start);
      if (tag === null) {
        this.#out.add("<");
        at = start + 1;
      } else at = this.#tag(tag, start);
    }
  }

  #isEscaped(at: number): boolean {
    let from = at;
    while (this.#text[from - 1] === "\\") from--;
    return (at - from) % 2 === 1;
  }

  /** @returns the offset to go on from. */
  #tag(tag: Tag, start: number): number {
    const name = tag.name.toLowerCase();
    if (/^[A-Z]|\./.test(tag.name) || tag.name === "") return this.#component(tag, start);
    if (/^(?:https?|mailto|ftp|tel):?/.test(name) && !tag.closing) return this.#literal(tag, start, "<");
    if (DROPPED.has(name))
      return tag.closing || tag.selfClosing ? tag.end : (this.#closeOf(name, tag.end)?.after ?? tag.end);
    if (ISLANDS.has(name) && !tag.closing) {
      const isInRow = this.#rows.has(start);
      const close = this.#closeOf(name, tag.end, isInRow ? this.#endOfLine(tag.end) : this.#text.length);
      if (close !== null && isInRow) {
        const cell = inCell(this.#text.slice(start, close.after));
        return this.#put(this.#out.endsInBlank ? cell : ` ${cell}`, close.after);
      }
      if (close !== null) {
        this.#block(htmlToMarkdown(codeAsElements(this.#text.slice(start, close.after)), { escape: false }));
        return close.after;
      }
    }
    if (name === "a") return this.#anchor(tag, start);
    if (this.#rows.has(start) && breaksLine(name))
      return this.#put(this.#out.endsInBlank ? "" : " ", this.#skip(tag.end, /[ \t]*/y));
    if (name === "br") return this.#put("  \n", this.#skip(tag.end, /[ \t]*\n?/y));
    if (name === "img") return this.#put(imageAlt(tag), tag.end);
    if (name === "iframe" || name === "video") return this.#media(tag);
    if (/^h[1-6]$/.test(name))
      return this.#put(tag.closing ? "\n\n" : `\n\n${"#".repeat(Number(name[1]))} `, this.#skip(tag.end, /\s*/y));
    if (name === "summary") return this.#summary(tag);
    if (MARKS.has(name)) return this.#mark(name, tag, start);
    if (BLOCKS.test(name) || ISLANDS.has(name)) return this.#put("\n\n", this.#skip(tag.end, /\s*/y));
    if (INLINE.test(name) || tag.closing || this.#hasClose(tag.name, tag.end)) return tag.end;
    // What has attributes is an element of the site's own.
    if (name.includes("-") && (tag.selfClosing || tag.attributes.size > 0)) return tag.end;
    // `<your-name>` is a placeholder that readers must see.
    return this.#literal(tag, start, "\\<");
  }

  /** A foldable part's title, which is bold as a whole whatever it is made of. */
  #summary(tag: Tag): number {
    const close = tag.closing ? null : this.#closeOf("summary", tag.end);
    if (close === null || close.after - tag.end > MAX_LABEL) return tag.end;
    const html = this.#text.slice(tag.end, this.#text.lastIndexOf("<", close.after));
    const title = new InlineHtml(html, this.#keep)
      .run()
      .replace(/\*\*|^#{1,6} /gm, "")
      .replace(/\s+/g, " ")
      .trim();
    if (title !== "") this.#block(`**${title}**`);
    return close.after;
  }

  #mark(name: string, tag: Tag, start: number): number {
    // Without a word in between, as icons are.
    const empty = tag.closing ? tag.end : this.#skip(tag.end, EMPTY.get(name)!);
    if (empty > tag.end) return this.#put(/\s/.test(this.#text[tag.end]!) ? " " : "", empty);
    const code = MARKS.get(name) === "`" ? this.#code.plainAt(tag) : null;
    if (code !== null) {
      const kind = this.#rows.has(start) ? CODE_IN_CELL : CODE_IN_LINE;
      return this.#put(this.#keep(codeSpan(code.text), kind), code.after);
    }
    return this.#put(name === "code" && this.#code.holdsLink(tag) ? "" : MARKS.get(name)!, tag.end);
  }

  #component(tag: Tag, start: number): number {
    const { attributes } = tag;
    const ownLine = this.#out.isAtLineStart;
    if (tag.closing) {
      if (this.#links.length > 0 && /^(?:Link|LinkButton|Button|A)$/.test(tag.name)) return this.#closeLink(tag);
      return ownLine ? this.#put("\n\n", tag.end) : tag.end;
    }
    const alt = attributes.get("alt");
    if (alt !== undefined) return this.#put(isFileName(alt) ? "" : alt, tag.end);
    const href = attributes.get("href") ?? attributes.get("to");
    if (href !== undefined && !tag.selfClosing && /^(?:Link|LinkButton|Button|A)$/.test(tag.name))
      return this.#openLink(href, tag);
    if (!ownLine) return tag.end;
    const title = ["title", "label", "header", "question", "summary", "heading", "text"]
      .map((name) => attributes.get(name))
      .find(Boolean);
    const target = href === undefined ? null : linkTarget(href);
    const description = tag.selfClosing ? attributes.get("description") : undefined;
    const lead = title === undefined ? "" : target === null ? `**${title}**` : `[${title}](${target})`;
    this.#block([lead, description ?? ""].filter(Boolean).join("\n\n"));
    // Without a component by that name being closed, it may be a placeholder such as `<NAME>`.
    if (!tag.selfClosing && attributes.size === 0 && !this.#hasClose(tag.name, tag.end))
      return this.#literal(tag, start, "\\<");
    return this.#skip(tag.end, /[ \t]*\n(?:[ \t]*\n)*/y);
  }

  #anchor(tag: Tag, start: number): number {
    if (tag.closing) return this.#closeLink(tag);
    if (tag.selfClosing || !this.#hasClose(this.#text.slice(start + 1, start + 2), tag.end)) return tag.end;
    return this.#openLink(tag.attributes.get("href") ?? "", tag);
  }

  #openLink(href: string, tag: Tag): number {
    const target = linkTarget(href);
    this.#links.push(target === null ? null : { target, from: this.#out.place });
    return this.#put(target === null ? "" : "[", tag.end);
  }

  #closeLink(tag: Tag): number {
    const link = this.#links.pop() ?? null;
    if (link === null) return tag.end;
    const content = this.#out.take(link.from, MAX_LABEL) ?? "";
    if (content.includes("\n\n")) return this.#put(linkedBlocks(content.slice(1), link.target), tag.end);
    return this.#put(`${content}](${link.target})`, tag.end);
  }

  #media(tag: Tag): number {
    if (tag.closing) return tag.end;
    const target = linkTarget((tag.attributes.get("src") ?? "").replace(/^\/\//, "https://"));
    const label = tag.attributes.get("title") || "Video";
    return this.#put(target !== null && /^https?:/.test(target) ? `[${label}](${target})` : "", tag.end);
  }

  #put(text: string, next: number): number {
    this.#out.add(text);
    return next;
  }

  #block(text: string): void {
    if (text !== "") this.#out.add(`\n\n${text}\n\n`);
  }

  #literal(tag: Tag, start: number, bracket: string): number {
    return this.#put(bracket + this.#text.slice(start + 1, tag.end), tag.end);
  }

  #skip(from: number, blanks: RegExp): number {
    blanks.lastIndex = from;
    return blanks.test(this.#text) ? blanks.lastIndex : from;
  }

  /** Whether an element is closed anywhere further on; each name is looked up once. */
  #hasClose(name: string, from: number): boolean {
    let last = this.#lastClose.get(name);
    if (last === undefined) {
      last = this.#text.lastIndexOf(`</${name}`);
      this.#lastClose.set(name, last);
    }
    return last >= from;
  }

  /** The end tag that belongs to a start tag, elements of the same name inside taken into account. */
  #closeOf(name: string, from: number, to = this.#text.length): { after: number } | null {
    if (!this.#hasClose(name, from) || (this.#openUpTo.get(name) ?? 0) >= to) return null;
    const text = to === this.#text.length ? this.#text : this.#text.slice(0, to);
    const either = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, "gi");
    either.lastIndex = from;
    let depth = 1;
    for (let match = either.exec(text); match !== null; match = either.exec(text)) {
      depth += match[1] === "" ? 1 : -1;
      if (depth === 0) return { after: either.lastIndex };
    }
    this.#openUpTo.set(name, to);
    return null;
  }

  #endOfLine(from: number): number {
    const newline = this.#text.indexOf("\n", from);
    return newline === -1 ? this.#text.length : newline;
  }
}

/** A structure as a part of a table's cell, which is a line. */
function inCell(html: string): string {
  const lines = htmlToMarkdown(html, { escape: false }).split("\n");
  if (lines[0]?.startsWith("```")) return codeSpan(lines.slice(1, -1).join(" ").trim());
  return lines
    .map((line) => line.replace(/^(?:\s|[-*>] |\d{1,9}\. )+/, "").trim())
    .filter((line) => line !== "")
    .join("; ");
}

/** A link around blocks as a link around the first line of them: Markdown has links inside paragraphs only. */
function linkedBlocks(blocks: string, target: string): string {
  return blocks.replace(
    /^((?:#{1,6} |[-*>] )?)([^\s[\]][^\n[\]]*)$/m,
    (_, mark, line) => `${mark}[${line}](${target})`,
  );
}

function imageAlt(tag: Tag): string {
  const alt = (tag.attributes.get("alt") ?? "").trim();
  return isFileName(alt) ? "" : alt;
}
