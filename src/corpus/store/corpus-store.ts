import { randomBytes } from "node:crypto";
import { existsSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "../../model/corpus.ts";
import { FaqError, isFaqError } from "../../model/errors.ts";
import { writeAtomically } from "../../storage/atomic-write.ts";
import { withLock } from "../../storage/lock.ts";
import { namesIn } from "../../storage/names-in.ts";
import { reasonOf } from "../../storage/reason.ts";
import { statsOf } from "../../storage/stats.ts";
import { isWriterGone } from "../../storage/writer.ts";
import { readImported } from "../open.ts";
import { parseCorpus } from "../read-corpus.ts";
import { type Evidence, readEvidence } from "./evidence.ts";
import { formatManifest, type Manifest, type Recipe, readManifest } from "./manifest.ts";
import { checkCorpusName, isCorpusName } from "./names.ts";
import { shownSource } from "./shown-source.ts";
import { StoredCorpora } from "./stored-corpora.ts";
import { type Addition, manifestOf, writeVersion } from "./version.ts";

/**
 * Versions that no manifest names are left by a killed import. Where it isn't known whose they are: a running one writes
 * to its own more often.
 */
const ABANDONED_AFTER = 600_000;

/** How often a version is written that is removed before it counts. */
const ATTEMPTS = 3;

/** A corpus that is being removed is first renamed, so that it is gone at once. */
const REMOVED = ".removed-";

/**
 * Named corpora in a folder, one folder each: `manifest.json`, which names the version that counts, and that version's
 * folder with `corpus.json`, `index.faq` and its seal, and `evidence.json`. A version is written and flushed before the
 * manifest is replaced, which is one rename: whoever is killed when, the old version or the new one counts, whole.
 */
export class CorpusStore extends StoredCorpora {
  /** The corpus itself. @throws FaqError where its file is missing, or isn't what was imported. */
  read(name: string): Corpus {
    const manifest = this.manifest(name);
    const { corpus } = this.files(name, manifest);
    return parseCorpus(readImported(corpus, manifest.fingerprint), corpus);
  }

  /** What the sources looked like when the corpus was imported; empty where that isn't known any more. */
  evidence(name: string, manifest: Manifest = this.manifest(name)): Evidence {
    return readEvidence(join(this.folder, name, manifest.version, "evidence.json"));
  }

  /**
   * @throws FaqError `usage` where a corpus of that name came from elsewhere; `corpus-unreadable` where it can't be told,
   * since its manifest is damaged or of a later version.
   */
  checkFree(name: string, recipe: Recipe): void {
    const before = readManifest(this.manifestPath(checkCorpusName(name)));
    if (before === undefined || JSON.stringify(before.recipe.sources) === JSON.stringify(recipe.sources)) return;
    const sources = before.recipe.sources.map(shownSource).join(", ");
    throw new FaqError("usage", `There is a corpus named ${name} already, from ${sources}.`, {
      hint: "Give this one another name with --name, or replace the other with --replace.",
    });
  }

  /**
   * Puts a corpus in the place of the one by its name, or adds it.
   *
   * @throws FaqError as {@link checkFree}, unless any may be replaced; `io` where it can't be written: what was
   * there stays.
   */
  put(addition: Addition): Manifest {
    return this.#put(addition);
  }

  /** @param renamed - the version by another name that this one is, and whose place it takes. */
  #put(addition: Addition, renamed?: { readonly name: string; readonly version: string }): Manifest {
    const name = checkCorpusName(addition.corpus.name);
    for (let left = addition.again === true ? ATTEMPTS : 1; left > 0; left--) {
      const manifest = this.#write(name, addition, renamed);
      if (manifest !== undefined) return manifest;
    }
    throw new FaqError("io", `The corpus ${name} was removed while it was being written.`, {
      hint: "Import it again.",
    });
  }

  /** Undefined where the corpus was removed meanwhile, by another process, and what had been written of this one with it. */
  #write(
    name: string,
    addition: Addition,
    renamed: { readonly name: string; readonly version: string } | undefined,
  ): Manifest | undefined {
    const version = `v-${Date.now().toString(36)}-${randomBytes(4).toString("hex")}`;
    const folder = join(this.folder, name, version);
    try {
      const fingerprint = writeVersion(folder, addition);
      const manifest = manifestOf(addition, version, fingerprint);
      return this.#locked(() => {
        if (!existsSync(folder)) return undefined;
        if (renamed !== undefined) this.#checkRenamed(renamed, name);
        const before = this.listed(name)[0]?.manifest ?? null;
        if (!addition.replace) this.checkFree(name, addition.recipe);
        writeAtomically(this.manifestPath(name), formatManifest(manifest));
        if (renamed !== undefined) this.#discardRenamed(renamed.name, name);
        this.#collect(name, version, before?.version);
        this.#sweep();
        return manifest;
      });
    } catch (error) {
      const isRemoved = (error as NodeJS.ErrnoException).code === "ENOENT" && !existsSync(folder);
      removeQuietly(folder);
      this.#removeEmpty(name);
      if (isFaqError(error)) throw error;
      if (isRemoved && existsSync(this.folder)) return undefined;
      throw new FaqError("io", `The corpus ${name} can't be stored in ${this.folder}: ${reasonOf(error)}.`, {
        hint: "What was stored before is untouched.",
        cause: error,
      });
    }
  }

  /** @throws FaqError `usage` where the new name is taken or can't be one. */
  rename(name: string, to: string): void {
    checkCorpusName(to);
    const { recipe, imported, importer, warnings, version } = this.manifest(name);
    if (this.has(to))
      throw new FaqError("usage", `There is a corpus named ${to} already.`, {
        hint: "Remove it first, or choose another name.",
      });
    const corpus = { ...this.read(name), name: to };
    const evidence = this.evidence(name);
    this.#put({ corpus, recipe, imported, importer, warnings, evidence }, { name, version });
  }

  /** @throws FaqError where either corpus was changed meanwhile. */
  #checkRenamed({ name, version }: { readonly name: string; readonly version: string }, to: string): void {
    if (this.manifest(name).version === version && !this.has(to)) return;
    throw new FaqError("io", `The corpora ${name} and ${to} were changed meanwhile.`, { hint: "Try again." });
  }

  /** Where the old name can't be had away, the new one goes. */
  #discardRenamed(name: string, to: string): void {
    try {
      this.#discard(name);
    } catch (error) {
      removeQuietly(this.manifestPath(to));
      throw error;
    }
  }

  /** Removes a corpus, a damaged one too. @throws FaqError `corpus-unknown`; `io` where it can't be removed. */
  remove(name: string): void {
    if (!this.has(name)) this.manifest(name);
    try {
      this.#locked(() => {
        this.#discard(name);
        this.#sweep();
      });
    } catch (cause) {
      if (isFaqError(cause)) throw cause;
      throw new FaqError("io", `The corpus ${name} can't be removed from ${this.folder}: ${reasonOf(cause)}.`, {
        cause,
      });
    }
  }

  #locked<T>(action: () => T): T {
    return withLock(join(this.folder, ".lock"), action);
  }

  /** Under the lock. */
  #discard(name: string): void {
    renameSync(join(this.folder, name), join(this.folder, `${REMOVED}${randomBytes(6).toString("hex")}`));
  }

  /** Removes versions that don't count any more: the one before, and what killed imports left. */
  #collect(name: string, current?: string, before?: string): void {
    for (const entry of namesIn(join(this.folder, name))) {
      if (!entry.startsWith("v-") || entry === current) continue;
      const path = join(this.folder, name, entry);
      const age = Date.now() - (statsOf(path)?.mtimeMs ?? Date.now());
      if (entry === before || age > ABANDONED_AFTER || isWriterGone(path)) removeQuietly(path);
    }
  }

  /** Deletes what was removed, also by a process that was killed before it was done, and what first imports left. */
  #sweep(): void {
    for (const entry of namesIn(this.folder)) {
      if (entry.startsWith(REMOVED)) removeQuietly(join(this.folder, entry));
      else if (isCorpusName(entry) && !this.has(entry)) {
        this.#collect(entry);
        this.#removeEmpty(entry);
      }
    }
  }

  /** A folder that never got a manifest is of no use. Of one that another import has just filled, nothing is removed. */
  #removeEmpty(name: string): void {
    try {
      rmdirSync(join(this.folder, name));
    } catch {
      // It isn't empty, or isn't there.
    }
  }
}

/** A file that another process has open can't be removed everywhere; the next import tries again. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Left for the next time.
  }
}
