import { readFileSync } from "node:fs";
import { FaqError } from "../../model/errors.ts";
import { isMissing } from "../../storage/missing.ts";
import { parseObject } from "../../storage/parse-object.ts";
import { reasonOf } from "../../storage/reason.ts";
import { FORMATS, type FormatName } from "../import/formats/format.ts";
import { isObject, type JsonObject, member } from "../import/values.ts";
import { isCorpusName } from "./names.ts";

/** How a corpus was imported: enough to do it again. */
export interface Recipe {
  /** Absolute paths, patterns with `/./` before what is one, URLs, or `-`. */
  readonly sources: readonly string[];
  readonly format: FormatName | null;
  /** Field → the source's own name for it. */
  readonly map: Readonly<Record<string, string>>;
  /** What the user said; null where the sources decide. */
  readonly title: string | null;
  readonly language: string | null;
}

/** What `manifest.json` holds: which version of a corpus counts, and what is to be known without reading it. */
export interface Manifest {
  readonly title: string;
  readonly language: string;
  readonly articles: number;
  readonly categories: number;
  /** The name of the folder beside the manifest that holds the version that counts. */
  readonly version: string;
  /** SHA-256 of the version's corpus file, in hexadecimal; its index carries the same. */
  readonly fingerprint: string;
  /** When the corpus was last replaced, as an ISO 8601 date-time. */
  readonly imported: string;
  /** The importer's own version: another one may read the same sources differently. */
  readonly importer: number;
  /** How many warnings its sources gave; missing where that wasn't noted. */
  readonly warnings?: number;
  readonly recipe: Recipe;
}

const SCHEMA_VERSION = 1;

/** What {@link readManifest} reads. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...manifest }, null, 2)}\n`;
}

/**
 * @returns undefined where there is no manifest.
 * @throws FaqError `corpus-unreadable` for one that can't be read or understood.
 */
export function readManifest(path: string): Manifest | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new FaqError("corpus-unreadable", `${path}: the corpus's manifest can't be read: ${reasonOf(cause)}.`, {
      cause,
    });
  }
  const manifest = parseManifest(text);
  if (manifest !== undefined) return manifest;
  throw new FaqError("corpus-unreadable", `${path}: the corpus's manifest is damaged, or of a later faq.`, {
    hint: "Import the corpus again under the same name with --replace.",
  });
}

function parseManifest(text: string): Manifest | undefined {
  const json = parseObject(text);
  return json !== undefined && isManifest(json) ? (json as unknown as Manifest) : undefined;
}

function isManifest(json: JsonObject): boolean {
  const { schemaVersion, title, language, version, fingerprint, imported, recipe } = json;
  return (
    schemaVersion === SCHEMA_VERSION &&
    isText(title) &&
    isText(language) &&
    isText(fingerprint) &&
    isText(imported) &&
    isNumber(json["articles"]) &&
    isNumber(json["categories"]) &&
    isNumber(json["importer"]) &&
    // A folder's name: a manifest that was tampered with must not lead elsewhere.
    isText(version) &&
    version.startsWith("v-") &&
    isCorpusName(version) &&
    isObject(recipe) &&
    isRecipe(recipe)
  );
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number";

function isRecipe(recipe: JsonObject): boolean {
  const sources = member(recipe, "sources");
  const format = member(recipe, "format");
  const map = member(recipe, "map");
  return (
    Array.isArray(sources) &&
    sources.every((source) => typeof source === "string") &&
    (format === null || FORMATS.some((name) => name === format)) &&
    isObject(map) &&
    Object.values(map).every((value) => typeof value === "string") &&
    ["title", "language"].every((name) => member(recipe, name) === null || typeof member(recipe, name) === "string")
  );
}
