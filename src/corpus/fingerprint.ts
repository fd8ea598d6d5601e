import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const PART = 1 << 20;

/**
 * What a corpus file is known by: its SHA-256, in hexadecimal. The file is read in parts.
 *
 * @throws the system's error.
 */
export function fingerprintOf(path: string): string {
  const hash = createHash("sha256");
  const part = Buffer.allocUnsafe(PART);
  const file = openSync(path, "r");
  try {
    for (let length = readSync(file, part); length > 0; length = readSync(file, part)) {
      hash.update(part.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}
