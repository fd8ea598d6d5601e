/** The names under which sources keep each field, in lower case without blanks, dashes and underscores. */
const NAMES = {
  id: ["id", "articleid", "key", "uid", "guid", "sourceid"],
  title: [
    "title",
    "question",
    "name",
    "subject",
    "headline",
    "heading",
    "frage",
    "pregunta",
    "domanda",
    "titel",
    "titre",
  ],
  body: [
    "body",
    "answer",
    "content",
    "text",
    "html",
    "bodymarkdown",
    "markdown",
    "bodyhtml",
    "description",
    "antwort",
    "respuesta",
    "reponse",
  ],
  category: ["category", "categories", "section", "topic", "collection", "group", "folder", "kategorie", "categorie"],
  tags: ["tags", "tag", "labels", "labelnames", "keywords"],
  published: [
    "published",
    "publishedat",
    "publishdate",
    "datepublished",
    "created",
    "createdat",
    "datecreated",
    "date",
  ],
  updated: [
    "updated",
    "updatedat",
    "datemodified",
    "modified",
    "modifiedat",
    "lastupdated",
    "lastmodified",
    "editedat",
  ],
  views: ["views", "viewcount", "pageviews", "reads"],
  url: ["url", "htmlurl", "link", "permalink", "canonicalurl"],
  related: ["related", "relatedarticles", "relatedids", "seealso"],
  language: ["language", "locale", "lang"],
  draft: ["draft", "isdraft"],
  state: ["state", "status"],
} as const;

export type RecordField = keyof typeof NAMES;

/** Every field that `--map` can name. */
export const RECORD_FIELDS = Object.keys(NAMES) as RecordField[];

/** A member's or a column's name as it is compared. */
export const plainName = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, "");

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
