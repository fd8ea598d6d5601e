const UNITS = ["B", "KB", "MB", "GB"] as const;

/** A number of bytes as people read it, in powers of 1,000: `238 KB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  // What would be rounded to 1,000 of a unit is 1 of the next.
  for (; size >= 999.5 && unit < UNITS.length - 1; unit++) size /= 1000;
  return `${Number(size.toFixed(unit > 1 && size < 9.95 ? 1 : 0))} ${UNITS[unit]}`;
}
