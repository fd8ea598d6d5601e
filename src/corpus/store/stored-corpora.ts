import { existsSync, readdirSync } from "node:fs";
import { FaqError, isFaqError } from "../../model/errors.ts";
import { below } from "../../storage/below.ts";
import { reasonOf } from "../../storage/reason.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { isCorpusName } from "./names.ts";

/** A stored corpus in a list; `manifest` is missing where it is damaged. */
export interface StoredCorpus {
  readonly name: string;
  readonly manifest: Manifest | null;
  readonly problem: string | null;
}

/** The files of the version of a corpus that counts. */
export interface StoredFiles {
  readonly corpus: string;
  readonly index: string;
}

/** The named corpora in a folder, to look at: see `CorpusStore` for how they lie there. */
export class StoredCorpora {
  protected readonly folder: string;

  /** @param folder - need not exist yet. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Every stored corpus, by name. */
  list(): StoredCorpus[] {
    let names: string[];
    try {
      names = readdirSync(this.folder).filter(isCorpusName).sort();
    } catch (cause) {
      // A file in the place of a folder is told.
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw new FaqError("io", `${this.folder}: the corpora can't be listed: ${reasonOf(cause)}.`, { cause });
    }
    return names.flatMap((name) => this.listed(name));
  }

  protected listed(name: string): StoredCorpus[] {
    try {
      const manifest = readManifest(this.manifestPath(name));
      return manifest === undefined ? [] : [{ name, manifest, problem: null }];
    } catch (error) {
      if (!isFaqError(error)) throw error;
      return [{ name, manifest: null, problem: error.message }];
    }
  }

  has(name: string): boolean {
    return isCorpusName(name) && existsSync(this.manifestPath(name));
  }

  /** @throws FaqError `corpus-unknown` with the names there are. */
  manifest(name: string): Manifest {
    const manifest = isCorpusName(name) ? readManifest(this.manifestPath(name)) : undefined;
    if (manifest !== undefined) return manifest;
    const names = this.list().map((stored) => stored.name);
    throw new FaqError("corpus-unknown", `There is no corpus named ${JSON.stringify(name.slice(0, 80))}.`, {
      hint: names.length === 0 ? "faq import adds one." : `There are: ${names.join(", ")}.`,
    });
  }

  /** The folder of a corpus. */
  path(name: string): string {
    this.manifest(name);
    return below(this.folder, name);
  }

  files(name: string, manifest: Manifest = this.manifest(name)): StoredFiles {
    const folder = below(this.folder, name, manifest.version);
    return { corpus: below(folder, "corpus.json"), index: below(folder, "index.faq") };
  }

  protected manifestPath(name: string): string {
    return below(this.folder, name, "manifest.json");
  }
}
