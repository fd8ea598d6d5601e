import { languageOfPath } from "./paths.ts";

/** Articles by something that translations share, such as an address without its language. */
export class ByLanguage {
  /** By language and key, with and without the region, and by key alone; null where several articles have it. */
  readonly #ids = new Map<string, string | null>();

  /** @param path - of the article, which says of what language it is. */
  add(key: string, path: string, id: string): void {
    for (const language of [...languagesOf(path), "*"]) {
      const full = `${language}\n${key}`;
      const known = this.#ids.get(full);
      this.#ids.set(full, known === undefined || known === id ? id : null);
    }
  }

  /**
   * The article of a key: of the language that the address names, else of the language of the page it is on, else the
   * only one that there is. Null where there are several.
   */
  find(key: string, address: string, from: string): string | null {
    const isNamed = languageOfPath(address) !== null;
    for (const language of isNamed ? [...languagesOf(address), ""] : [...languagesOf(from), "", "*"]) {
      const id = this.#ids.get(`${language}\n${key}`);
      if (id !== undefined) return id;
    }
    return null;
  }
}

/** `pt-br` and `pt-*`; empty for a path that says nothing of its language. */
function languagesOf(path: string): string[] {
  const language = languageOfPath(path)?.toLowerCase() ?? "";
  return language === "" ? [""] : [language, `${language.slice(0, 2)}-*`];
}
