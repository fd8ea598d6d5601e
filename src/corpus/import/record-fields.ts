import { fold } from "../../text/fold.ts";

/** A member's or a column's name as it is compared: folded, without marks, blanks and what follows in brackets. */
export const plainName = (name: string) =>
  fold(name)
    .replace(/(?<=.)\(.*$/s, "")
    .replace(/[\s_*#:?.-]+/g, "");

/** Names with blanks between, as they are compared. */
export const plainNames = (list: string) => list.split(" ").map(plainName);

/**
 * The names under which sources keep each field, the likeliest first: those of interfaces and exports, then what a table's
 * columns are called in German, French, Spanish, Portuguese, Italian, Dutch, Russian, Japanese, Chinese, Korean and Thai.
 */
const NAMES = {
  id: plainNames("id articleid key uid guid sourceid"),
  title: plainNames(
    "title question articletitle questiontext name articlename subject headline heading preferredphrase query frage titel überschrift betreff titre intitulé sujet pregunta título asunto pergunta questão assunto domanda titolo oggetto quesito vraag вопрос заголовок название 質問 質問文 質問内容 ご質問 タイトル 題名 件名 見出し 问题 提问 标题 题目 問題 提問 標題 題目 질문 제목 문의 คำถาม หัวข้อ",
  ),
  body: plainNames(
    "body answer content text html bodymarkdown markdown bodyhtml contenthtml articlebody articlecontent articletext articledetails answertext description response reply antwort inhalt beschreibung lösung réponse contenu texte respuesta contenido texto resposta conteúdo risposta contenuto testo antwoord inhoud tekst ответ текст содержание содержимое описание 回答 回答文 回答内容 答え 本文 内容 答案 解答 答复 回复 正文 內容 答覆 回覆 답변 답 대답 내용 본문 응답 คำตอบ เนื้อหา",
  ),
  category: plainNames(
    "category categories categoryname section sectionname topic collection group folder kategorie rubrik thema bereich catégorie rubrique thème categoría sección tema categoria seção sezione argomento categorie rubriek onderwerp категория раздел рубрика тема カテゴリ カテゴリー 分類 ジャンル 分类 类别 类目 栏目 類別 카테고리 분류 구분 หมวดหมู่",
  ),
  tags: plainNames(
    "tags tag labels labelnames keywords keyword schlagwörter schlagworte stichwörter stichworte étiquettes motsclés etiquetas palabrasclave palavraschave etichette parolechiave trefwoorden теги метки ключевыеслова タグ キーワード 标签 关键词 关键字 標籤 關鍵字 關鍵詞 태그 키워드 แท็ก คำสำคัญ",
  ),
  published: plainNames(
    "published publishedat publishdate publisheddate datepublished lastpublishedat created createdat createddate datecreated date veröffentlicht veröffentlichtam erstellt erstelltam datum publié publiéle datedepublication datedecréation publicado fecha fechadepublicación fechadecreación datadepublicação datadecriação pubblicato datadipubblicazione gepubliceerd опубликовано дата датапубликации датасоздания 公開日 作成日 作成日時 登録日 投稿日 发布时间 发布日期 创建时间 创建日期 發布時間 發布日期 建立時間 建立日期 등록일 작성일 게시일 วันที่",
  ),
  updated: plainNames(
    "updated updatedat updateddate dateupdated datemodified modified modifiedat modifieddate lastupdated lastupdate lastmodified lastmodifieddate lastmodifiedat editedat aktualisiert aktualisiertam geändert geändertam letzteänderung modifié modifiéle misàjour misàjourle datedemiseàjour datedemodification actualizado modificado fechadeactualización fechademodificación últimaactualización atualizado datadeatualização aggiornato datadiaggiornamento bijgewerkt gewijzigd обновлено изменено датаобновления датаизменения 更新日 更新日時 最終更新日 最終更新日時 更新时间 更新日期 修改时间 更新時間 修改時間 수정일 업데이트 최종수정일",
  ),
  views: plainNames(
    "views viewcount pageviews reads aufrufe vues vistas visualizações visualizzazioni просмотры 閲覧数 浏览量 瀏覽次數 조회수",
  ),
  url: plainNames("url htmlurl articleurl publicurl link permalink canonicalurl"),
  related: plainNames("related relatedarticles relatedids seealso"),
  language: plainNames(
    "language locale lang articlelanguage sprache langue idioma lingua taal язык 言語 语言 語言 언어 ภาษา",
  ),
  draft: plainNames("draft isdraft"),
  state: plainNames("state status"),
} as const;

export type RecordField = keyof typeof NAMES;

/** Every field that `--map` can name. */
export const RECORD_FIELDS = Object.keys(NAMES) as RecordField[];

/** Of each field the record's own names that may hold it, the likeliest first. */
export type RecordFields = ReadonlyMap<RecordField, readonly [string, ...string[]]>;

/** Which of a record's names hold each field: the one that the user mapped, else those that are usual. */
export function matchFields(names: readonly string[], map: ReadonlyMap<string, string>): RecordFields {
  const byPlainName = new Map<string, string>();
  for (const name of names) if (!byPlainName.has(plainName(name))) byPlainName.set(plainName(name), name);
  const fields = new Map<RecordField, readonly [string, ...string[]]>();
  for (const field of RECORD_FIELDS) {
    const mapped = map.get(field);
    const wanted = mapped === undefined ? NAMES[field] : [plainName(mapped)];
    const [first, ...more] = wanted.map((name) => byPlainName.get(name)).filter((name) => name !== undefined);
    if (first !== undefined) fields.set(field, [first, ...more]);
  }
  const [question, answer] = [byPlainName.get("q"), byPlainName.get("a")];
  // One of these names alone may mean anything.
  if (question !== undefined && answer !== undefined && !fields.has("title") && !fields.has("body"))
    fields.set("title", [question]).set("body", [answer]);
  return fields;
}

/** Whether records with these names hold articles: a title and a text. */
export function isArticleRecord(names: readonly string[], map: ReadonlyMap<string, string>): boolean {
  const fields = matchFields(names, map);
  return fields.has("title") && fields.has("body");
}
