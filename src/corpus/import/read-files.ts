import { answersInOrder } from "../../threads/answers-in-order.ts";
import { threadsFor } from "../../threads/threads.ts";
import { type FileRead, readTextFile } from "./read-text.ts";

/** With fewer files a second thread takes longer to start than it saves. */
export const MANY = 2000;

/** Files that are read at a time. */
const BATCH = 64;

/** Files that are larger, in bytes, hold many articles, and are few: they are read when it is their turn. */
const SMALL = 1 << 18;

/** A file and what its size may be, in bytes. */
interface FileToRead {
  readonly path: string;
  readonly limit: number;
}

/** Reads files in order: few of them each when it is asked for, many ahead of that and with the help of other threads. */
export function* readFiles(files: readonly FileToRead[]): Generator<FileRead> {
  const threads = files.length < MANY ? undefined : threadsFor("corpus-import-reader.cjs");
  if (threads === undefined) {
    for (const { path, limit } of files) yield readTextFile(path, limit);
    return;
  }
  const paths = files.map(({ path }) => path);
  const batches = Array.from({ length: Math.ceil(paths.length / BATCH) }, (_, at) =>
    paths.slice(at * BATCH, (at + 1) * BATCH),
  );
  let at = 0;
  for (const reads of answersInOrder(batches, readSmallFiles, threads)) {
    for (const read of reads) {
      const { path, limit } = files[at++]!;
      yield isTooLarge(read) ? readTextFile(path, limit) : read;
    }
  }
}

/** Reads files, but none that is large. */
export function readSmallFiles(paths: readonly string[]): FileRead[] {
  return paths.map((path) => readTextFile(path, SMALL));
}

function isTooLarge({ content }: FileRead): boolean {
  return "reason" in content && content.reason === "too large";
}
