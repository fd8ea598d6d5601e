import { cleanup, render } from "ink-testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { ScreenReaderScreen } from "../../src/tui/screen-reader.tsx";
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
