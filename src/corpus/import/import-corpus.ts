import type { Corpus } from "../../model/corpus.ts";
import { FaqError, isFaqError } from "../../model/errors.ts";
import type { OnProgress } from "../../model/progress.ts";
import { Assembler, type CorpusNaming } from "./assemble.ts";
import type { FormatName } from "./formats/format.ts";
import { loadFormat } from "./formats/load-format.ts";
import { located, nothingFound, notRecognised } from "./import-errors.ts";
import { isPartName, Parts } from "./parts.ts";
import { readFiles } from "./read-files.ts";
import {
  decodeText,
  type FileEvidence,
  type FileRead,
  MAX_ARTICLE_FILE,
  MAX_LIST_FILE,
  type ReadResult,
  tooLarge,
} from "./read-text.ts";
import { isOtherYaml, recognise } from "./recognise.ts";
import { type ImportReport, ReportBuilder } from "./report.ts";
import { SourceDocument } from "./source-document.ts";
import { type Candidate, candidates, isStdin, isUrl } from "./sources.ts";

/** A document that was had from the web. */
interface Fetched {
  readonly bytes: Uint8Array;
  readonly url: string;
  /** A file name that tells the content's type. */
  readonly name: string;
}

export interface ImportOptions extends CorpusNaming {
  /** Read everything as this format instead of recognising each file's. */
  readonly format?: FormatName | undefined;
  /** Field → the source's own name for it. */
  readonly map?: ReadonlyMap<string, string> | undefined;
  /** Called now and then. */
  readonly onProgress?: OnProgress | undefined;
  /** All of standard input, for the source `-`. */
  readonly readStdin?: (() => Promise<Uint8Array>) | undefined;
  /** A URL's content. */
  readonly fetchUrl?: ((url: string) => Promise<Fetched>) | undefined;
  /** Called with each file that was looked at and what it was like, for later comparison. */
  readonly onFile?: ((absolute: string, seen: FileEvidence) => void) | undefined;
}

/** Between two pauses, in which progress is drawn and signals are heard, in milliseconds. */
const TURN = 40;

/**
 * Reads sources (files, folders, glob patterns, URLs, `-`) into one corpus, file by file: besides the articles, one large
 * file or some small ones are in memory at a time. What can't be used is left out and said in the report.
 *
 * @throws FaqError where a source isn't there, where a file that the user named can't be used, and where no article is left.
 */
export async function importCorpus(
  sources: readonly string[],
  options: ImportOptions,
): Promise<{ corpus: Corpus; report: ImportReport }> {
  const found: Candidate[][] = [];
  for (const [index, source] of sources.entries()) {
    const here: Candidate[] = [];
    if (!isStdin(source) && !isUrl(source))
      for await (const candidate of candidates(source, index)) here.push(candidate);
    found.push(here);
  }
  const run = new ImportRun(options, new Parts(found), filesIn(sources, found));
  for (const [index, source] of sources.entries()) await run.source(source, index, found[index]!);
  return run.finish(sources);
}

class ImportRun {
  readonly #options: ImportOptions;
  readonly #map: ReadonlyMap<string, string>;
  readonly #report = new ReportBuilder();
  readonly #assembler = new Assembler(this.#report);
  readonly #parts: Parts;
  readonly #total: number | undefined;
  #candidates = 0;
  #turnEnds = 0;

  /** @param total - how many files there are to look at, where that is known. */
  constructor(options: ImportOptions, parts: Parts, total: number | undefined) {
    this.#options = options;
    this.#parts = parts;
    this.#total = total;
    this.#map = options.map ?? new Map();
  }

  /** @param found - what a source on the disk has. */
  async source(source: string, index: number, found: readonly Candidate[]): Promise<void> {
    if (isStdin(source)) await this.#stdin(index);
    else if (isUrl(source)) await this.#url(source, index);
    else await this.#files(found);
  }

