import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/corpus/import/read-text.ts";
import { readText } from "./read.ts";

/** A text's bytes in an encoding that the runtime reads, but doesn't write: every character that one or two bytes give. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && !bytes.has(character)) bytes.set(character, [high, low]);
    }
  for (let byte = 0; byte < 0x100; byte++) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== "\ufffd") bytes.set(character, [byte]);
  }
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? [0x3f]));
}

const TEXTS: readonly (readonly [encoding: string, text: string])[] = [
  ["Shift_JIS", "質問,回答\r\nパスワードを忘れました。,ログイン画面で「再設定」を押してください。\r\n"],
  ["EUC-JP", "質問,回答\r\nパスワードを忘れました。,ログイン画面で「再設定」を押してください。\r\n"],
  ["GB18030", "问题,答案\r\n我忘记了密码怎么办？,请在登录页面点击“忘记密码”，然后查看您的邮箱。\r\n"],
  ["Big5", "問題,答案\r\n我忘記了密碼怎麼辦？,請在登錄頁面點擊「忘記密碼」，然後查看您的郵箱。\r\n"],
  ["EUC-KR", "질문,답변\r\n비밀번호를 잊어버렸어요.,로그인 화면에서 다시 설정하실 수 있습니다.\r\n"],
  ["Windows-1251", "Вопрос;Ответ\r\nЯ забыл пароль;Нажмите на ссылку на странице входа.\r\n"],
  ["KOI8-R", "Вопрос;Ответ\r\nЯ забыл пароль;Нажмите на ссылку на странице входа.\r\n"],
  ["Windows-1253", "Ερώτηση;Απάντηση\r\nΞέχασα τον κωδικό μου;Πατήστε τον σύνδεσμο στη σελίδα.\r\n"],
  ["Windows-874", "คำถาม,คำตอบ\r\nฉันลืมรหัสผ่าน,กดลิงก์ในหน้าเข้าสู่ระบบ\r\n"],
  [
    "Windows-1250",
    "Pytanie;Odpowiedź\r\nNie pamiętam hasła;Kliknij odnośnik na stronie logowania, który prześlemy.\r\n",
  ],
  ["Windows-1250", "Otázka;Odpověď\r\nZapomněl jsem heslo;Klikněte na odkaz na přihlašovací stránce.\r\n"],
  ["Windows-1254", "Soru;Yanıt\r\nŞifremi unuttum;Giriş sayfasındaki bağlantıya tıklayın.\r\n"],
  ["Windows-1252", "Question;Réponse\r\nJ’ai oublié mon mot de passe;Cliquez sur « Réinitialiser » à côté.\r\n"],
  ["Windows-1252", "Frage;Antwort\r\nWie ändere ich mein Passwort?;Über „Schlüssel“ in den Größen.\r\n"],
  ["Windows-1252", "Kysymys;Vastaus\r\nMikä on pääsyavain?;Näet sen päänäkymässä.\r\n"],
  ["Windows-1252", "Pergunta;Resposta\r\nComo faço a devolução?;As informações estão na seção de opções.\r\n"],
  ["Windows-1252", "Spørgsmål;Svar\r\nHvordan får jeg adgang på øen?;Gå til søgefeltet i æsken.\r\n"],
  ["Windows-1252", "# What’s new\n\nDon’t worry – it’s “fine”.\n"],
  ["Windows-1252", "# «»\n\n¿Qué? «» y 5 µm, Windows® 2²\n"],
];

describe("a text that isn't in UTF-8 is read in its own encoding", () => {
  it.each(TEXTS)("%s: %j", (encoding, text) => {
    const bytes = encoded(text, encoding);
    expect(decodeText(bytes, 1e6)).toEqual({ text, guessed: encoding });
    // Far down in a text that is ASCII up to there.
    const long = decodeText(Buffer.concat([Buffer.from("Plain English words.\n".repeat(9_000)), bytes]), 1e6);
    expect(long).toMatchObject({ guessed: encoding });
  });

  it("which is said", async () => {
    const { corpus, report } = await readText(encoded(TEXTS[0]![1], "Shift_JIS"), { format: "csv" });
    expect(corpus).toMatchObject({ language: "ja", articles: [{ title: "パスワードを忘れました。" }] });
    expect(report.warnings).toEqual([{ file: "-", message: "not UTF-8: read as Shift_JIS" }]);
  });

  it("unless it is UTF-8 with some damage", async () => {
    const whole = Buffer.from("# Größe ändern\n\nÜber „Schlüssel“ hinweg, für jede Größe. Schöne Grüße");
    const { corpus, report } = await readText(Buffer.concat([whole, Buffer.from([0xc3, 0x2e, 0x0a])]));
    expect(corpus.articles).toMatchObject([{ title: "Größe ändern", body: expect.stringMatching(/Grüße\ufffd\.$/) }]);
    expect(report.warnings).toEqual([{ file: "-", message: "damaged: what isn't UTF-8 in it became \ufffd" }]);
  });

  it("or in that which a page declares, without a word", () => {
    const page = '<meta charset="windows-1251"><p>Привет, é</p>';
    expect(decodeText(encoded(page, "windows-1251"), 1e6)).toEqual({ text: page.replace("é", "?") });
  });

  it.each([
    ["bytes in no order", Uint8Array.from({ length: 300 }, (_, at) => 128 + ((at * 73) % 128))],
    [
      "an encoding of DOS",
      Buffer.from("# R\x82ponses\n\nJ'ai cr\x82\x82 un num\x82ro, et d\x82j\x85 \x85 c\x93t\x82.\n", "latin1"),
    ],
  ])("and refused where that can't be told: %s", async (_, bytes) => {
    await expect(readText(bytes)).rejects.toThrow("-: not UTF-8, and its encoding can't be told: save it as UTF-8.");
  });

  it("in a time that grows with its length alone", () => {
    for (const bytes of [[0xe9], [0x83, 0x41], [0xc4, 0xe3], [0xe9, 0x20], [0x80, 0xff, 0x0a]])
      expect(decodeText(Buffer.alloc(3_000_000, Uint8Array.from(bytes)), 1e8)).toBeDefined();
  });
});
