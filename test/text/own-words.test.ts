import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownWords } from "../../src/text/own-words.ts";

const HEAD = "From: Maria <maria@acme.example>\nTo: Support\nSubject: Card declined\nDate: Tue, 4 Mar 2025 10:12";
const SAID = "Hello,\nmy card was declined.";
const ANSWERED = "> Thank you for your message.\n>\n> We are looking into it.";

describe("ownWords", () => {
  it.each<[what: string, mail: string, own: string]>([
    ["no head but what it is about", `${HEAD}\n\n${SAID}`, `Card declined\n\n${SAID}`],
    [
      "no head in another language",
      `Von: Maria\nGesendet: Dienstag, 4. März 2025 10:12\nAn: Support\nBetreff: Karte abgelehnt\n\n${SAID}`,
      `Karte abgelehnt\n\n${SAID}`,
    ],
    ["no head in bold", `**From:** Maria\n**Subject:** Card declined\n\n${SAID}`, `Card declined\n\n${SAID}`],
    ["nothing that it answers", `${SAID}\n\nOn 3 Mar 2025, Support wrote:\n${ANSWERED}`, SAID],
    [
      "nothing that it answers, announced in two lines",
      `${SAID}\n\nOn Mon, 3 Mar 2025 at 10:12, Support\n<support@acme.example> wrote:\n\n${ANSWERED}`,
      SAID,
    ],
    ["what is written below what it answers", `On 3 Mar 2025, Support wrote:\n${ANSWERED}\n\n${SAID}`, SAID],
    ["no original message", `${SAID}\n\n-----Original Message-----\n${HEAD}\n\nThe other text of it.`, SAID],
    ["no original message without a line", `${SAID}\n\n${HEAD}\n\nThe other text of it.`, SAID],
    [
      "a message passed on",
      `FYI\n\n---------- Forwarded message ---------\n${HEAD}\n\n${SAID}`,
      `Card declined\n\n${SAID}`,
    ],
    ["no signature", `${SAID}\n\n-- \nMaria Lopez\nSales Manager`, SAID],
    ["no word of the program", `${SAID}\n\nSent from my iPhone\n`, SAID],
    ["no word of the program in another language", `${SAID}\n\nVon meinem iPhone gesendet`, SAID],
    ["line breaks of a terminal", `${SAID}\n\nSent from my iPhone`.replaceAll("\n", "\r"), SAID],
    ["a script without spaces", "我的账户被冻结了\n\nSent from my iPhone", "我的账户被冻结了"],
  ])("leaves %s", (_, mail, own) => {
    expect(ownWords(mail)).toBe(own);
  });

  it.each<[what: string, text: string]>([
    ["one line", "Sent from my iPhone: no passkey found"],
    ["lines", "Hi,\n\nmy card\nwas declined\n"],
    ["a rule", "Hi,\n-----\nmy card was declined"],
    ["what somebody quotes of a screen", "I get this when I sign in:\n> No passkey found"],
    ["fields that are no mail's", "From: Binance\nTo: OKX\nAmount: 100 USDT\nIt hasn't arrived"],
    ["a mail with nothing of its own", `Hi\n\n${"-".repeat(2)}\nMaria`],
    ["a colon before what isn't quoted", "At 10:12 I tried these:\nthe app, the website"],
    ["a word of the program inside", "Sent from my bank account\nit never arrived"],
  ])("leaves %s as it is", (_, text) => {
    expect(ownWords(text)).toBe(text);
  });

  it("adds nothing, and never leaves nothing", () => {
    const line = fc.constantFrom(
      ...HEAD.split("\n"),
      ...SAID.split("\n"),
      ...ANSWERED.split("\n"),
      "",
      "-- ",
      "----- a -----",
      "At 10:12:",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const own = ownWords(lines.join("\n"));
        expect(
          lines.join("\n").includes(own) || own.split("\n").every((each) => lines.some((one) => one.includes(each))),
        ).toBe(true);
        expect(own.trim().length === 0).toBe(lines.join("").trim().length === 0);
      }),
    );
  });
});
