/** Whether a text is a year, a month or a day of the calendar, in ISO 8601. February has no 30th. */
export function isDate(text: string): boolean {
  const time = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
