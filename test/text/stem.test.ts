import { stemmer } from "@orama/stemmers/english";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonWords } from "../../src/text/common-words.ts";
import { englishBaseForm, withAmericanEnding } from "../../src/text/english-base-forms.ts";
import { fold } from "../../src/text/fold.ts";
import { stemmerFor } from "../../src/text/stem.ts";

describe("stemmerFor", () => {
  it.each<[string, string[]]>([
    ["en", ["withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"]],
    ["en-GB", ["fee", "fees"]],
    ["en", ["verify", "verified", "verifies", "verifying"]],
    ["en", ["authorise", "authorised", "authorising", "authorisation", "authorize", "authorized", "authorization"]],
    ["en", ["analyse", "analysing", "analyze", "analyzed"]],
    ["en", ["recognisable", "recognizable"]],
    ["en", ["programme", "programmes", "program", "programs"]],
    ["en", ["favourite", "favourites", "favorite", "favorites"]],
    ["en", ["colour", "coloured", "color", "colored"]],
    ["en", ["cancelled", "canceled"]],
    ["en", ["revise", "revised", "revising"]],
    ["en", ["burnt", "burned"]],
    ["en", ["try", "tries", "tried", "trying"]],
    ["en", ["die", "dies", "died", "dying"]],
    ["en", ["reject", "rejected", "rejection", "rejections"]],
    ["en", ["complete", "completed", "completion"]],
    ["en", ["institute", "institution", "institutional"]],
    ["en", ["partition", "partitions", "partitioned", "partitioning"]],
    ["de", ["überweisung", "Überweisungen"]],
    ["fr", ["remboursement", "remboursements"]],
    ["fr", ["annuler", "annulé", "annulée", "annulés", "annulées", "annule", "annulez", "annulera"]],
    ["fr", ["crédité", "créditée", "créditer", "créditées"]],
    ["fr", ["payer", "payé", "payée", "payés", "payées"]],
    ["fr", ["premier", "première", "premiers", "premières"]],
    ["es", ["cuenta", "cuentas"]],
    ["es", ["cancelación", "cancelaciones", "cancelar", "cancelado", "cancelé"]],
    ["es", ["devolución", "devoluciones"]],
    ["es", ["contraseña", "contraseñas"]],
    ["it", ["pagamento", "pagamenti"]],
    ["pt-BR", ["conta", "contas"]],
    ["pt", ["alteração", "alterações", "alterar", "alterada"]],
    ["pt", ["transação", "transações"]],
    ["pt", ["cartão", "cartões"]],
    ["pt", ["disponível", "disponíveis"]],
    ["pt", ["reembolsável", "reembolsáveis", "reembolsar"]],
    ["pt", ["móvel", "móveis"]],
    ["pt", ["principal", "principais"]],
    ["pt", ["mensagem", "mensagens"]],
    ["pt", ["ordem", "ordens"]],
    ["pt", ["comum", "comuns"]],
    ["nl", ["betaling", "betalingen"]],
    ["nl", ["categorie", "categorieën"]],
    ["ru", ["счёт", "счета", "счетами"]],
  ])("%s brings %j together", (language, forms) => {
    const stem = stemmerFor(language);
    expect(new Set(forms.map((form) => stem(fold(form)))).size).toBe(1);
  });

  it.each<[string, string[]]>([
    ["en", ["check", "cheque"]],
    ["en", ["disable", "disease"]],
    ["en", ["act", "action"]],
    ["en", ["sect", "section", "session"]],
    ["fr", ["pays", "payé"]],
    ["fr", ["carte", "carré", "carrière"]],
    ["es", ["casi", "casa"]],
    ["es", ["servicio", "servir"]],
    ["it", ["numero", "camera", "vendita"]],
    ["pt", ["mais", "mal"]],
    ["pt", ["não", "na"]],
    ["pt", ["cartão", "carta"]],
    ["pt", ["gerais", "gerar"]],
    ["pt", ["tokens", "toca"]],
    ["nl", ["idee", "ideaal"]],
  ])("%s keeps %j apart", (language, different) => {
    const stem = stemmerFor(language);
    expect(new Set(different.map((word) => stem(fold(word)))).size).toBe(different.length);
  });

  it.each(["2fa", "p2p", "usdt", "t"])("leaves %s as it is", (word) => {
    expect(stemmerFor("en")(word)).toBe(word);
  });

  it("stems English words as the stemmer does, but for those with sion or tion", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aeiouybcdflmnrstz"), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(letters, (word) => {
        fc.pre(!/^us(?:es?|ed|ing)$|[st]ion/.test(word));
        expect(stemmerFor("en")(word)).toBe(stemmer(withAmericanEnding(englishBaseForm(word))));
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
    ["de", "andern", false],
    ["es", "como", true],
    ["es", "cuenta", false],
    ["fr", "etes", true],
    ["ru", "как", true],
    ["xx", "the", false],
  ])("%s: %s is common: %s", (language, word, common) => {
    expect(commonWords(language).has(word)).toBe(common);
  });

  it.each<[string, string[]]>([
    ["de", ["ändern", "ändere"]],
    ["es", ["cuenta", "cuentas", "información", "añadir", "llegado", "dañado", "valoración", "estado"]],
  ])("%s: none of %j shares its stem with a common word", (language, telling) => {
    const stem = stemmerFor(language);
    const common = new Set([...commonWords(language).keys()].map(stem));
    expect(telling.filter((word) => common.has(stem(fold(word))))).toEqual([]);
  });
});
