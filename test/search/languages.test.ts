import { describe, expect, it } from "vitest";
import { joinCorpora } from "../../src/corpus/join-corpora.ts";
import { buildIndex } from "../../src/index/build.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";

/** By language: articles as `[id, title, body]`, then queries with the id that comes first. */
const LANGUAGES: Record<string, { articles: [string, string, string][]; queries: [string, string][] }> = {
  de: {
    articles: [
      ["konto", "Wie lösche ich mein Konto?", "Öffnen Sie die Einstellungen und bestätigen Sie die Löschung."],
      ["geld", "Überweisungen ins Ausland", "Eine Überweisung dauert zwei Tage. Die Gebühren trägt der Absender."],
      ["karte", "Karte verloren", "Sperren Sie die Karte sofort."],
    ],
    queries: [
      ["uberweisung", "geld"],
      ["Wie lange dauern Überweisungen?", "geld"],
      ["konten löschen", "konto"],
      ["Einstelungen", "konto"],
      ["ich habe meine karte verloren", "karte"],
    ],
  },
  fr: {
    articles: [
      ["remboursement", "Demander un remboursement", "Les remboursements arrivent sous cinq jours."],
      ["mot", "Mot de passe oublié", "Cliquez sur le lien reçu par courriel."],
      ["livraison", "Suivre une livraison", "L'expéditeur vous envoie un numéro."],
    ],
    queries: [
      ["je voudrais être remboursé", "remboursement"],
      ["mot de passe oublie", "mot"],
      ["numero de livraison", "livraison"],
      ["rembousement", "remboursement"],
    ],
  },
  es: {
    articles: [
      ["retiro", "¿Por qué no ha llegado mi retiro?", "Los retiros tardan hasta una hora."],
      ["contrasena", "Cambiar la contraseña", "Abra los ajustes de su cuenta."],
      ["tarjeta", "Perdí mi tarjeta", "Bloquéela cuanto antes."],
    ],
    queries: [
      ["retiros", "retiro"],
      ["contrasena", "contrasena"],
      ["no puedo cambiar mi contraseña", "contrasena"],
      ["tarejta", "tarjeta"],
    ],
  },
  it: {
    articles: [
      ["pagamento", "Il pagamento non è riuscito", "Riprovate con un'altra carta."],
      ["verifica", "Verificare l'identità", "Servono un documento e una foto."],
      ["spedizione", "Tempi di spedizione", "Di solito tre giorni."],
    ],
    queries: [
      ["pagamenti", "pagamento"],
      ["identita", "verifica"],
      ["spedizoine", "spedizione"],
    ],
  },
  pt: {
    articles: [
      ["conta", "Como encerrar a minha conta", "Abra as definições e confirme."],
      ["taxas", "Taxas de levantamento", "As taxas dependem da rede."],
      ["codigo", "Não recebi o código", "Verifique o spam."],
    ],
    queries: [
      ["contas", "conta"],
      ["codigo", "codigo"],
      ["levantamentos taxa", "taxas"],
    ],
  },
  nl: {
    articles: [
      ["betaling", "Mijn betaling is mislukt", "Controleer het saldo."],
      ["wachtwoord", "Wachtwoord vergeten", "Vraag een nieuwe link aan."],
      ["levering", "Wanneer komt mijn bestelling?", "Leveringen duren twee dagen."],
    ],
    queries: [
      ["betalingen", "betaling"],
      ["wachtwoordt", "wachtwoord"],
      ["levering", "levering"],
    ],
  },
  ru: {
    articles: [
      ["vyvod", "Почему не пришёл вывод средств?", "Вывод занимает до часа. Проверьте счёт."],
      ["parol", "Как сменить пароль", "Откройте настройки аккаунта."],
      ["karta", "Потеряна карта", "Заблокируйте карту сразу."],
    ],
    queries: [
      ["выводы", "vyvod"],
      ["не пришел вывод", "vyvod"],
      ["счета", "vyvod"],
      ["сменить парль", "parol"],
      ["карты", "karta"],
    ],
  },
  zh: {
    articles: [
      ["tixian", "为什么我的提现还没有到账？", "网络拥堵时，提现需要更长的时间。请检查区块链确认数。"],
      ["mima", "忘记密码怎么办", "点击登录页面上的链接，重新设置密码。"],
      ["renzheng", "身份认证失败", "请上传清晰的证件照片。"],
    ],
    queries: [
      ["提现没到账", "tixian"],
      ["提现", "tixian"],
      ["密码", "mima"],
      ["设置密码", "mima"],
      ["份认", "renzheng"],
      ["证件照", "renzheng"],
    ],
  },
  ja: {
    articles: [
      ["shukkin", "出金が届かないのはなぜですか", "ネットワークが混雑しています。"],
      ["password", "パスワードを忘れた場合", "ログイン画面から再設定してください。"],
      ["honnin", "本人確認に失敗しました", "書類の写真をもう一度アップロードしてください。"],
      ["data", "デタを移す", "ここで移します。"],
      ["server", "データの保存先", "国内に保存します。"],
    ],
    queries: [
      // What is typed for the mark of a long vowel.
      ["デ－タ", "server"],
      ["デ‐タ", "server"],
      ["出金", "shukkin"],
      ["パスワード", "password"],
      ["ﾊﾟｽﾜｰﾄﾞ", "password"],
      ["再設定", "password"],
      ["本人確認", "honnin"],
    ],
  },
  ko: {
    articles: [
      ["chulgeum", "출금이 도착하지 않았어요", "네트워크가 혼잡할 수 있습니다."],
      ["bimil", "비밀번호를 잊어버렸어요", "로그인 화면에서 다시 설정하세요."],
      ["injeung", "본인인증 실패", "신분증 사진을 다시 올려 주세요."],
    ],
    queries: [
      ["출금", "chulgeum"],
      ["비밀번호", "bimil"],
      ["인증", "injeung"],
      ["신분증 사진", "injeung"],
    ],
  },
  th: {
    articles: [
      ["thon", "ทำไมยังไม่ได้รับเงินที่ถอน", "เครือข่ายอาจหนาแน่น"],
      ["rahat", "ลืมรหัสผ่าน", "กดลิงก์ในหน้าเข้าสู่ระบบ"],
      ["yuenyan", "ยืนยันตัวตนไม่สำเร็จ", "อัปโหลดรูปบัตรประชาชนอีกครั้ง"],
    ],
    queries: [
      ["รหัสผ่าน", "rahat"],
      ["ถอนเงิน", "thon"],
      ["ยืนยันตัวตน", "yuenyan"],
      ["บัตรประชาชน", "yuenyan"],
    ],
  },
};

