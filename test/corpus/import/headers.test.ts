import { describe, expect, it } from "vitest";
import { importCorpus } from "../../../src/corpus/import/import-corpus.ts";
import { isFaqError } from "../../../src/model/errors.ts";
import { plainReport } from "../../../src/present/import-report.ts";
import { readText } from "./read.ts";

const table = (text: string) => readText(text, { format: "csv" });

describe("a table's headers are found in", () => {
  it.each([
    ["English", "Query,Response,Topic,Keywords"],
    ["English, as exports have them", "Article title,Article body (HTML),Section name,Labels"],
    ["English, with marks", "Question*:,Answer *,Category?,Tags"],
    ["German", "Überschrift,Inhalt,Thema,Schlagwörter"],
    ["German, without accents", "Uberschrift,Lösung,Rubrik,Schlagworter"],
    ["French", "Question,Réponse,Catégorie,Mots-clés"],
    ["French, in capitals", "TITRE,RÉPONSE,CATÉGORIE,ÉTIQUETTES"],
    ["Spanish", "Pregunta,Respuesta,Categoría,Palabras clave"],
    ["Portuguese", "Pergunta,Resposta,Categoria,Palavras-chave"],
    ["Portuguese, decomposed", "Ti\u0301tulo,Conteu\u0301do,Categoria,Etiquetas"],
    ["Italian", "Domanda,Risposta,Categoria,Parole chiave"],
    ["Dutch", "Vraag,Antwoord,Categorie,Trefwoorden"],
    ["Russian", "Вопрос,Ответ,Категория,Ключевые слова"],
    ["Japanese", "質問,回答,カテゴリ,キーワード"],
    ["Japanese, in half width", "タイトル,本文,ｶﾃｺﾞﾘ,タグ"],
    ["Chinese", "问题,答案,分类,标签"],
    ["Chinese, traditional", "問題,答案,分類,關鍵字"],
    ["Korean", "질문,답변,카테고리,키워드"],
    ["Thai", "คำถาม,คำตอบ,หมวดหมู่,แท็ก"],
  ])("%s", async (_, header) => {
    const { corpus, report } = await table(`${header}\nA,B,C,D\n`);
    expect(corpus.articles).toMatchObject([{ title: "A", body: "B", tags: ["D"] }]);
    expect(corpus.categories).toMatchObject([{ title: "C" }]);
    expect(report).toMatchObject({ warnings: [], unusedColumns: [] });
  });
});

describe("the hint for a table without a title or a text names", () => {
  const message = async (text: string) => {
    const read = importCorpus(["-"], { name: "test", format: "csv", readStdin: async () => Buffer.from(text) });
    const error: unknown = await read.catch((caught: unknown) => caught);
    return isFaqError(error) ? error.hint : error;
  };
  it.each([
    ["a free column, not an id", "ID,Question,Fix\n1,Why?,Like this\n", 'Name it, such as --map body="Fix".'],
    ["both", "ID,Problem,Fix\n1,Why?,Like this\n", 'Name them, such as --map title="Problem" --map body="Fix".'],
    [
      "the longer as the text",
      "Fix,Problem\nLike this,Why?\n",
      'Name them, such as --map title="Problem" --map body="Fix".',
    ],
    ["the first as the title", "One,Two\n", 'Name them, such as --map title="One" --map body="Two".'],
    [
      "none where there is none",
      "ID,Question\n1,Why?\n",
      "A table needs a column of titles and one of texts, such as Question and Answer.",
    ],
  ])("%s", async (_, text, hint) => {
    expect(await message(text)).toBe(hint);
  });
});

describe("columns that nothing is taken from", () => {
  it("are in the report, once", async () => {
    const { report } = await table("Owner,Question,Answer,Description,Status,Owner\nx,A,B,C,live,y\n");
    expect(report.unusedColumns).toEqual(["Owner", "Description"]);
    expect(plainReport(report)).toContain("\nColumns not used: Owner, Description\n");
  });
});
