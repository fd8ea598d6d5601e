import fs from "node:fs";

/** Descriptors of files in memory begin here; the system counts from 0. */
const FIRST = 1 << 30;

/**
 * Lets this process read files that aren't on the disk but in memory, with what `node:fs` offers for reading at once.
 * Each has the dates of the executable.
 */
export function serveFiles(files: ReadonlyMap<string, () => Buffer>): void {
  const { openSync, closeSync, fstatSync, statSync, readSync, readFileSync, existsSync } = fs;
  const paths = [...files.keys()];
  const isOurs = (path: unknown): path is string => typeof path === "string" && files.has(path);
  const bytesOf = (file: number) => files.get(paths[file - FIRST]!)!();
  const statsOf = (bytes: Buffer) => Object.assign(statSync(process.execPath), { size: bytes.length });

  Object.assign(fs, {
    openSync: (path: string, ...rest: [number | string, number]) =>
      isOurs(path) ? FIRST + paths.indexOf(path) : openSync(path, ...rest),
    closeSync: (file: number) => (file >= FIRST ? undefined : closeSync(file)),
    fstatSync: (file: number, ...rest: []) => (file >= FIRST ? statsOf(bytesOf(file)) : fstatSync(file, ...rest)),
    statSync: (path: string, ...rest: []) => (isOurs(path) ? statsOf(files.get(path)!()) : statSync(path, ...rest)),
    existsSync: (path: string) => isOurs(path) || existsSync(path),
    readSync: (file: number, target: Uint8Array, ...rest: [number, number, number]) => {
      if (file < FIRST) return readSync(file, target, ...rest);
      const [offset, length, position] = rest;
      return bytesOf(file).copy(target, offset, position, position + length);
    },
    readFileSync: (path: string, ...rest: [BufferEncoding]) => {
      if (!isOurs(path)) return readFileSync(path, ...rest);
      const bytes = files.get(path)!();
      return rest[0] === undefined ? Buffer.from(bytes) : bytes.toString(rest[0]);
    },
  });
}
