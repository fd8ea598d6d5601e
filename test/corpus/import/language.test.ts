import { describe, expect, it } from "vitest";
import { detectLanguage, languageTag } from "../../../src/corpus/import/language.ts";
import { readTree } from "./read.ts";

describe("the language of a help centre", () => {
  it("is that of its prose: code and addresses are in none", async () => {
    const code =
      "curl -X POST https://api.acorn.example/v1/charges -d amount=2000 -d currency=usd -d source=tok_visa\n".repeat(6);
    const text = "You can change the amount of a charge if it has not been paid. The response has all of it.";
    const files = Array.from({ length: 6 }, (_, at) => [
      `${at}.md`,
      `# Charge ${at}\n\n${text}\n\n~~~sh\n${code}~~~\n`,
    ]);
    expect((await readTree(Object.fromEntries(files))).corpus.language).toBe("en");
  });

  it("is told apart from that of one article, which is named", async () => {
    const text = "You can change the amount of a charge if it has not been paid. The response has all of it.";
    const files = ["a", "b", "c"].map((name) => [`${name}.md`, `# ${name}\n\n${text}`]);
    const { warnings } = await readTree({ ...Object.fromEntries(files), "z.md": "---\nlang: de\n---\n# Z\n\nText" });
    expect(warnings.map(({ file }) => file)).toEqual(["z.md"]);
  });
});

describe("language", () => {
  it.each([
    ["en", "You can change your password in the settings of the app if you have forgotten what it was."],
    ["de", "Sie können das Passwort in den Einstellungen ändern, wenn Sie es nicht mehr wissen und die App offen ist."],
    ["fr", "Vous pouvez changer le mot de passe dans les réglages si vous ne le connaissez pas ou plus."],
    ["es", "Puede cambiar la contraseña en los ajustes de la aplicación si no la recuerda o si está caducada."],
    [
      "it",
      "Puoi cambiare la password nelle impostazioni se non la ricordi più e hai una copia della chiave per il conto.",
    ],
    ["pt", "Você pode alterar a senha nas configurações do aplicativo se não se lembrar mais ou está com uma dúvida."],
    ["nl", "Je kunt het wachtwoord in de instellingen wijzigen als je het niet meer weet, of een nieuw aanvragen."],
    ["ru", "Вы можете изменить пароль в настройках, если вы его не помните, или запросить новый для входа и почты."],
    [null, "Ви можете змінити пароль у налаштуваннях, якщо ви його не пам'ятаєте, і на пошту для входу як завжди."],
    ["zh", "您可以在设置中更改密码。"],
    ["ja", "設定でパスワードを変更できます。"],
    ["ko", "설정에서 비밀번호를 변경할 수 있습니다."],
    ["th", "คุณสามารถเปลี่ยนรหัสผ่านได้ในการตั้งค่า"],
    [null, "12345 §§§"],
    [null, "Xyzzy plugh"],
  ])("%s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    [
      "sv",
      "Du kan ändra lösenordet i appens inställningar. Välj Konto och sedan Säkerhet, skriv in det gamla lösenordet och därefter det nya två gånger. När du sparar loggas alla andra enheter ut. Har du glömt lösenordet skickar vi en länk till din e-postadress.",
    ],
    [
      "da",
      "Du kan ændre din adgangskode under indstillinger. Vælg Konto og derefter Sikkerhed, skriv den gamle adgangskode og så den nye to gange. Alle andre enheder bliver logget ud, når du gemmer. Har du glemt koden, sender vi et link til din mailadresse.",
    ],
    [
      "pl",
      "Hasło możesz zmienić w ustawieniach aplikacji. Wybierz Konto, następnie Bezpieczeństwo, wpisz stare hasło i dwukrotnie nowe. Po zapisaniu wszystkie inne urządzenia zostaną wylogowane. Jeśli go nie pamiętasz, wyślemy link na twój adres.",
    ],
    [
      "cs",
      "Heslo změníte v nastavení aplikace. Zvolte Účet, potom Zabezpečení, napište staré heslo a dvakrát nové. Po uložení budou ostatní zařízení odhlášena. Pokud jste heslo zapomněli, pošleme vám odkaz na vaši adresu.",
    ],
    [
      "fi",
      "Salasanan voi vaihtaa sovelluksen asetuksissa. Valitse Tili ja sitten Turvallisuus, kirjoita vanha salasana ja uusi kahdesti. Kun tallennat, muut laitteet kirjataan ulos. Jos olet unohtanut salasanan, lähetämme linkin sähköpostiisi.",
    ],
    [
      "tr",
      "Şifrenizi uygulamanın ayarlarından değiştirebilirsiniz. Hesap bölümünü, ardından Güvenlik seçeneğini açın, eski şifreyi ve iki kez yenisini yazın. Kaydettiğinizde diğer cihazların oturumu kapanır. Unuttuysanız adresinize bir bağlantı göndeririz.",
    ],
    [
      "uk",
      "Ви можете змінити пароль у налаштуваннях, якщо ви його не пам'ятаєте, і на пошту для входу як завжди прийде лист.",
    ],
  ])("of a longer text that is none of those is unknown: %s", (_, text) => {
    expect(detectLanguage(`${text} `.repeat(7))).toBe("und");
  });

  it.each([
    ["en-us", "en-US"],
    ["pt_BR", "pt-BR"],
    ["DE", "de"],
    ["<script>", null],
  ])("tag %j is %j", (written, tag) => {
    expect(languageTag(written)).toBe(tag);
  });
});

describe("of copies in the folders of several languages", () => {
  const english = (about: string) =>
    `# ${about}\n\nThis is what you can do with the ${about} that you have for your team.\n`;
  it("the one of the corpus's own language is kept", async () => {
    const { corpus, report } = await readTree({
      "de/fees.md": english("fees"),
      "en/fees.md": english("fees"),
      "en/limits.md": english("limits"),
      "es/fees.md": english("fees"),
    });
    expect(corpus.language).toBe("en");
    expect(corpus.articles.map(({ id }) => id)).toEqual(["en/fees", "en/limits"]);
    expect(report.skipped).toEqual({ duplicate: 2 });
  });
});
