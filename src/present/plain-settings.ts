import { safeLine } from "./safe-text.ts";
import { textWidth } from "./width.ts";

/** A setting as it is listed. */
export interface SettingRow {
  readonly key: string;
  readonly value: string | number | boolean | null;
  readonly default: string | number | boolean | null;
  readonly summary: string;
}

/** Settings in columns: key, value, what it does. */
export function plainSettings(rows: readonly SettingRow[]): string {
  const shown = rows.map((row) => ({ ...row, value: row.value === null ? "-" : safeLine(String(row.value)) }));
  const keys = Math.max(...shown.map(({ key }) => key.length));
  const values = Math.max(...shown.map(({ value }) => textWidth(value)));
  return shown
    .map(({ key, value, summary }) => {
      return `${key.padEnd(keys)}  ${value}${" ".repeat(values - textWidth(value))}  ${summary}\n`;
    })
    .join("");
}
