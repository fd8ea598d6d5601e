import { readFileSync } from "node:fs";
import { FaqError, isFaqError } from "../model/errors.ts";
import type { Pins } from "../model/history.ts";
import { partsOf, type SearchedCorpus } from "../model/joined.ts";
import { replaceAndKeep, writeAtomically } from "../storage/atomic-write.ts";
import { withLock } from "../storage/lock.ts";
import { isMissing } from "../storage/missing.ts";
import { parseObject } from "../storage/parse-object.ts";
import { reasonAt } from "../storage/reason.ts";

/** Where pins are kept. */
interface FilePinsOptions {
  /** A `.json` file. */
  readonly path: string;
  /** As of `FileHistoryOptions`. */
  readonly patience?: number | undefined;
  now(): Date;
  warn(message: string): void;
}

type PinsByCorpus = Map<string, readonly string[]>;

/** Pinned articles in one JSON file, `{"help-center":["id"]}`, by their own corpora; replaced as a whole at each change. */
export class FilePins implements Pins {
  readonly #options: FilePinsOptions;

  constructor(options: FilePinsOptions) {
    this.#options = options;
  }

  list(corpus: SearchedCorpus): readonly string[] {
    try {
      const { pins, damaged } = this.#load();
      if (damaged) this.#options.warn(`the pinned articles in ${this.#options.path} can't be understood`);
      return partsOf(corpus).flatMap(({ name, prefix }) => (pins.get(name) ?? []).map((id) => prefix + id));
    } catch (error) {
      this.#options.warn(`the pinned articles can't be read: ${reasonAt(error)}`);
      return [];
    }
  }

  pin(corpus: SearchedCorpus, id: string): void {
    this.#changeOwn(corpus, id, (ids, own) => (ids.includes(own) ? ids : [...ids, own]));
  }

  unpin(corpus: SearchedCorpus, id: string): boolean {
    return this.#changeOwn(corpus, id, (ids, own) => ids.filter((one) => one !== own));
  }

  /** Gives the pins of a corpus over to the name that it has now, before those that name may have. */
  rename(corpus: string, to: string): void {
    this.#change((pins) => {
      const ids = pins.get(corpus);
      if (ids === undefined) return false;
      pins.set(to, [...new Set([...ids, ...(pins.get(to) ?? [])])]);
      pins.delete(corpus);
      return true;
    });
  }

  /** Gives the pins of articles of a corpus over to the ids that these have now, by their old ones. */
  move(corpus: string, ids: ReadonlyMap<string, string>): void {
    this.#change((pins) => {
      const before = pins.get(corpus) ?? [];
      if (!before.some((id) => ids.has(id))) return false;
      pins.set(corpus, [...new Set(before.map((id) => ids.get(id) ?? id))]);
      return true;
    });
  }

  /** Changes the pins of an article's own corpus, where it has the id `own`. False where that leaves as many. */
  #changeOwn(
    corpus: SearchedCorpus,
    id: string,
    change: (ids: readonly string[], own: string) => readonly string[],
  ): boolean {
    const part = partsOf(corpus).find(({ prefix }) => id.startsWith(prefix));
    if (part === undefined) return false;
    return this.#change((pins) => {
      const before = pins.get(part.name) ?? [];
      const ids = change(before, id.slice(part.prefix.length));
      if (ids.length > 0) pins.set(part.name, ids);
      else pins.delete(part.name);
      return ids.length !== before.length;
    });
  }

  #change(change: (pins: PinsByCorpus) => boolean): boolean {
    const { path, patience, now, warn } = this.#options;
    try {
      const changing = () => {
        const { pins, damaged } = this.#load();
        const changed = change(pins);
        if (!changed) return false;
        const text = `${JSON.stringify(Object.fromEntries(pins), null, 2)}\n`;
        if (!damaged) writeAtomically(path, text);
        else
          warn(`the pinned articles couldn't be understood; the file is kept as ${replaceAndKeep(path, text, now())}`);
        return true;
      };
      return withLock(`${path}.lock`, changing, patience);
    } catch (error) {
      if (isFaqError(error)) throw error;
      throw new FaqError("io", `The pinned articles can't be changed: ${reasonAt(error)}.`, { cause: error });
    }
  }

  /** @throws the system's error where the file is there but can't be read: it must not be overwritten then */
  #load(): { pins: PinsByCorpus; damaged: boolean } {
    let text: string;
    try {
      text = readFileSync(this.#options.path, "utf8");
    } catch (error) {
      if (isMissing(error)) return { pins: new Map(), damaged: false };
      throw error;
    }
    const pins = parsePins(text);
    return { pins: pins ?? new Map(), damaged: pins === undefined };
  }
}

/** The pins that a text holds; undefined where it can't be understood. */
export function parsePins(text: string): PinsByCorpus | undefined {
  const json = parseObject(text);
  if (json === undefined) return undefined;
  const entries = Object.entries(json);
  const valid = entries.every(([, ids]) => Array.isArray(ids) && ids.every((id) => typeof id === "string"));
  return valid ? new Map(entries as [string, string[]][]) : undefined;
}
