import { CODE_BLOCK, CODE_END, CODE_IN_CELL, CODE_IN_LINE, replaceCode, withoutStandIns } from "../stand-ins.ts";
import { CODE_SPAN, closingFence, continuation, type OpeningFence, openingFence, withoutPrefix } from "./code.ts";

/** Liquid that says "take this as it stands"; only its content is meant for readers. */
const RAW_TAG = /\{%-?\s{0,20}(?:end)?raw\s{0,20}-?%\}/g;

/** Where code in a line goes on in the next, which means a blank. */
const LINE_END = /\n[ \t>]*/g;

/** The language of code in a line, as Nextra has it: `a(){:js}`. */
const LANGUAGE = /([^\s`])\{:[a-z][a-z\d+-]{0,20}\}(`+)$/i;

/**
 * A Markdown text whose code (fenced, inline, and what Liquid calls raw) is set aside behind tokens, so that what
 * cleans the prose can't touch it.
 */
export class ProtectedCode {
  readonly #kept: string[] = [];

  /** @returns the text with tokens in place of code, with `\n` line ends and without control characters. */
  protect(markdown: string): string {
    const clean = withoutStandIns(markdown.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, ""));
    const fenced = this.#fences(clean);
    const spans = fenced.replace(CODE_SPAN, (span) =>
      this.keep(span.replace(RAW_TAG, "").replace(LANGUAGE, "$1$2").replace(LINE_END, " ")),
    );
    return spans.includes("{%") ? this.#raw(spans) : spans;
  }

  /** A token that stands for a text until {@link restore}. */
  keep(text: string, kind: string = CODE_IN_LINE): string {
    this.#kept.push(text);
    return `${kind}${this.#kept.length - 1}${CODE_END}`;
  }

  /** Puts the code back; further lines of a block get the indentation and quotation marks of its first. */
  restore(text: string): string {
    let out = text;
    // What was kept may itself hold tokens of what was kept before it.
    for (let pass = 0; pass < 3 && out.includes(CODE_END); pass++) {
      out = out
        .split("\n")
        .map((line) =>
          replaceCode(line, (kind, number, at) => {
            const kept = this.#kept[number] ?? "";
            if (kind === CODE_IN_CELL) return inCell(kept);
            return kept.includes("\n") ? kept.replace(/\n/g, `\n${continuation(line.slice(0, at))}`) : kept;
          }),
        )
        .join("\n");
    }
    return out;
  }

  #fences(text: string): string {
    if (!text.includes("```") && !text.includes("~~~")) return text;
    const out: string[] = [];
    let open: (OpeningFence & { readonly lines: string[] }) | null = null;
    for (const line of text.split("\n")) {
      if (open === null) {
        const found = openingFence(line);
        if (found === null) out.push(line);
        else open = { ...found, lines: [found.fence + found.info.trim()] };
      } else {
        const closing = closingFence(line, open);
        if (closing === null) open.lines.push(withoutPrefix(line, open.prefix));
        else {
          out.push(open.prefix + this.keep([...open.lines, closing].join("\n").replace(RAW_TAG, ""), CODE_BLOCK));
          open = null;
        }
      }
    }
    // A fence that is never closed reaches to the end of the text.
    if (open !== null)
      out.push(open.prefix + this.keep([...open.lines, open.fence].join("\n").replace(RAW_TAG, ""), CODE_BLOCK));
    return out.join("\n");
  }

  #raw(text: string): string {
    return text.replace(
      /\{%-?\s{0,20}raw\s{0,20}-?%\}([^{]*(?:\{(?!%-?\s{0,20}(?:end)?raw)[^{]*)*)\{%-?\s{0,20}endraw\s{0,20}-?%\}/g,
      (_, kept: string) => this.keep(kept),
    );
  }
}

/** A table's cell ends with its line, and at a bar that isn't escaped. */
const inCell = (code: string) =>
  code
    .replace(/\n[ \t]*/g, " ")
    .replace(/(?<!\\)\|/g, "\\|")
    .replaceAll(CODE_IN_LINE, CODE_IN_CELL);
