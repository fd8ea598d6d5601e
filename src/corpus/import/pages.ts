import type { ImportWarning, ListPage, Place } from "./item.ts";
import { count, isObject, type JsonObject, member, text } from "./values.ts";

/** What a JSON answer says of pages; null where it says nothing of them. */
export function listPage(list: string, entries: number, answer: JsonObject): ListPage | null {
  const pages = object(answer, "pages");
  const next = [
    text(member(answer, "next_page")),
    text(member(object(answer, "links"), "next")),
    member(pages, "next") ?? null,
  ];
  const [page, last] = [count(member(answer, "page")), count(member(answer, "pages"))];
  const total = count(member(answer, "count")) ?? count(member(answer, "total_count"));
  const hasMore = member(object(answer, "meta"), "has_more");
  const hasNext =
    typeof hasMore === "boolean"
      ? hasMore
      : next.some((value) => value !== null) || (page !== null && last !== null && page < last);
  return hasNext || total !== null ? { list, entries, total, hasNext } : null;
}

function object(value: JsonObject, name: string): JsonObject {
  const found = member(value, name);
  return isObject(found) ? found : {};
}

interface Sum {
  readonly place: Place;
  entries: number;
  total: number;
  /** Whether there is a page that says that none follows. */
  hasLast: boolean;
  hasNext: boolean;
}

/** Adds up the pages of lists, to say which aren't whole. */
export class PageCounter {
  readonly #sums = new Map<string, Sum>();

  add(page: ListPage, place: Place): void {
    const sum = this.#sums.get(page.list) ?? { place, entries: 0, total: 0, hasLast: false, hasNext: false };
    sum.entries += page.entries;
    sum.total = Math.max(sum.total, page.total ?? 0);
    sum.hasLast ||= !page.hasNext;
    sum.hasNext ||= page.hasNext;
    this.#sums.set(page.list, sum);
  }

  *warnings(): Generator<ImportWarning> {
    for (const [list, { place, entries, total, hasNext, hasLast }] of this.#sums) {
      const isWhole = total > 0 ? entries >= total : hasLast;
      if (!hasNext || isWhole) continue;
      const more = `more pages of ${list} follow: add a file with each of them`;
      yield { ...place, message: total > entries ? `${entries} of ${total}, ${more}` : more };
    }
  }
}
