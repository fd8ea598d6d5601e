import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearTexts } from "../../src/text/near-texts.ts";
import { slipsAmong } from "../../src/text/slips.ts";

const titles = { language: "en", shared: 0.8, strict: true };
const queries = { language: "en", shared: 0.6, strict: false };

/** What a help centre has beside the titles in question, so that words are as rare as they are there. */
const OTHERS = [
  "Reset your PIN",
  "Delete your account",
  "Change your address",
  "Export your notes",
  "Invite people to a workspace",
  "Ask for a refund",
  "Get an invoice",
  "Cancel a subscription",
  "Sign in on a second device",
  "Fees",
];

const isNear = (a: string, b: string, options = titles) =>
  nearTexts([...OTHERS, a, b], options).at(-1) === OTHERS.length &&
  nearTexts([...OTHERS, b, a], options).at(-1) === OTHERS.length;

describe("near titles", () => {
  it.each([
    ["Change your password", "Changing your password"],
    ["Change your password", "How do I change my password?"],
    ["Change your password", "Password change"],
    ["Change your password", "Where can I change the passwords"],
    ["Change your password", "Change your pasword"],
    ["Receive money from abroad", "Recieve money from abroad"],
    ["Log in to the dashboard", "Login to the dashboard"],
    ["Set up e-mail forwarding", "Setup email forwarding"],
    ["Why was my payment declined?", "Why is my payment declined"],
    ["Sign in to the app", "Signing in on the app"],
    ["Ünlock a card", "Unlock a card"],
    ["Why hasn't my parcel arrived?", "Why hasn’t the parcel arrived"],
  ])("are %j and %j", (a, b) => {
    expect(isNear(a, b)).toBe(true);
  });

  it.each([
    ["Reset password", "Reset PIN"],
    ["Change your password", "Change your password on Android"],
    ["Reset the app on Android", "Reset the app on iOS"],
    ["Connect your calendar with Google", "Connect your calendar with Outlook"],
    ["Error 1001 while importing a file", "Error 1002 while importing a file"],
    ["Convert PDF to Word", "Convert Word to PDF"],
    ["Receiving a code by text message", "Not receiving a code by text message"],
    ["I can find my parcel", "I can't find my parcel"],
    ["What is a wallet?", "Why a wallet?"],
    ["What is two-factor sign-in?", "Two-factor sign-in"],
    ["When will my parcel arrive?", "Where will my parcel arrive?"],
    ["Use a card", "Use a cart"],
    ["How do I sign in?", "How do I sign out?"],
    ["Turn on notifications", "Turn notifications off"],
    ["Log into the dashboard", "Log out of the dashboard"],
    ["Version 2024 of the app", "Version 2025 of the app"],
    ["???", "!!!"],
  ])("are not %j and %j", (a, b) => {
    expect(isNear(a, b)).toBe(false);
  });

  it.each([
    ["de", "Passwort ändern", "Wie ändere ich mein Passwort?", true],
    ["de", "Vor dem Umzug", "Nach dem Umzug", false],
    ["de", "Rechnung erhalten", "Keine Rechnung erhalten", false],
    ["fr", "Changer le mot de passe", "Comment changer mes mots de passe ?", true],
    ["fr", "Pourquoi changer de forfait ?", "Changer de forfait", false],
    ["es", "Cambiar la contraseña", "¿Cómo cambio mi contraseña?", true],
    ["ru", "Изменить пароль", "Как изменить пароли?", true],
    ["ja", "パスワードを変更する", "パスワードを変更する方法", false],
  ])("%s: %j and %j", (language, a, b, expected) => {
    expect(isNear(a, b, { ...titles, language })).toBe(expected);
  });

  it("doesn't take a word for a slip that several titles have", () => {
    const about = (word: string) => [`Raise a ${word}`, `The ${word} of a team`, `Who sees my ${word}`, `Old ${word}`];
    expect([...nearTexts([...about("quota"), ...about("quote")], titles)]).toEqual(Array(8).fill(-1));
  });

  it("names the first of several", () => {
    expect([...nearTexts(["Fees", "The fees", "A fee", "Fees?"], titles)]).toEqual([-1, 0, 0, 0]);
  });

  it("always names a text that isn't near to one before it", () => {
    const word = fc.constantFrom(
      "reset",
      "resets",
      "password",
      "pasword",
      "the",
      "not",
      "pin",
      "why",
      "a b",
      "2fa",
      "é",
    );
    const text = fc.array(word, { maxLength: 4 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const near = nearTexts(texts, titles);
        for (const [at, other] of near.entries()) {
          expect(other).toBeLessThan(at);
          if (other >= 0) expect(near[other]).toBe(-1);
        }
      }),
    );
  });

  it("costs no more than in proportion where all titles share their words", () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `Reset the device ${at % 7} of model ${at}`);
    expect(nearTexts(many, titles).filter((other) => other >= 0)).toHaveLength(0);
    expect(nearTexts(Array(5_000).fill("Reset the device"), titles).filter((other) => other === 0)).toHaveLength(4_999);
  });
});

describe("near queries", () => {
  it.each([
    ["reset password", "pasword reset", true],
    ["reset password", "how can i reset my passwords", true],
    ["fax number", "what is your fax nummber", true],
    ["refund after 30 days", "refund", false],
    ["teleport", "fax", false],
    ["log in", "log out", false],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(nearTexts([a, b, "where is my parcel"], queries)[1]).toBe(expected ? 0 : -1);
  });
});

describe("slips", () => {
  it("are no slips where they are longer than any word", () => {
    const long = "letter".repeat(20);
    expect([
      ...slipsAmong(
        new Map([
          [long, 5],
          [`${long}s`, 1],
        ]),
        1,
      ),
    ]).toEqual([]);
  });

  const among = (...list: [string, number][]) => [...slipsAmong(new Map(list), 1)];

  it.each([
    ["a letter too few", "pasword", "password"],
    ["a letter too many", "passsword", "password"],
    ["a wrong letter", "passwird", "password"],
    ["two swapped", "recieve", "receive"],
  ])("are words with %s", (_, slip, word) => {
    expect(among([slip, 1], [word, 2])).toEqual([[slip, word]]);
  });

  it.each([
    ["short ones", "card", "cart"],
    ["ones with digits", "version1", "version2"],
    ["ones with another first letter", "enable", "unable"],
    ["ones two letters apart", "import", "export"],
  ])("are not %s", (_, a, b) => {
    expect(among([a, 1], [b, 2])).toEqual([]);
  });

  it("lead to words that are none themselves", () => {
    expect(among(["password", 9], ["pasword", 3], ["paswrd", 1])).toEqual([["pasword", "password"]]);
  });
});
