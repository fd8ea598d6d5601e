import type { Span } from "../../model/search.ts";

export interface MarkdownOptions {
  /** Columns that a row may take. */
  readonly width: number;
  /** Whether links are drawn as OSC 8 hyperlinks; otherwise the address follows the text. Default false. */
  readonly hyperlinks?: boolean;
  /** Only ASCII for bullets, rules and borders. Default false. */
  readonly ascii?: boolean;
  /** Without rules, borders and columns, for a screen that is read out. Default false. */
  readonly spoken?: boolean;
  /** Finds what to mark in a paragraph, heading or cell. */
  readonly mark?: (text: string) => readonly Span[];
  /** Whether a link's target is an article of the corpus, so that it can be followed and needs no address behind it. */
  readonly isArticle?: (target: string) => boolean;
}

/** The signs that blocks are drawn with. */
interface Signs {
  readonly bullets: readonly [string, string, string];
  readonly quote: string;
  readonly rule: string;
  readonly column: string;
  readonly cross: string;
}

const UNICODE: Signs = { bullets: ["•", "◦", "▪"], quote: "│ ", rule: "─", column: " │ ", cross: "─┼─" };
const SPOKEN: Signs = { ...UNICODE, quote: "", rule: "" };
const ASCII: Signs = { bullets: ["*", "-", "+"], quote: "| ", rule: "-", column: " | ", cross: "-+-" };

/** Those for what a screen can show; for one that is read out, those that say something. */
export function signsOf(options: MarkdownOptions): Signs {
  if (options.spoken === true) return SPOKEN;
  return options.ascii === true ? ASCII : UNICODE;
}