describe.each(Object.entries(LANGUAGES))("in %s", (language, { articles, queries }) => {
  const searcher = searcherOf(
    corpus(
      articles.map(([id, title, body]) => article({ id, title, body })),
      { language },
    ),
  );

  it.each(queries)("%s finds %s", (text, id) => {
    expect(searcher.search({ text }).results[0]?.id).toBe(id);
  });

  it("marks what it found", () => {
    const { results } = searcher.search({ text: queries[0]![0] });
    const { title, snippet } = results[0]!.highlights;
    expect(title.length + snippet.length).toBeGreaterThan(0);
  });
});

describe("forms of a word, typed with accents or without", () => {
  it.each([
    ["de", "Überweisung zurückgeben", ["Überweisungen", "überweisen"]],
    ["es", "Cancelación de un pedido", ["cancelaciones", "cancelar", "cancelé", "canceló"]],
    ["es", "Mis notificaciones", ["notificación"]],
    ["fr", "La commande a été annulée", ["annulé", "annulées", "annuler", "j'annule"]],
    ["fr", "Recevoir un colis payé", ["payée", "payées", "payer"]],
    ["fr", "Carte débitée deux fois", ["débité", "débiter", "débités"]],
    ["it", "Rimborso già inviato", ["inviare", "inviata"]],
    ["nl", "Een categorie toevoegen", ["categorieën"]],
    ["pt", "Alterações do plano", ["alteração", "alterar", "alterado"]],
    ["pt", "Cartão bloqueado", ["cartões"]],
    ["pt", "Métodos disponíveis", ["disponível", "método"]],
    ["pt", "Apagar mensagens", ["mensagem"]],
  ])("%s: %s is found by any of %j", (language, title, queries) => {
    const searcher = searcherOf(corpus([article({ id: "it", title }), article({ id: "other" })], { language }));
    for (const text of queries) {
      const typed = searcher.search({ text, exact: true }).results;
      expect(typed.map(({ id }) => id)).toEqual(["it"]);
      const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
      expect(searcher.search({ text: plain, exact: true }).results).toEqual(typed);
    }
  });
});

describe("a compound that no article has", () => {
  const articles = [
    article({ id: "students", title: "Rabatt für Studenten", body: "Wer studiert, zahlt weniger." }),
    article({ id: "discount", title: "Rabatt", body: "Wer viel kauft, zahlt weniger." }),
    article({ id: "students-only", title: "Studenten", body: "Was wir für sie tun." }),
  ];
  const search = (text: string, language = "de") => searcherOf(corpus(articles, { language })).search({ text });

  it.each(["Studentenrabatt", "Studentsrabatte", "einen studentenrabatt bekommen"])("is taken apart: %s", (text) => {
    const { results, interpreted } = search(text);
    expect(results[0]?.id).toBe("students");
    expect(interpreted.corrections.map(({ to }) => to)).toEqual([expect.stringMatching(/^student\w* rabatte?$/)]);
  });

  it.each([
    ["nl", "Korting voor studenten", "studentenkorting", "Korting"],
    ["nl", "Herstel van een wachtwoord", "wachtwoordherstel", "Wachtwoord"],
    ["sv", "Rabatt för den som är student", "studentrabatt", "Rabatt"],
    ["sv", "Återställning av lösenord", "lösenordsåterställning", "Lösenord"],
    ["da", "Vogn til et barn", "barnevogn", "Vogn"],
    ["nb", "Rabatt på et abonnement", "abonnementsrabatt", "Rabatt"],
  ])("is taken apart in %s: %s", (language, both, compound, one) => {
    const searcher = searcherOf(
      corpus([article({ id: "both", title: both }), article({ id: "one", title: one })], { language }),
    );
    const { results } = searcher.search({ text: compound });
    expect(results[0]?.id).toBe("both");
  });

  it.each([
    ["Hundesteuerrabatt", "de"],
    ["Dierabatt", "de"],
    ["Studentenrabatt", "en"],
  ])("isn't where a part isn't there, or the language has none: %s in %s", (text, language) => {
    expect(search(text, language).interpreted.corrections).toEqual([]);
  });
});

