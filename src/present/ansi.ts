import type { Line, Run, Tone } from "./styled.ts";

/** What a terminal can show. */
export interface AnsiOptions {
  /** Colours of the 16-colour palette; without them only bold, underline and their like are used. */
  readonly color: boolean;
  /** Links as OSC 8 hyperlinks. */
  readonly hyperlinks: boolean;
}

/**
 * SGR parameters by tone. Foregrounds are the palette's colours that stay readable on dark and on light backgrounds;
 * a match is black on yellow, as with a marker pen.
 */
const COLORS: Readonly<Record<Tone, string>> = {
  accent: "36",
  code: "35",
  good: "32",
  bad: "31",
  link: "4;36",
  match: "30;43",
  current: "1;30;46",
};

const PLAIN: Readonly<Record<Tone, string>> = {
  accent: "",
  code: "",
  good: "",
  bad: "1",
  link: "4",
  match: "1;4",
  current: "1;7",
};

/** Addresses that may stand in an OSC 8 link: web and mail, printable ASCII only, so nothing can end the sequence early. */
const LINKABLE = /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/i;

function parameters(run: Run, color: boolean): string {
  let sgr = "";
  if (run.bold === true) sgr += ";1";
  if (run.dim === true) sgr += ";2";
  if (run.italic === true) sgr += ";3";
  if (run.underline === true) sgr += ";4";
  if (run.inverse === true) sgr += ";7";
  if (run.strike === true) sgr += ";9";
  if (run.tone !== undefined) {
    const tone = (color ? COLORS : PLAIN)[run.tone];
    if (tone !== "") sgr += `;${tone}`;
  }
  return sgr.slice(1);
}

/** A line as terminal text: SGR styles closed at the end of each run, no line break. */
export function toAnsi(runs: Line, options: AnsiOptions): string {
  let output = "";
  for (const run of runs) {
    const sgr = parameters(run, options.color);
    const styled = sgr === "" ? run.text : `\x1b[${sgr}m${run.text}\x1b[0m`;
    const href = run.href;
    output +=
      options.hyperlinks && href !== undefined && LINKABLE.test(href)
        ? `\x1b]8;;${href}\x1b\\${styled}\x1b]8;;\x1b\\`
        : styled;
  }
  return output;
}
