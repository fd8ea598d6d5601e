import { existsSync, readFileSync } from "node:fs";
import { statsOf } from "../../storage/stats.ts";
import { CLOCK_STEP } from "../file-state.ts";
import { contentHash, type FileEvidence } from "../import/read-text.ts";
import { isObject, member } from "../import/values.ts";

/** A download, and what its server said of it. */
export interface DownloadEvidence {
  /** The file in the version's folder that holds what came. */
  readonly file: string;
  readonly name: string;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it came, as an ISO 8601 date-time. */
  readonly fetched: string;
  readonly bytes: () => Uint8Array;
}

/** What all sources of a corpus looked like: by absolute path, and by URL. */
export interface Evidence {
  readonly files: ReadonlyMap<string, FileEvidence>;
  readonly downloads: ReadonlyMap<string, DownloadEvidence>;
}

/** Whether a file still has the content that it had at the time of an import; it is only read where its time is no proof. */
export function isUnchanged(path: string, before: FileEvidence | undefined, imported: number): boolean {
  if (before === undefined) return false;
  const stats = statsOf(path);
  if (stats === undefined || stats.size !== before.size) return false;
  // A program can set the first time back, but not the second.
  const sameTimes = stats.mtimeMs === before.modified && stats.ctimeMs === before.changed;
  if (sameTimes && (before.hash === "" || stats.ctimeMs < imported - CLOCK_STEP)) return true;
  if (before.hash === "") return false;
  try {
    return contentHash(readFileSync(path)) === before.hash;
  } catch {
    return false;
  }
}

/** What {@link readEvidence} reads; what was downloaded lies in files of its own. */
export function formatEvidence(evidence: Evidence): string {
  const files = [...evidence.files].map(([path, { size, modified, changed, hash }]) => [
    path,
    size,
    modified,
    changed,
    hash,
  ]);
  const downloads = [...evidence.downloads].map(([url, { bytes: _, ...facts }]) => [url, facts]);
  return `${JSON.stringify({ files, downloads })}\n`;
}

/** What can't be read is no evidence: the sources are then read again. */
export function readEvidence(path: string): Evidence {
  const evidence = { files: new Map<string, FileEvidence>(), downloads: new Map<string, DownloadEvidence>() };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return evidence;
  }
  if (!isObject(json)) return evidence;
  for (const row of rows(member(json, "files"))) {
    const [file, size, modified, changed, hash] = row;
    if (
      typeof file === "string" &&
      typeof hash === "string" &&
      isNumber(size) &&
      isNumber(modified) &&
      isNumber(changed)
    )
      evidence.files.set(file, { size, modified, changed, hash });
  }
  for (const [url, facts] of rows(member(json, "downloads"))) {
    const download = typeof url === "string" && isObject(facts) ? downloadOf(facts, path) : undefined;
    if (download !== undefined) evidence.downloads.set(url as string, download);
  }
  return evidence;
}

const isNumber = (value: unknown): value is number => typeof value === "number";

function rows(value: unknown): unknown[][] {
  return Array.isArray(value) ? value.filter((row): row is unknown[] => Array.isArray(row)) : [];
}

function downloadOf(facts: object, evidencePath: string): DownloadEvidence | undefined {
  const { file, name, url, etag, lastModified, fetched } = facts as Record<string, unknown>;
  if (typeof file !== "string" || !/^download-\w+$/.test(file)) return undefined;
  if (typeof name !== "string" || typeof url !== "string" || typeof fetched !== "string") return undefined;
  const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);
  const path = evidencePath.replace(/evidence\.json$/, file);
  if (!existsSync(path)) return undefined;
  return {
    file,
    name,
    url,
    fetched,
    etag: textOrNull(etag),
    lastModified: textOrNull(lastModified),
    bytes: () => readFileSync(path),
  };
}
