import type { Progress } from "../../model/progress.ts";

/** Columns that a bar may take; below the first number it says nothing and is left out. */
const BAR = { min: 8, max: 30 } as const;

const NAMES: Readonly<Record<Progress["phase"], string>> = {
  reading: "Reading",
  compiling: "Compiling",
  comparing: "Comparing",
  downloading: "Downloading",
  searching: "Searching",
};
const NAME_WIDTH = Math.max(...Object.values(NAMES).map((name) => name.length));

const number = new Intl.NumberFormat("en");

/**
 * `Compiling   ━━━━━━━━╌╌╌╌╌╌╌╌   50%  5,000 of 10,000 articles  2,310/s`. What doesn't fit goes: first the bar, then the
 * rate, then whatever is at the end.
 *
 * @param elapsed - milliseconds since the phase began.
 * @param width - columns that the line may take.
 */
export function progressLine(
  { phase, done, total, unit }: Progress,
  elapsed: number,
  width: number,
  ascii: boolean,
): string {
  const name = NAMES[phase].padEnd(NAME_WIDTH);
  const known = total !== undefined && total > 0;
  const share = known ? Math.min(1, done / total) : 0;
  const count = known ? `${number.format(done)} of ${number.format(total)} ${unit}` : `${number.format(done)} ${unit}`;
  const percentage = known ? [`${Math.floor(share * 100)}%`.padStart(4)] : [];
  const rate = elapsed > 0 && done > 0 ? [`${number.format(Math.max(1, Math.round((done * 1000) / elapsed)))}/s`] : [];
  const facts = [...percentage, count, ...rate];
  const bar = Math.min(BAR.max, width - [name, ...facts].join("  ").length - 2);
  if (known && bar >= BAR.min) facts.unshift(drawBar(share, bar, ascii));
  else if ([name, ...facts].join("  ").length > width) facts.splice(facts.length - rate.length);
  return [name, ...facts].join("  ").slice(0, Math.max(0, width));
}

function drawBar(share: number, width: number, ascii: boolean): string {
  const full = Math.floor(share * width);
  const [done, open] = ascii ? ["#", "-"] : ["━", "╌"];
  return done!.repeat(full) + open!.repeat(width - full);
}
