import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeLine, safeMarkedLine, safeText } from "../../src/present/safe-text.ts";

const ATTACKS: [name: string, text: string, shown: string][] = [
  ["colour (SGR)", "\u001b[31mred\u001b[0m", "␛[31mred␛[0m"],
  ["clear the screen", "\u001b[2J\u001b[H", "␛[2J␛[H"],
  ["window title (OSC 0)", "\u001b]0;owned\u0007", "␛]0;owned␇"],
  ["clipboard (OSC 52)", "\u001b]52;c;cm0gLXJm\u001b\\", "␛]52;c;cm0gLXJm␛\\"],
  ["hyperlink (OSC 8)", "\u001b]8;;https://evil\u001b\\x\u001b]8;;\u001b\\", "␛]8;;https://evil␛\\x␛]8;;␛\\"],
  ["device control (DCS)", "\u001bP$q\u001b\\", "␛P$q␛\\"],
  ["tmux passthrough", "\u001bPtmux;\u001b\u001b]0;x\u0007\u001b\\", "␛Ptmux;␛␛]0;x␇␛\\"],
  ["alternate screen", "\u001b[?1049h", "␛[?1049h"],
  ["answer back", "\u001b[6n\u0005", "␛[6n␅"],
  ["eight-bit CSI", "\u009b31mred", "�31mred"],
  ["eight-bit OSC", "\u009d0;owned\u009c", "�0;owned�"],
  ["overwriting by backspace", "safe\b\b\b\bevil", "safe␈␈␈␈evil"],
  ["overwriting by carriage return", "safe\revil", "safe evil"],
  ["bell and NUL", "a\u0000b\u0007", "a␀b␇"],
  ["delete", "a\u007fb", "a␡b"],
  ["shift out", "\u000elqk\u000f", "␎lqk␏"],
  ["right-to-left override", "photo\u202egpj.exe", "photogpj.exe"],
  ["joiner behind an invisible mark of its script", "\u061c\u200db\u17b4\u200cc\u180b\u200d", "bc"],
  ["joiner behind what two invisible marks leave", "a\u{e0100}\ufe0f\u200d👧", "a👧"],
  ["bidi embedding", "\u202ax\u202by\u202c\u202d", "xy"],
  ["bidi isolates", "\u2066a\u2067b\u2068c\u2069", "abc"],
  ["bidi marks", "a\u200e\u200f\u061cb", "ab"],
  ["zero-width space and word joiner", "pass\u200bword\u2060s", "passwords"],
  ["zero-width joiners between Latin letters", "with\u200ddra\u200cwal", "withdrawal"],
  ["zero-width joiner between Cyrillic letters", "пере\u200dвод", "перевод"],
  ["soft hyphen and byte order mark", "\ufeffwith\u00addrawal", "withdrawal"],
  ["Hangul fillers", "a\u3164\uffa0\u115f\u1160b", "ab"],
  ["Mongolian vowel separator", "a\u180eb", "ab"],
  ["invisible operators", "a\u2061\u2062\u2063\u2064b", "ab"],
  ["interlinear annotation", "\ufff9a\ufffab\ufffb", "ab"],
  ["tag letters that hide a message", "hi\u{e0068}\u{e0069}\u{e007f}", "hi"],
  ["variation selectors that hide bytes", "a\ufe00\ufe01\ufe02\u{e0100}\u{e01ef}b", "a\ufe00b"],
  ["combining grapheme joiner", "a\u034fb", "ab"],
  ["lone surrogates", "a\ud800b\udc00", "a�b�"],
  ["line and paragraph separators", "a\u2028b\u2029c\u0085d", "a b c d"],
  ["line breaks and tabs", "a\r\nb\nc\td\ve\ff", "a b c d e f"],
];

const KEPT: [name: string, text: string][] = [
  ["ASCII", "How do I withdraw? (BTC/ETH) ~ 50% [a] {b} \\ | ^ _ `"],
  ["typography", "“It’s fine” – really… · © 1 × 2 ≤ 3"],
  ["emoji sequences", "👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 👍🏽 🧑🏽‍🚀 #️⃣ 1️⃣ 🇩🇪"],
  ["regional flags", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}!"],
  ["text presentation", "☎︎ ☎️"],
  ["combining marks", "e\u0301 n\u0303 Z\u0351\u0343"],
  ["CJK and a variant of an ideograph", "提币没有到账 パスワード 비밀번호 葛\u{e0100}飾"],
  ["Arabic and Hebrew", "كيف أسحب أموالي؟ איך מושכים כסף"],
  ["Persian with its non-joiner", "می\u200cخواهم"],
  ["Devanagari with its joiner", "क्\u200dष"],
  ["no-break and ideographic spaces", "10\u00a0000\u3000元"],
];

describe("safeLine", () => {
  it.each(ATTACKS)("neutralises %s", (_, text, shown) => {
    expect(safeLine(text)).toBe(shown);
  });

  it.each(KEPT)("keeps %s", (_, text) => {
    expect(safeLine(text)).toBe(text);
  });
});

describe("safeText", () => {
  it("keeps line breaks, as \\n, and tabs", () => {
    expect(safeText("a\r\nb\rc\n\td\u2028e\u001b[0m")).toBe("a\nb\nc\n\td\ne␛[0m");
  });

  it.each(KEPT)("keeps %s", (_, text) => {
    expect(safeText(text)).toBe(text);
  });
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(...ATTACKS.flatMap(([, text]) => [...text]), ...KEPT.flatMap(([, text]) => [...text])),
  ),
});
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not come out
const HARMFUL = /[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

describe("whatever comes in", () => {
  it("comes out harmless and well-formed, and a second pass changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = safeLine(text);
        expect(line).not.toMatch(HARMFUL);
        expect(line.isWellFormed()).toBe(true);
        expect(safeLine(line)).toBe(line);
        expect(safeText(text).replace(/[\n\t]/g, "")).not.toMatch(HARMFUL);
      }),
    );
  });

  it("takes time in proportion to its length", () => {
    const long = "\u001b[\u202e\u{1f3f4}\u{e0061}\ufe00".repeat(100_000);
    expect(safeLine(long)).toBe("␛[\u{1f3f4}\ufe00".repeat(100_000));
  });
});

describe("safeMarkedLine", () => {
  it.each([
    ["plain withdrawal", [[6, 16]], "plain withdrawal", [[6, 16]]],
    ["\u202ea \u001bbc d", [[3, 6]], "a ␛bc d", [[2, 5]]],
    [
      "a\u200bb c\u200bd",
      [
        [0, 3],
        [4, 7],
      ],
      "ab cd",
      [
        [0, 2],
        [3, 5],
      ],
    ],
    ["ab", [], "ab", []],
  ] as const)("%j: the marks stay on what they mark", (text, spans, shown, moved) => {
    expect(safeMarkedLine({ text, spans })).toEqual({ text: shown, spans: moved });
  });
});
