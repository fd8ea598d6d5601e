import { safeLine } from "./safe-text.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const UTC_TIME = /T(\d{2}:\d{2})[:.\d]*Z$/;

/**
 * `8 Aug 2024` for an ISO 8601 date or date-time: the day as it was written, in no other time zone.
 * Anything else comes back as it is, made safe to show.
 */
export function formatDate(iso: string): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? safeLine(iso) : `${Number(day)} ${name} ${year}`;
}

/** `8 Aug 2024, 14:05 UTC` for an ISO 8601 date-time in UTC; anything else as {@link formatDate} has it. */
export function formatTime(iso: string): string {
  const [, time] = UTC_TIME.exec(iso) ?? [];
  return time === undefined ? formatDate(iso) : `${formatDate(iso)}, ${time} UTC`;
}
