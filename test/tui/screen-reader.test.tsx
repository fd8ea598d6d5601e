import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { render as renderWithInk } from "ink";
import { cleanup, render } from "ink-testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { textWidth } from "../../src/present/width.ts";
import { ScreenReaderScreen } from "../../src/tui/screen-reader.tsx";
import type { State } from "../../src/tui/state.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { type DriverOptions, drive } from "./driver.ts";

const TABLE = searcherOf(
  corpus([
    article({
      id: "parcels",
      title: "Parcels",
      related: ["letters"],
      body: "Two kinds:\n\n| Kind | When |\n| --- | --- |\n| small parcel | tomorrow |\n| large parcel | in a week |\n\n---\n\n> A quotation.",
    }),
    article({ id: "letters", title: "Letters", body: "Soon." }),
  ]),
);

/** What is spoken after some keys, without roles and states. */
function spoken(keys: string, options: DriverOptions = {}): string {
  const ui = drive({ ...options, settings: { screenReader: true } });
  ui.keys(keys);
  return render(<ScreenReaderScreen state={ui.state()} />).lastFrame() ?? "";
}

/** The rows that Ink writes to a terminal whose user has a screen reader. */
function writtenRows(state: State): string[] {
  const writes: string[] = [];
  const stdout = Object.assign(new PassThrough(), state.size, {
    isTTY: true,
    write: (text: string) => writes.push(stripVTControlCharacters(text)) > 0,
  });
  const { unmount } = renderWithInk(<ScreenReaderScreen state={state} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    interactive: true,
    isScreenReaderEnabled: true,
    patchConsole: false,
  });
  const frame = writes.find((text) => text.trim() !== "") ?? "";
  unmount();
  return frame.split("\n");
}

const SENTENCE =
  "Wie lange eine Rücksendung unterwegs ist, hängt vom Land ab. 返品にかかる日数は国によって異なります。";

const LONG = searcherOf(
  corpus(
    Array.from({ length: 30 }, (_, at) =>
      article({ id: `a${at}`, title: `${at} ${SENTENCE}`, category: `c${at % 12}`, body: SENTENCE.repeat(20) }),
    ),
  ),
);

afterEach(cleanup);

const count = (text: string, part: string) => text.split(part).length - 1;

describe("a screen that is read out", () => {
  it.each(["", "parcels", "parcels<enter>", "parcels<enter>G", "parcels<enter>?", "?", "zzzzqqqq", "parcels<ctrl+o>"])(
    "is without decoration after %j",
    (keys) => {
      expect(spoken(keys, { searcher: TABLE })).not.toMatch(/[─│┼▌❯]|---/);
    },
  );

  it("says of each cell what column it is in", () => {
    expect(spoken("parcels<enter>", { searcher: TABLE })).toContain(
      "Kind: small parcel\nWhen: tomorrow\nKind: large parcel",
    );
  });

  it("says the keys a screenful at a time", () => {
    const first = spoken("?");
    const next = spoken("?<pagedown>");
    expect(first.split("\n").length).toBeLessThanOrEqual(24);
    expect(first).toMatch(/Lines 1 to 20 of \d+\./);
    expect(next).not.toBe(first);
    expect(next).not.toContain("Open the article");
  });

  it.each([
    "",
    "<down><down><down><down><down><down><down><down>",
    "rücksendung",
    "rücksendung<down><down><down><down><down>",
    "rücksendnug<ctrl+r>",
    "返品",
    "zzzzqqqq",
    `${"customer's message ".repeat(25)}返品`,
    "<ctrl+o><up>",
    "返品<enter>",
    "返品<enter><pagedown>n/返品にかかる",
  ])("takes no more rows than can be taken back, and has what is selected among them, after %j", (keys) => {
    for (const [columns, rows] of [
      [80, 24],
      [200, 60],
      [50, 14],
    ] as const) {
      const recent = Array.from({ length: 5 }, (_, at) => `${SENTENCE} ${at}`);
      const ui = drive({ searcher: LONG, columns, rows, recent, settings: { screenReader: true, inline: true } });
      ui.keys(keys);
      const written = writtenRows(ui.state());
      expect(written.length).toBeLessThan(rows);
      expect(Math.max(...written.map(textWidth))).toBeLessThanOrEqual(columns);
      const { reading, overlay, search } = ui.state();
      const isList = reading === null && search.answer?.total !== 0;
      const role = overlay?.kind === "actions" ? "menuitem" : "option";
      if (isList) expect(written.filter((row) => row.includes(`${role}: (selected)`))).toHaveLength(1);
    }
  });

  it("opens what is spoken first with Alt and 1", () => {
    const ui = drive({ searcher: LONG, rows: 14, settings: { screenReader: true, inline: true } });
    ui.keys("rücksendung<down><down><down>");
    const first = writtenRows(ui.state()).find((row) => row.includes("option: "))!;
    ui.keys("<alt+1>");
    expect(first).toContain(ui.state().reading!.article.title.slice(0, 20));
  });

  it("says which match n has come to", () => {
    expect(spoken("refund arrived<enter>")).toContain("Match 3 of 5: A refund leaves us the day");
    expect(spoken("refund arrived<enter>N")).toContain("Match 2 of 5: Why hasn't my refund arrived?");
    expect(spoken("refund arrived<enter>n")).toContain("Match 4 of 5: If the refund is missing");
    expect(spoken("refund arrived<enter>/xyzzy")).not.toContain("Match ");
    expect(spoken("refund arrived<enter>/bank books")).toMatch(/, 1 match\.$/m);
  });

  it("says that a session is private, once, wherever that is", () => {
    for (const keys of ["<ctrl+r>", "refund<ctrl+r>", "refund<enter><ctrl+r>"])
      expect(count(spoken(keys), "Private session: queries are not recorded.")).toBe(1);
  });

  it("says what the command line lets through", () => {
    for (const keys of ["", "refund", "zzzzqqqq"])
      expect(spoken(keys, { request: { tags: ["refunds"] } })).toContain("Only #refunds is searched");
  });

  it("has room for pins beside many recent queries", () => {
    const recent = Array.from({ length: 18 }, (_, at) => `question ${at}`);
    const said = spoken("", { recent, pins: ["prices-2026"] });
    expect(count(said, "Recent queries: ")).toBe(5);
    expect(said).toContain("Pinned: New prices from January");
  });
});
