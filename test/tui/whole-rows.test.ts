import { join } from "node:path";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeRows } from "../../scripts/shims/whole-rows.ts";
import { toAnsi } from "../../src/present/ansi.ts";
import type { Run, Tone } from "../../src/present/styled.ts";
import { ROOT } from "../built/faq.ts";

type Transform = (line: string, index: number) => string;
type Write = { type: "write"; x: number; y: number; text: string; transformers: Transform[] };

/** Ink's own frame, as it is in the package. */
interface Output {
  operations: Parameters<typeof wholeRows>[0];
  write(x: number, y: number, text: string, options: { transformers: Transform[] }): void;
  clip(clip: object): void;
  get(): { output: string };
}
const { default: InkOutput } = (await import(join(ROOT, "node_modules/ink/build/output.js"))) as {
  default: new (size: { width: number; height: number }) => Output;
};

const COLUMNS = 60;

const TONES: readonly Tone[] = ["accent", "code", "good", "bad", "link", "match", "current"];
const run = fc.record<Run>({
  text: fc.string({ unit: fc.constantFrom(..."aZ 0-é│●", "日", "👍", "e\u0301"), maxLength: 9 }),
  bold: fc.boolean(),
  dim: fc.boolean(),
  inverse: fc.boolean(),
  underline: fc.boolean(),
  tone: fc.option(fc.constantFrom(...TONES), { nil: undefined }) as fc.Arbitrary<Tone>,
  href: fc.option(fc.constant("https://example.org/a"), { nil: undefined }) as fc.Arbitrary<string>,
});
const row = fc.array(run, { maxLength: 3 });

/** What a terminal shows: of each cell the character and what it looks like. */
async function cellsOf(text: string): Promise<unknown[]> {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: 12, allowProposedApi: true, convertEol: true });
  await new Promise<void>((written) => terminal.write(text, written));
  const { active } = terminal.buffer;
  return Array.from({ length: 12 * COLUMNS }, (_, at) => {
    const cell = active.getLine(Math.floor(at / COLUMNS))!.getCell(at % COLUMNS)!;
    const looks = [cell.isBold(), cell.isDim(), cell.isInverse(), cell.isUnderline(), cell.getBgColor()];
    // What a space is written in can't be seen.
    return cell.getChars().trim() === "" ? ["", ...looks.slice(2)] : [cell.getChars(), cell.getFgColor(), ...looks];
  });
}

const writeOf = (y: number, text: string, rest: Partial<Write> = {}): Write => ({
  ...{ type: "write", x: 0, y, text, transformers: [] },
  ...rest,
});

describe("a screen of whole rows", () => {
  it("looks as Ink's own frame", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const own = new InkOutput({ width: COLUMNS, height: rows.length });
        for (const [y, runs] of rows.entries())
          own.write(0, y, toAnsi(runs, { color: true, hyperlinks: true }), { transformers: [] });
        const frame = wholeRows(own.operations, rows.length)!.join("\n");
        expect(await cellsOf(frame)).toEqual(await cellsOf(own.get().output));
      }),
      { numRuns: 200 },
    );
  });

  it("has what each text is transformed to, and nothing where nothing was written", () => {
    const shout: Transform = (line) => line.toUpperCase();
    expect(wholeRows([writeOf(1, "a", { transformers: [shout, (line) => `${line}! `] })], 3)).toEqual(["", "A!", ""]);
  });

  it.each<[string, Parameters<typeof wholeRows>[0]]>([
    ["is indented", [writeOf(0, "a", { x: 1 })]],
    ["shares its row", [writeOf(0, "a"), writeOf(0, "b")]],
    ["has several rows", [writeOf(0, "a\nb")]],
    ["is below the screen", [writeOf(2, "a")]],
    ["is above the screen", [writeOf(-1, "a")]],
    ["is clipped", [{ type: "clip" }, writeOf(0, "a"), { type: "unclip" }]],
  ])("isn't one of which a text %s", (_, operations) => {
    expect(wholeRows(operations, 2)).toBeUndefined();
  });
});
