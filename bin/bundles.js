// Beside faq.js, for the starts that load more than one bundle, or have compiled code to keep.
"use strict";

const fs = require("node:fs");
const { dirname } = require("node:path");
const vm = require("node:vm");

/** What other builds and runtimes kept is removed after so many milliseconds. */
const OUTDATED = 30 * 24 * 3600 * 1000;

/** What makes a bundle a function. */
const BEFORE = Buffer.from("(function (exports, require, module, __filename, __dirname) {");
const AFTER = Buffer.from("\n})");

/** How much of a bundle that others load has been called when its process ends. */
const CALLS = { none: -1, inVain: 0, all: 1 };

/** As in src/model/exit-code.ts. */
const EXIT = { none: 1, failure: 2 };

/** Kept code is compared in parts of so many bytes. */
const PART = 32768;

/** A process that lives for so many milliseconds has called by then what its start calls. */
const STARTED = 2000;

/** As in src/storage/atomic-write.ts. */
function makeFolder(folder) {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error.code === "EEXIST") return;
    const above = dirname(folder);
    if (error.code !== "ENOENT" || above === folder || fs.existsSync(above)) throw error;
    makeFolder(above);
    makeFolder(folder);
  }
}

/**
 * Writes compiled code whole or not at all; without it, the next start compiles again. V8 doesn't check what it is given,
 * and would crash on half of it, as a machine may leave that loses power, or on a block that a disk has lost: it is
 * flushed before it has its name, and stands there twice, to be compared.
 *
 * @param calls - how much of it had been called: it ends the file.
 */
function keep(folder, name, code, calls) {
  const file = `${folder}/${name}`;
  const temporary = `${file}.${process.pid}`;
  try {
    makeFolder(folder);
    fs.writeFileSync(temporary, Buffer.concat([code, code, Buffer.from([calls])]), { mode: 0o600, flush: true });
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
}

/** What {@link keep} wrote, read in parts as in faq.js; undefined where that is damaged. */
function readKept(path) {
  let file;
  try {
    file = fs.openSync(path, "r");
    const length = fs.fstatSync(file).size >> 1;
    const code = Buffer.allocUnsafeSlow(length);
    fs.readSync(file, code, 0, length, 0);
    const part = Buffer.allocUnsafeSlow(PART);
    for (let at = 0; at < length; at += PART) {
      const count = Math.min(PART, length - at);
      fs.readSync(file, part, 0, count, length + at);
      if (code.compare(part, 0, count, at, at + count) !== 0) return undefined;
    }
    fs.readSync(file, part, 0, 1, 2 * length);
    return { code, calls: part[0] };
  } catch {
    // There is none of a new build or runtime.
    return undefined;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/**
 * The `require` of bundles for each other. Their compiled code is kept at the end of a process, or once that has lived for
 * a while; again when one that found something follows one that didn't; and not after an error.
 *
 * @param folder - for compiled code; empty where none is to be kept
 * @param requireBundle - what the bundles call
 * @param keepFirst - keeps the compiled code of the bundle that started
 */
function loader(dist, folder, requireBundle, keepFirst) {
  const loaded = [];
  const keepAll = (calls) => {
    keepFirst();
    for (const bundle of loaded) {
      if (bundle.known >= calls) continue;
      bundle.known = calls;
      keep(folder, bundle.name, bundle.script.createCachedData(), calls);
    }
  };
  if (folder !== "") {
    process.on("exit", (code) => {
      if (code !== EXIT.failure) keepAll(code === EXIT.none ? CALLS.inVain : CALLS.all);
    });
    setTimeout(keepAll, STARTED, CALLS.all).unref();
  }
  return (id) => {
    const filename = dist + id.slice(1);
    const before = require.cache[filename];
    if (before !== undefined) return before.exports;
    const code = fs.readFileSync(filename);
    const name = `${code.latin1Slice(2, 18)}-${process.version}-${process.arch}`;
    const kept = folder === "" ? undefined : readKept(`${folder}/${name}`);
    const script = new vm.Script(Buffer.concat([BEFORE, code, AFTER]).latin1Slice(), {
      filename,
      cachedData: kept?.code,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    loaded.push({ name, script, known: script.cachedDataRejected === false ? kept.calls : CALLS.none });
    const module = { exports: {}, filename };
    require.cache[filename] = module;
    script.runInThisContext()(module.exports, requireBundle, module, filename, dist);
    return module.exports;
  };
}

module.exports = { keep, loader };
