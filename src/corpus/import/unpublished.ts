import { isoDate } from "./dates.ts";
import { plainName, plainNames, type RecordField, type RecordFields } from "./record-fields.ts";
import { falsy, type JsonObject, member, text, textList, truthy } from "./values.ts";

const words = (list: string): ReadonlySet<string> => new Set(plainNames(list));

/** Members that are true of what readers see, by {@link plainName}. */
const SHOWN = words(
  "published ispublished publish currentlypublished active isactive enabled isenabled visible isvisible live islive online isonline veröffentlicht aktiv sichtbar publié actif publicado activo visível ativo pubblicato attivo visibile gepubliceerd actief zichtbaar опубликовано опубликован активен активно 公開 公开 发布 已发布 發布 已發布 启用 啟用 공개 공개여부 게시",
);

/** Members that are true of what readers don't see. */
const HIDDEN = words(
  "draft isdraft archived isarchived hidden ishidden unpublished isunpublished deleted isdeleted trashed istrashed disabled isdisabled inactive isinactive entwurf archiviert versteckt brouillon archivé masqué borrador archivado oculto rascunho arquivado bozza archiviato nascosto gearchiveerd verborgen черновик скрыто архив 下書き 非公開 アーカイブ 草稿 归档 隐藏 隱藏 초안 비공개",
);

/** Members that hold the time of what takes an article away. */
const REMOVED_AT = words("deletedat archivedat trashedat");

/** Members that hold in a word how far an article has come. */
const STATES = words(
  "state status articlestate articlestatus publishstate publishstatus publishingstatus publicationstate publicationstatus workflowstate workflowstatus currentstate visibility sichtbarkeit veröffentlichungsstatus statut état estado situação stato статус состояние 状態 ステータス 公開状態 公開ステータス 状态 发布状态 狀態 發布狀態 상태 게시상태 สถานะ",
);

/**
 * Words for what isn't published; who it is published for doesn't matter, since agents read what is internal. Those of Help Scout (`notpublished`), HubSpot, Intercom, Zoho Desk,
 * ServiceNow, Salesforce and WordPress, what people write in tables, and the same in other languages.
 */
const UNPUBLISHED = words(
  "draft autodraft unpublished notpublished archived hidden inreview review underreview pendingreview awaitingreview readyforreview pending pendingapproval awaitingapproval rejected scheduled future deleted trash trashed inactive disabled expired retired outdated obsolete wip inprogress workinprogress todo notstarted entwurf inarbeit inbearbeitung inprüfung unveröffentlicht nichtveröffentlicht archiviert versteckt inaktiv brouillon nonpublié dépublié archivé masqué inactif enrévision enattente borrador nopublicado archivado oculto inactivo enrevisión pendiente rascunho nãopublicado arquivado inativo emrevisão pendente bozza nonpubblicato archiviato nascosto inattivo inrevisione inattesa concept nietgepubliceerd gearchiveerd verborgen inactief черновик неопубликовано неопубликован скрыто скрыт вархиве напроверке 下書き 非公開 未公開 公開前 レビュー中 承認待ち アーカイブ 草稿 未发布 未發布 未發佈 待审核 待審核 审核中 審核中 已归档 已封存 已下线 已下架 隐藏 隱藏 停用 초안 임시저장 비공개 미게시 검토중 보관 แบบร่าง ฉบับร่าง",
);

/** Fields whose member may also say whether the article is published: `published` is a date or a yes. */
const TELLING: ReadonlySet<RecordField> = new Set(["published", "draft", "state"]);

/** Of the names of records which say whether a record is published. */
export interface PublicationNames {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
  readonly removedAt: readonly string[];
  readonly states: readonly string[];
}

/**
 * Which of a record's names say whether it is published. What the user mapped as `draft` or `state` is the only one to say
 * so in its way, and what holds a title, a text or another field says nothing of it.
 */
export function publicationNames(
  names: readonly string[],
  fields: RecordFields,
  map: ReadonlyMap<string, string>,
): PublicationNames {
  const taken = new Set<string>();
  for (const [field, [name]] of fields) if (!TELLING.has(field)) taken.add(name);
  const among = (known: ReadonlySet<string>) => names.filter((name) => !taken.has(name) && known.has(plainName(name)));
  const isMapped = map.has("draft");
  return {
    shown: isMapped ? [] : among(SHOWN),
    hidden: isMapped ? (fields.get("draft") ?? []) : among(HIDDEN),
    removedAt: isMapped ? [] : among(REMOVED_AT),
    states: map.has("state") ? (fields.get("state") ?? []) : among(STATES),
  };
}

/** Whether a record says of itself that it isn't published. */
export function isUnpublished(record: JsonObject, names: PublicationNames): boolean {
  return (
    names.shown.some((name) => falsy(member(record, name))) ||
    names.hidden.some((name) => truthy(member(record, name))) ||
    names.removedAt.some((name) => isLaterThan1970(member(record, name))) ||
    names.states.some((name) => isUnpublishedState(member(record, name), record))
  );
}

/** HubSpot writes the first moment of 1970 where there is no time. */
function isLaterThan1970(value: unknown): boolean {
  const date = isoDate(value);
  return date !== null && !date.startsWith("1970-01-01");
}

function isUnpublishedState(value: unknown, record: JsonObject): boolean {
  if (falsy(value)) return true;
  // Freshdesk's articles are in folders, and 1 is the state of those that aren't published.
  if (text(value) === "1") return Object.hasOwn(record, "folder_id");
  return textList(value ?? []).some((state) => UNPUBLISHED.has(plainName(state)));
}
