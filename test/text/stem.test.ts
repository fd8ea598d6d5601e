import { stemmer } from "@orama/stemmers/english";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonWords } from "../../src/text/common-words.ts";
import { englishBaseForm } from "../../src/text/english-base-forms.ts";
import { fold } from "../../src/text/fold.ts";
import { stemmerFor } from "../../src/text/stem.ts";

describe("stemmerFor", () => {
  it.each<[string, string[]]>([
    ["en", ["withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"]],
    ["en-GB", ["fee", "fees"]],
    ["en", ["verify", "verified", "verifies", "verifying"]],
    ["de", ["überweisung", "Überweisungen"]],
    ["fr", ["remboursement", "remboursements"]],
    ["es", ["cuenta", "cuentas"]],
    ["it", ["pagamento", "pagamenti"]],
    ["pt-BR", ["conta", "contas"]],
    ["nl", ["betaling", "betalingen"]],
    ["ru", ["счёт", "счета", "счетами"]],
  ])("%s brings %j together", (language, forms) => {
    const stem = stemmerFor(language);
    expect(new Set(forms.map((form) => stem(fold(form)))).size).toBe(1);
  });

  it.each(["2fa", "p2p", "usdt", "t"])("leaves %s as it is", (word) => {
    expect(stemmerFor("en")(word)).toBe(word);
  });

  it("leaves those English words as they are that the stemmer does", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aeiouybcdflmnrstz"), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(letters, (word) => {
        fc.pre(!/^us(?:es?|ed|ing)$/.test(word));
        expect(stemmerFor("en")(word)).toBe(stemmer(englishBaseForm(word)));
      }),
      { numRuns: 20_000 },
    );
  });

  it("leaves a language without a stemmer as it is", () => {
    expect(stemmerFor("xx")("withdrawals")).toBe("withdrawals");
  });
});

describe("commonWords", () => {
  it.each<[string, string, boolean]>([
    ["en", "the", true],
    ["en", "cant", true],
    ["en", "withdrawal", false],
    ["de", "nicht", true],
    ["fr", "etes", true],
    ["ru", "как", true],
    ["xx", "the", false],
  ])("%s: %s is common: %s", (language, word, common) => {
    expect(commonWords(language).has(word)).toBe(common);
  });
});