describe("an umlaut that is spelt out", () => {
  it.each(["koennen", "können", "konnen"])("is the same word: %s", (text) => {
    const searcher = searcherOf(
      corpus([article({ id: "can", title: "Was wir können" }), article({ id: "other", title: "Was wir kennen" })], {
        language: "de",
      }),
    );
    const { results, interpreted } = searcher.search({ text });
    expect(results.map(({ id }) => id)).toEqual(["can"]);
    expect(interpreted.corrections).toEqual([]);
  });
});

describe("help centres by one name", () => {
  it("are told apart", () => {
    const named = (name: string, title: string) => corpus([article({ id: "plan", title })], { name, categories: [] });
    const joined = joinCorpora([named("acorn", "A"), named("acorn", "B"), named("acorn-2", "C"), named("acorn", "D")]);
    expect(joined.articles.map(({ id, title }) => `${title} ${id}`)).toEqual([
      "A acorn/plan",
      "B acorn-3/plan",
      "C acorn-2/plan",
      "D acorn-4/plan",
    ]);
    expect(joined.categories.map(({ id }) => id)).toEqual(["acorn", "acorn-3", "acorn-2", "acorn-4"]);
  });
});

describe("help centres of several languages at once", () => {
  const ofLanguage = (language: string) =>
    corpus(
      LANGUAGES[language]!.articles.map(([id, title, body]) => article({ id, title, body })),
      { name: language, language, categories: [] },
    );
  const all = searcherOf(joinCorpora(Object.keys(LANGUAGES).map(ofLanguage)));
  const queries = Object.entries(LANGUAGES).flatMap(([language, { queries: asked }]) =>
    asked.map(([text, id]) => [language, text, id] as const),
  );

  it.each(queries)("%s: %s finds %s", (language, text, id) => {
    expect(all.search({ text }).results[0]?.id).toBe(`${language}/${id}`);
  });

  const two = joinCorpora([
    corpus(
      [
        article({ id: "plan", title: "Change your plan", body: "Plans are paid by the month. Cancelling is free." }),
        article({ id: "account", title: "Close an account", body: "Accounts without notes are closed by themselves." }),
      ],
      { name: "acorn", language: "en", categories: [] },
    ),
    corpus(
      [
        article({
          id: "plan",
          title: "Der Plan für Teams",
          body: "Pläne gelten für alle Plätze. Die Kündigungen sind frei.",
        }),
        article({
          id: "konto",
          title: "Ein Konto schließen",
          body: "Accounts ohne Notizen schließen sich von selbst.",
        }),
      ],
      { name: "eichel", language: "de", categories: [] },
    ),
  ]);
  const searcher = searcherOf(two);

  it.each([
    ["canceled", ["acorn/plan"]],
    ["Kündigung", ["eichel/plan"]],
    ["gekündigte", []],
    ["closing", ["acorn/account"]],
    ["schließe", ["eichel/konto"]],
    ["plans", ["acorn/plan", "eichel/plan"]],
    ["account", ["acorn/account", "eichel/konto"]],
    ["wie schließe ich das", ["eichel/konto"]],
  ])("%s finds %j, each article in the forms of its language", (text, ids) => {
    const found = searcher.search({ text, exact: true }).results.map(({ id }) => id);
    expect(found.sort()).toEqual(ids);
  });

  it("give the same index every time", () => {
    expect(Buffer.compare(buildIndex(two), buildIndex(two))).toBe(0);
  });
});

it("finds every part of a text without spaces", () => {
  const text = "网络拥堵时提现需要更长的时间";
  const searcher = searcherOf(
    corpus(
      [
        article({ id: "it", title: "说明", body: text }),
        article({ id: "other", title: "其他", body: "长时间没有更新的要点：网上付款、现金。" }),
      ],
      { language: "zh" },
    ),
  );
  for (let start = 0; start < text.length - 1; start++) {
    for (let end = start + 2; end <= Math.min(text.length, start + 6); end++) {
      expect(searcher.search({ text: text.slice(start, end) }).results[0]?.id, text.slice(start, end)).toBe("it");
    }
  }
});
