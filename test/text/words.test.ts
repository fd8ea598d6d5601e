import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { joins, words } from "../../src/text/words.ts";

const folded = (text: string) => words(text).map((word) => word.folded);

describe("words", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["  … – !", []],
    ["My withdrawal hasn't arrived", ["my", "withdrawal", "hasnt", "arrived"]],
    ["hasn’t hasnʼt hasn`t hasn´t", ["hasnt", "hasnt", "hasnt", "hasnt"]],
    ["the customer's card, James' card", ["the", "customer", "card", "james", "card"]],
    ["CUSTOMER'S", ["customer"]],
    ["I'd say it's O'Brien's", ["id", "say", "it", "obrien"]],
    ["l'application, L’Accès d'une qu'il", ["l", "application", "l", "acces", "d", "une", "qu", "il"]],
    ["jusqu'à dell'utente un'email", ["jusqu", "a", "dell", "utente", "un", "email"]],
    ["l'e-mail l´ia d‘abord", ["l", "e", "mail", "l", "ia", "d", "abord"]],
    ["ﾀﾞｳﾝ", ["ダ", "ウ", "ン"]],
    ["'quoted' words", ["quoted", "words"]],
    ["buy/sell OKT/OKB", ["buy", "sell", "okt", "okb"]],
    ["2FA P2P T+N", ["2fa", "p2p", "t", "n"]],
    ["wi-fi", ["wi", "fi"]],
    ["0.5 BTC or 1,000.25 USDT, v3.11.2.", ["0.5", "btc", "or", "1000.25", "usdt", "v3.11.2"]],
    ["on the 27. May", ["on", "the", "27", "may"]],
    ["ÜBERWEISUNG u\u0308berweisung", ["uberweisung", "uberweisung"]],
    ["Straße œuvre Łódź", ["strasse", "oeuvre", "lodz"]],
    ["войдите ёлка", ["войдите", "елка"]],
    ["ｆｕｌｌ", ["full"]],
    ["with\u00addrawal with\u200bdrawal", ["withdrawal", "withdrawal"]],
    ["ユーザーID", ["ユ", "ー", "ザ", "ー", "id"]],
    ["مُحَمَّد الـحساب שָׁלוֹם", ["محمد", "الحساب", "שלום"]],
    ["提现没到账", ["提", "现", "没", "到", "账"]],
    ["P2P交易", ["p2p", "交", "易"]],
    ["ถอนเงิน", ["ถ", "อ", "น", "เ", "งิ", "น"]],
    ["😀 smile😀", ["smile"]],
  ])("%j → %j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it("gives ranges in order that lie in the text and fold to what they say", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.folded).not.toBe("");
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("are those that one pattern finds, wherever letter by letter isn't enough", () => {
    const pattern =
      /[A-Za-z0-9é]+(?:(?<=[A-Za-zé])['`’](?=[A-Za-zé])[A-Za-z0-9é]+|(?<=[0-9])[.,](?=[0-9])[A-Za-z0-9é]+)*/g;
    const expected = (text: string) => {
      // An elided word is one of its own, and so is the next.
      let apart = text;
      for (let before = ""; before !== apart; ) {
        before = apart;
        apart = before.replace(/(?<![A-Za-z0-9é])(?<![A-Za-zé]['`’])(s)['’`](?=[A-Za-zé])/gi, "$1 ");
      }
      return Array.from(apart.matchAll(pattern), ({ 0: raw, index }) => {
        const kept = raw.replace(/['`’]s$/i, "");
        const folded = kept.replace(/['`’]/g, "").toLowerCase().replaceAll("é", "e");
        return { start: index, end: index + kept.length, folded: folded.replace(/,(?=\d{3}(?!\d))/g, "") };
      });
    };
    const unit = fc.constantFrom(..."abSsZ09 .,'`-_?!\n\u0000\u007f\u0080é’");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(words(text)).toEqual(expected(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("fold", () => {
  it("gives the same for composed and decomposed text, and folding again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

it.each<[string, boolean]>([
  ["-", true],
  ["", true],
  ["_", true],
  [" ", false],
  ["/", false],
  ["--", false],
])("words with %j between them can be written as one: %s", (gap, expected) => {
  expect(joins(gap)).toBe(expected);
});
