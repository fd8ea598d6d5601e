import { safeLine } from "./safe-text.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/**
 * `8 Aug 2024` for an ISO 8601 date or date-time: the day as it was written, in no other time zone.
 * Anything else comes back as it is, made safe to show.
 */
export function formatDate(iso: string): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? safeLine(iso) : `${Number(day)} ${name} ${year}`;
}
