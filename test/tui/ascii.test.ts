import { describe, expect, it } from "vitest";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { drive } from "./driver.ts";

const SEARCHER = searcherOf(
  corpus([
    article({
      id: "a",
      title: "A title that is long enough to be cut where the window is as narrow as a phone",
      category: "Everything that people ask about parcels",
      tags: ["parcels"],
      published: "2024-08-08",
      views: 12345,
      related: ["b"],
      body: [
        "# Parcels",
        "- one **parcel**",
        "  - another [one](b)",
        "> quoted",
        "",
        "---",
        "",
        "| parcel | when |",
        "| --- | --- |",
        "| red | soon |",
        ...Array.from({ length: 60 }, (_, at) => `\nParcel ${at} is on its way.`),
      ].join("\n"),
    }),
    ...Array.from({ length: 20 }, (_, at) => article({ id: `b${at || ""}`, title: `Parcel ${at}`, body: "Soon." })),
  ]),
);

describe("with --ascii", () => {
  it.each([20, 40, 61, 80, 140].flatMap((columns) => [12, 24].map((rows) => [columns, rows] as const)))(
    "every screen is ASCII at %d columns and %d rows",
    async (columns, rows) => {
      const ui = drive({
        searcher: SEARCHER,
        columns,
        rows,
        settings: { ascii: true },
        recent: ["a question that is long enough to be cut in a narrow window, however many columns it has"],
        pins: ["a"],
      });
      const steps = [
        ..."<ctrl+r>|?|G|<esc>|<delete>|<tab>|<tab>|parcel|<down>|<ctrl+o>|<esc>|<ctrl+t>|<enter>|?|<esc>|N".split("|"),
        ..."/|zzz|<enter>|n|<esc>|/parcel|<enter>|n|<tab>|<ctrl+o>|<esc>|G|y|<esc>|<esc>|<esc>|<ctrl+u>".split("|"),
        ...'"parcel soon later"|<ctrl+u>|prcel|<ctrl+x>|<ctrl+u>|zzzzqqqq|<esc>|<esc>|<up>|<ctrl+k>'.split("|"),
      ];
      for (const keys of steps) {
        ui.keys(keys);
        await ui.idle();
        for (const row of ui.lines()) expect(row).toMatch(/^[ -~]*$/);
      }
    },
  );
});
