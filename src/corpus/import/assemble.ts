import type { Article } from "../../model/article.ts";
import type { Corpus } from "../../model/corpus.ts";
import { CategoryBuilder } from "./categories.ts";
import { digest, IdAllocator, pathId, safeId } from "./ids.ts";
import type { ImportItem, RawArticle, RawCorpusInfo } from "./item.ts";
import { languageOfTexts, languageTag, sameLanguage, UNKNOWN_LANGUAGE } from "./language.ts";
import { LinkResolver, mapLinks } from "./links.ts";
import { PageCounter } from "./pages.ts";
import type { ReportBuilder } from "./report.ts";
import { slug } from "./slug.ts";
import { hasWikiLink, plainWikiLinks } from "./wiki-links.ts";

/** What the user says of the corpus; it goes before what the sources say. */
export interface CorpusNaming {
  readonly name: string;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
}

interface Kept {
  readonly id: string;
  readonly article: RawArticle;
  /** Articles that are left out since this one says the same; what leads to them leads here. */
  readonly copies: RawArticle[];
}

/** Gathers what the formats yield and makes a corpus of it once everything is known. */
export class Assembler {
  readonly #report: ReportBuilder;
  #articles: RawArticle[] = [];
  readonly #categories = new CategoryBuilder();
  readonly #pages = new PageCounter();
  #info: RawCorpusInfo = {};

  constructor(report: ReportBuilder) {
    this.#report = report;
  }

  get articleCount(): number {
    return this.#articles.length;
  }

