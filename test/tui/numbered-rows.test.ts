import { describe, expect, it } from "vitest";
import { type DriverOptions, drive } from "./driver.ts";

/** The title that stands beside a number, as far as it is drawn. */
function titleAt(lines: readonly string[], number: number): string | undefined {
  return lines
    .map((row) => row.slice(1))
    .find((row) => row.startsWith(`${number} `))
    ?.slice(2, 22);
}

describe("Alt with a digit", () => {
  it.each<[name: string, keys: string, options: DriverOptions]>([
    ["a list", "my", {}],
    ["a scrolled list", `my${"<down>".repeat(12)}`, {}],
    ["a list with a banner", "refnd", {}],
    ["a list in a low window", "my", { rows: 11 }],
    ["a list in a high window", "my", { rows: 44 }],
    ["the first screen", "", {}],
    ["the first screen, scrolled to its end", "<pagedown>".repeat(5), {}],
    ["the first screen in a low window", "<down><down><down><down>", { rows: 10 }],
  ])("opens what has that digit on %s, and nothing else", (_, keys, options) => {
    for (let number = 1; number <= 9; number++) {
      const ui = drive(options);
      ui.keys(keys);
      const title = titleAt(ui.lines(), number);
      ui.keys(`<alt+${number}>`);
      if (title === undefined) expect(ui.screen()).toContain(`There is no row ${number}`);
      else expect(ui.state().reading?.article.title).toContain(title);
    }
  });
});
