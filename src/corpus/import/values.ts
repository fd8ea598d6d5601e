/** A JSON object whose members are read with {@link member} only, so that inherited names mean nothing. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object's own member; undefined where there is none, whatever its prototype has. */
export function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The first of the members that is there and not null. */
export function firstMember(object: JsonObject, names: readonly string[]): unknown {
  for (const name of names) {
    const value = member(object, name);
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return undefined;
}

/** The first of the members that {@link firstMember} finds, with its name. */
export function namedMember(object: JsonObject, names: readonly string[]): { name: string; value: unknown } | null {
  const name = names.find((one) => firstMember(object, [one]) !== undefined);
  return name === undefined ? null : { name, value: member(object, name) };
}

/** A string or number as trimmed text; null for anything else, and for nothing but blanks. */
export function text(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value !== "string") return null;
  return value.trim() || null;
}

/** A list, a single value, or `a, b; c` as texts; objects stand for their `name` or `title`. */
export function textList(value: unknown): string[] {
  if (typeof value === "string") return split(value);
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  const texts: string[] = [];
  for (const entry of list) {
    const found = isObject(entry) ? text(firstMember(entry, ["name", "title", "label", "id"])) : text(entry);
    if (found !== null) texts.push(found);
  }
  return [...new Set(texts)];
}

function split(value: string): string[] {
  const parts = value.split(/[,;|\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

/** Digits in groups with dots between, as much of the world writes thousands. */
const DOTTED = /^\s*\d{1,3}(?:\.\d{3})+\s*$/;

/** A whole number of 0 or more, also from text such as `1,204` or `1.204`; null for anything else. */
export function count(value: unknown): number | null {
  const grouped = typeof value === "string" && DOTTED.test(value) ? value.replaceAll(".", "") : value;
  const number = typeof grouped === "string" ? Number(grouped.replace(/[\s,_']/g, "") || Number.NaN) : grouped;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** What is wrong with a value that should be a number of views; null where nothing is, or nothing is there. */
export function countProblem(value: unknown): string | null {
  const written = text(value);
  return written === null || count(value) !== null
    ? null
    : `${JSON.stringify(written.slice(0, 40))} isn't a whole number of 0 or more`;
}

/** `null`, `a list`, `an object` or `a boolean`, for messages. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Yes and no as people write them, and Excel where it speaks another language. */
const YES =
  /^(?:true|yes|y|on|1|x|[✓✔]|wahr|ja|j|vrai|oui|verdadero|sí|si|verdadeiro|sim|vero|sì|waar|истина|да|はい|是|예|네)$/i;
const NO = /^(?:false|no|n|off|0|falsch|nein|faux|non|falso|não|nao|onwaar|nee|ложь|нет|いいえ|否|아니요|아니오)$/i;

/** True for `true`, `1`, and what {@link YES} has. */
export function truthy(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === "string" && YES.test(value.trim()));
}

/** True for `false`, `0`, and what {@link NO} has; not where nothing is there. */
export function falsy(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === "string" && NO.test(value.trim()));
}
