const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Numbers from here on are milliseconds since 1970; below, seconds (which reach the year 5138 there). */
const MILLISECONDS_FROM = 1e11;

const TIME = String.raw`(?:[T\s,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})${TIME}$`, "i");
const DAY_MONTH = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})${TIME}$`,
  "i",
);
const MONTH_DAY = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  "i",
);
/** As C and many programs write it: `Sat Feb 09 00:00:00 2019`. */
const TIME_YEAR =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(?:(z|utc|gmt|[+-]\d{4})\s+)?(\d{4})(?:\s+(z|utc|gmt|[+-]\d{4}))?$/i;
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;

/**
 * A date of any of the forms that help centres write, as an ISO 8601 date or a UTC date-time with seconds:
 * ISO and RFC 2822 dates, `2024/08/08 10:00 +0200`, `8 August 2024`, `Aug 8th, 2024`, `Thu Aug 8 10:00:00 2024`, Unix seconds or milliseconds.
 * All-number dates with the year last are read month first with slashes, day first with dots and dashes,
 * and the other way round where that is no date. A time without a zone is taken as UTC.
 *
 * @returns null where it isn't a date.
 */
export function isoDate(value: unknown): string | null {
  // A TOML date is a Date that writes itself as the day it is.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : isoDate(value.toISOString());
  if (typeof value === "number")
    return value > 0 ? fromMilliseconds(value < MILLISECONDS_FROM ? value * 1000 : value) : null;
  if (typeof value !== "string" || value.length > 64) return null;
  const text = value.trim().replace(/\s+\([^)]*\)$/, "");
  if (/^\d{9,13}$/.test(text)) return isoDate(Number(text));
  let match = YEAR_FIRST.exec(text);
  if (match) return build(match[1], match[2], match[3], match, 4);
  match = YEAR_LAST.exec(text);
  if (match) {
    const [first, second] = match[2] === "/" ? [match[1], match[3]] : [match[3], match[1]];
    return build(match[4], first, second, match, 5) ?? build(match[4], second, first, match, 5);
  }
  match = DAY_MONTH.exec(text);
  if (match) return build(match[3], monthNumber(match[2]!), match[1], match, 4);
  match = MONTH_DAY.exec(text);
  if (match) return build(match[3], monthNumber(match[1]!), match[2], match, 4);
  match = TIME_YEAR.exec(text);
  if (match) {
    const [, month, day, hours, minutes, seconds, before, year, after] = match;
    return build(year, monthNumber(month!), day, [hours, minutes, seconds, undefined, before ?? after], 0);
  }
  match = YEAR_MONTH.exec(text);
  return match ? build(match[1], match[2], "1", [], 0) : null;
}

const monthNumber = (name: string) => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function build(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  match: readonly (string | undefined)[],
  at: number,
): string | null {
  const date = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  // A day that the month doesn't have would roll over into the next.
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day)) return null;
  const [hours, minutes, seconds, half, zone] = match.slice(at, at + 5);
  if (hours === undefined) return date;
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const offset = zone === undefined || /^[zug]/i.test(zone) ? "Z" : zone.replace(/^(.\d{2}):?(\d{2})$/, "$1:$2");
  const time = [String(hour).padStart(2, "0"), minutes, seconds ?? "00"].join(":");
  return fromMilliseconds(Date.parse(`${date}T${time}${offset}`));
}

function fromMilliseconds(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? `${date.toISOString().slice(0, 19)}Z` : null;
}