  finish(sources: readonly string[]): { corpus: Corpus; report: ImportReport } {
    this.#assembler.leaveOut(this.#parts.files());
    const missing = this.#parts.warning();
    if (missing !== null) this.#report.warn({ file: missing.file }, missing.message);
    const corpus = this.#assembler.finish(this.#options);
    const counts = new Map<string | null, number>();
    for (const { category } of corpus.articles) counts.set(category, (counts.get(category) ?? 0) + 1);
    const report = this.#report.finish({
      articles: corpus.articles.length,
      categories: corpus.categories.map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0 })),
      uncategorised: counts.get(null) ?? 0,
    });
    if (corpus.articles.length === 0) throw nothingFound(sources, report);
    return { corpus, report };
  }

  async #stdin(index: number): Promise<void> {
    const bytes = (await this.#options.readStdin?.()) ?? new Uint8Array();
    await this.#read(decodeText(bytes, MAX_LIST_FILE), { file: "-", path: "-", source: index, explicit: true });
  }

  async #url(url: string, index: number): Promise<void> {
    if (this.#options.fetchUrl === undefined) throw new FaqError("usage", `${url}: URLs can't be read here.`);
    const fetched = await this.#options.fetchUrl(url);
    await this.#read(decodeText(fetched.bytes, MAX_LIST_FILE), {
      file: url,
      path: fetched.name,
      source: index,
      explicit: true,
      url: fetched.url,
    });
  }

  async #files(found: readonly Candidate[]): Promise<void> {
    const files = found.filter((candidate) => candidate.kind === "file");
    const reads = readFiles(files.map(({ absolute, path }) => ({ path: absolute, limit: limitFor(path) })));
    try {
      for (const candidate of found) await this.#candidate(candidate, reads);
    } finally {
      reads.return(undefined);
    }
  }

  /** @param reads - gives what a file came to. */
  async #candidate(candidate: Candidate, reads: Iterator<FileRead, void>): Promise<void> {
    if (candidate.kind === "problem") {
      this.#report.skip("unreadable", { file: candidate.file }, candidate.message);
      this.#report.warn({ file: candidate.file }, candidate.message);
      return;
    }
    if (candidate.kind === "unread") {
      this.#report.unread(candidate.extension);
      return;
    }
    const { content, seen } = reads.next().value!;
    if (seen !== undefined) this.#options.onFile?.(candidate.absolute, seen);
    await this.#read(content, candidate);
    this.#candidates++;
    await this.#pause();
  }

  async #read(
    result: ReadResult,
    from: { file: string; path: string; source: number; explicit: boolean; url?: string },
  ): Promise<void> {
    const place = { file: from.file };
    if (!from.explicit && isOtherYaml(from.path, "text" in result ? result.text : "")) return;
    if ("reason" in result) {
      if (from.explicit) throw new FaqError("corpus-unreadable", `${from.file}: ${result.detail}.`);
      this.#report.skip(result.reason, place, result.detail);
      this.#report.warn(place, result.detail);
      return;
    }
    if (result.guessed === "UTF-8") this.#report.warn(place, "damaged: what isn't UTF-8 in it became \ufffd");
    else if (result.guessed !== undefined) this.#report.warn(place, `not UTF-8: read as ${result.guessed}`);
    if (!from.explicit && isPartName(from.path)) {
      this.#report.skip("not an article", place);
      return;
    }
    const document = new SourceDocument({ ...from, text: result.text });
    try {
      const format = this.#options.format ?? (await recognise(document, this.#map));
      if (format === null) this.#notAnArticle(from);
      else await this.#articles(document, format);
    } catch (error) {
      if (from.explicit || !isFaqError(error)) throw error;
      const problem = located(error.message, from.file);
      this.#report.skip("unreadable", problem.place, problem.message);
      this.#report.warn(problem.place, problem.message);
    }
  }

  async #articles(document: SourceDocument, format: FormatName): Promise<void> {
    const limit = format === "markdown" || format === "html" ? MAX_ARTICLE_FILE : MAX_LIST_FILE;
    if (document.text.length > limit)
      throw new FaqError("corpus-unreadable", `${document.file}: ${tooLarge(document.text.length, limit).detail}.`);
    this.#report.file(format, document.text.length);
    let yielded = 0;
    for (const item of (await loadFormat(format)).read(document, { map: this.#map, parts: this.#parts })) {
      if (item.kind === "unused") this.#report.unused(item.columns);
      else this.#assembler.add(item);
      if (++yielded % 64 === 0) await this.#pause();
    }
  }

  #notAnArticle(from: { file: string; explicit: boolean }): void {
    if (from.explicit) throw notRecognised(from.file);
    this.#report.skip("not an article", { file: from.file });
  }

  /** Lets timers and signals have their turn. */
  async #pause(): Promise<void> {
    if (performance.now() < this.#turnEnds) return;
    this.#options.onProgress?.(
      this.#total === undefined
        ? { phase: "reading", done: this.#assembler.articleCount, unit: "articles" }
        : { phase: "reading", done: this.#candidates, total: this.#total, unit: "files" },
    );
    await new Promise((resolve) => setImmediate(resolve));
    this.#turnEnds = performance.now() + TURN;
  }
}

/**
 * How many files there are to look at.
 *
 * @returns undefined where that says little: for single files, which may hold any number of articles, and for what isn't
 * on the disk.
 */
function filesIn(sources: readonly string[], found: readonly (readonly Candidate[])[]): number | undefined {
  if (sources.some((source) => isStdin(source) || isUrl(source))) return undefined;
  const files = found.flat().filter(({ kind }) => kind === "file").length;
  return files > sources.length ? files : undefined;
}

const limitFor = (path: string) =>
  /\.(?:json|jsonl|ndjson|csv|tsv)$/i.test(path) || !path.includes(".") ? MAX_LIST_FILE : MAX_ARTICLE_FILE;
