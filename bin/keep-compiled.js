// Beside faq.js, for the starts that have something to keep.
"use strict";

const fs = require("node:fs");

/** What other builds and runtimes kept is removed after so many milliseconds. */
const OUTDATED = 30 * 24 * 3600 * 1000;

/**
 * Writes compiled code whole or not at all; without it, the next start compiles again.
 *
 * @param calls - how much of the program had been called, as in src/cli/calls.ts: it ends the file.
 */
exports.keep = (folder, name, code, calls) => {
  const file = `${folder}/${name}`;
  const temporary = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(temporary, Buffer.concat([code, Buffer.from([calls])]), { mode: 0o600 });
    fs.renameSync(temporary, file);
    for (const other of fs.readdirSync(folder)) {
      if (!/^[0-9a-f]{16}-v/.test(other) || other === name) continue;
      if (Date.now() - fs.statSync(`${folder}/${other}`).mtimeMs > OUTDATED) fs.unlinkSync(`${folder}/${other}`);
    }
  } catch {
    // A home that can't be written, or a full disk.
    try {
      fs.unlinkSync(temporary);
    } catch {
      // It was never made.
    }
  }
};

/** Has the runtime keep the compiled code of what is loaded from here on, in folders that nobody else can enter. */
exports.useRuntimeCache = (folder) => {
  const mask = process.umask(0o077);
  require("node:module").enableCompileCache(folder);
  process.umask(mask);
};