  add(item: ImportItem): void {
    switch (item.kind) {
      case "article":
        if (item.article.body.trim() === "") this.#report.skip("empty", item.article.place, item.article.title);
        else this.#articles.push(item.article);
        return;
      case "group":
        this.#categories.add(item.group);
        return;
      case "page":
        this.#pages.add(item.page, item.place);
        return;
      case "info":
        this.#info = {
          ...item.info,
          ...this.#info,
          synonyms: [...(this.#info.synonyms ?? []), ...(item.info.synonyms ?? [])],
        };
        return;
      case "skipped":
        this.#report.skip(item.reason, item.place, item.detail);
        return;
      case "warning":
        this.#report.warn(item.place, item.message);
    }
  }

  /** Leaves out what was read of files that turned out to be parts of others. */
  leaveOut(files: ReadonlySet<string>): void {
    if (files.size === 0) return;
    this.#articles = this.#articles.filter(({ place, title }) => {
      if (files.has(place.file)) this.#report.skip("not an article", place, title);
      return !files.has(place.file);
    });
  }

  finish(naming: CorpusNaming): Corpus {
    const language = this.#language(naming);
    const kept = this.#withIds(
      this.#articles.filter((article) => this.#isIn(article, language, naming.language !== undefined)),
      language,
    );
    const raw = kept.map(({ article }) => article);
    this.#categories.learnCommonFolders(raw);
    for (const [key, { place }] of [...this.#categories.unknown(raw)].slice(0, 3))
      this.#report.warn(
        { file: place.file },
        `articles are in ${key.replace(":", " ")}, whose name no source gives: add the file with the ${key.startsWith("zendesk") ? "sections" : "collections"}`,
      );
    for (const { message, ...place } of this.#pages.warnings()) this.#report.warn(place, message);
    const links = new LinkResolver();
    for (const { id, article } of kept) links.add({ ...article, id, sourceId: article.id });
    for (const { id, copies } of kept) for (const copy of copies) links.add({ ...copy, id, sourceId: copy.id });
    const isWiki = raw.some(({ body, path }) => hasWikiLink(body, (page) => links.resolveName(page, path)));
    const articles = kept.map(({ id, article }) => this.#finish(id, article, links, isWiki));
    return {
      name: naming.name,
      title: naming.title ?? this.#info.title ?? naming.name,
      language: language ?? "en",
      categories: this.#categories.list(),
      synonyms: this.#info.synonyms ?? [],
      articles,
    };
  }

  #finish(id: string, article: RawArticle, links: LinkResolver, isWiki: boolean): Article {
    const { category, sections } = this.#categories.place(article);
    const related = new Set<string>();
    const relate = (found: string | null) => {
      if (found !== null && found !== id) related.add(found);
      return found;
    };
    const resolve = (target: string) => relate(links.resolve(target, article.path));
    for (const reference of article.related) {
      if (resolve(reference) !== null) continue;
      this.#report.warn(article.place, `related: no article ${JSON.stringify(reference.slice(0, 80))}`);
      // What may be an id stays, for whoever mends it.
      if (!/[/:]|\.(?:md|mdx|html?)$/i.test(reference)) related.add(safeId(reference));
    }
    // Elsewhere brackets are just that.
    const text = isWiki
      ? plainWikiLinks(article.body, (page) => relate(links.resolveName(page, article.path)))
      : article.body;
    const body = mapLinks(text, resolve);
    return {
      id,
      title: article.title.replace(/\s+/g, " ").trim(),
      category,
      body,
      tags: [...new Set([...article.tags, ...sections])],
      published: article.published,
      updated: article.updated,
      views: article.views,
      url: article.url,
      related: [...related],
    };
  }

  /** Every article with an id of its own; an article that is there already, word for word, is left out. */
  #withIds(articles: readonly RawArticle[], language: string | null): Kept[] {
    const ids = new IdAllocator();
    const owners = new Map<string, RawArticle>();
    const seen = new Map<string, Kept>();
    const kept: Kept[] = [];
    // What isn't translated is in the folders of all languages.
    const isOther = (article: RawArticle) =>
      language !== null && article.language !== null && !sameLanguage(article.language, language);
    const ownFirst = [...articles.filter((one) => !isOther(one)), ...articles.filter(isOther)];
    // Ids that the sources give are theirs, whatever articles without one come before.
    for (const wantsOwn of [true, false]) {
      for (const article of ownFirst) {
        if ((article.id !== null) !== wantsOwn) continue;
        const content = digest(`${article.title}\0${article.body}`);
        // Of two with ids of their own, each is wanted.
        const own = wantsOwn ? `${content}\0${article.id}` : content;
        const twin = seen.get(own);
        if (twin !== undefined) {
          twin.copies.push(article);
          this.#report.skip("duplicate", article.place, article.title);
          continue;
        }
        const wanted = wantedId(article);
        const one = { id: ids.take(wanted), article, copies: [] };
        if (wantsOwn) this.#checkId(one, wanted, owners);
        if (!seen.has(content)) seen.set(content, one);
        seen.set(own, one);
        kept.push(one);
      }
    }
    const order = new Map(articles.map((article, index) => [article, index]));
    return kept.sort((a, b) => order.get(a.article)! - order.get(b.article)!);
  }

  /** Translations share an id, and files of articles needn't care; two records of a list shouldn't. */
  #checkId({ id, article }: Kept, wanted: string, owners: Map<string, RawArticle>): void {
    const owner = owners.get(wanted);
    const isRecord = article.place.record !== undefined || article.place.line !== undefined;
    if (owner === undefined) owners.set(wanted, article);
    else if (isRecord && owner.language === article.language)
      this.#report.warn(article.place, `another article has the id ${wanted}: this one became ${id}`);
  }

  #language(naming: CorpusNaming): string | null {
    const declared = naming.language ?? this.#info.language;
    if (declared !== undefined) return languageTag(declared);
    const counts = new Map<string, number>();
    const silent: RawArticle[] = [];
    for (const article of this.#articles) {
      const tag = article.language === null ? null : languageTag(article.language);
      if (tag === null) silent.push(article);
      else counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    // A translation that names its language doesn't decide for the originals that don't.
    const found = silent.length > 0 ? languageOfTexts(silent) : null;
    const isMost = silent.length * 2 > this.#articles.length;
    const detected = found === UNKNOWN_LANGUAGE && !isMost ? null : found;
    const same = [...counts.keys()].find((tag) => detected !== null && sameLanguage(tag, detected)) ?? detected;
    if (same !== null) counts.set(same, (counts.get(same) ?? 0) + silent.length);
    const commonest = [...counts].sort((a, b) => b[1] - a[1]);
    const other = commonest.find(([tag]) => !sameLanguage(tag, commonest[0]![0]))?.[0];
    if (other !== undefined)
      this.#report.warn(
        {
          file: this.#articles.find(({ language }) => (language === null ? same : languageTag(language)) === other)!
            .place.file,
        },
        `articles in several languages (${commonest.map(([tag, count]) => `${tag} ${count}`).join(", ")}): --language ${commonest[0]![0]} keeps one`,
      );
    return commonest[0]?.[0] ?? null;
  }

  #isIn(article: RawArticle, language: string | null, chosen: boolean): boolean {
    if (!chosen || language === null || article.language === null || sameLanguage(article.language, language))
      return true;
    this.#report.skip("language", article.place, article.title);
    return false;
  }
}

/** The source's own id, else one made of the path of a file of its own, else of the title. */
function wantedId(article: RawArticle): string {
  const own = article.id === null ? "" : safeId(article.id);
  if (own !== "") return own;
  const fromPath =
    article.path === null || article.place.record !== undefined || article.place.line !== undefined
      ? ""
      : pathId(article.path);
  return safeId(fromPath || slug(article.title)) || digest(article.title + article.body);
}
