#!/usr/bin/env node
// Read by whatever Node there is, so in the language of the oldest ones.
"use strict";

/** The `engines` of package.json. */
var LEAST = [22, 12];

function isTooOld(version) {
  var parts = version.split(".").map(Number);
  return parts[0] < LEAST[0] || (parts[0] === LEAST[0] && parts[1] < LEAST[1]);
}

/** The runtime of the `node` package where that is installed beside this program, or null. */
function findRuntime() {
  var path = require("path");
  var name = process.platform === "win32" ? "node.exe" : "node";
  var file;
  try {
    file = path.join(path.dirname(require.resolve("node/package.json")), "bin", name);
    return require("fs").existsSync(file) ? file : null;
  } catch (_error) {
    return null;
  }
}

function fail(message) {
  process.stderr.write("faq: " + message + "\n");
  process.exitCode = 2;
}

/** Runs this program in another runtime and ends as that one ends, by exit code or by signal. */
function handOver(runtime) {
  // Should that runtime be too old as well, it must not hand over again.
  process.env.FAQ_HANDED_OVER = "1";
  var child = require("child_process").spawn(runtime, [__filename].concat(process.argv.slice(2)), { stdio: "inherit" });
  var signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];
  function forward(signal) {
    child.kill(signal);
  }
  signals.forEach(function (signal) {
    process.on(signal, forward);
  });
  child.on("error", function (error) {
    fail(runtime + " can't be started: " + error.message);
  });
  child.on("exit", function (code, signal) {
    if (signal === null) process.exit(code);
    signals.forEach(function (name) {
      process.removeListener(name, forward);
    });
    process.kill(process.pid, signal);
  });
}

/** The folder of src/storage/folders.ts for what can be made again, or null. */
function cacheFolder() {
  var env = process.env;
  if (env.FAQ_CACHE_DIR) return env.FAQ_CACHE_DIR;
  if (process.platform === "win32") return env.LOCALAPPDATA ? env.LOCALAPPDATA + "\\faq\\Cache" : null;
  if (process.platform === "darwin") return env.HOME ? env.HOME + "/Library/Caches/faq" : null;
  if (env.XDG_CACHE_HOME && env.XDG_CACHE_HOME[0] === "/") return env.XDG_CACHE_HOME + "/faq";
  return env.HOME ? env.HOME + "/.cache/faq" : null;
}

/** The folder for compiled code, or null where there can be none. */
function compiledFolder() {
  var folder = cacheFolder();
  return folder === null || process.env.NODE_COMPILE_CACHE || process.env.NODE_DISABLE_COMPILE_CACHE
    ? null
    : folder + "/compiled";
}

/** False where others than the user may have left code in a folder; a folder that isn't there yet is fine. */
function isTrusted(folder) {
  var stats = require("fs").statSync(folder, { throwIfNoEntry: false });
  return stats === undefined || !process.getuid || (stats.uid === process.getuid() && (stats.mode & 18) === 0);
}

/** As in src/cli/calls.ts: how much of the program a start has called. */
var NOTHING = 0;
var USUAL = 1;
var ALL = 2;
/** Ends the name of the file with all of it. */
var MORE = "-more";

/**
 * In a process that runs longer, in seconds, the garbage collector may have thrown away the code of what was called
 * at its start, so that what is kept would lack it.
 */
var LONG = 1;

/** What other builds and runtimes kept is removed after so many milliseconds. */
var OUTDATED = 30 * 24 * 3600 * 1000;

/** Writes a file whole or not at all; without it, the next start compiles again. */
function keep(folder, name, data) {
  var fs = require("fs");
  var file = folder + "/" + name;
  var temporary = file + "." + process.pid;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 448 });
    fs.writeFileSync(temporary, data, { mode: 384 });
    fs.renameSync(temporary, file);
    fs.readdirSync(folder).forEach(function (other) {
      if (!/^[0-9a-f]{16}-v/.test(other) || other === name) return;
      if (Date.now() - fs.statSync(folder + "/" + other).mtimeMs > OUTDATED) fs.unlinkSync(folder + "/" + other);
    });
  } catch (_error) {
    // A home that can't be written, or a full disk.
    try {
      fs.unlinkSync(temporary);
    } catch (_nothingThere) {
      // It was never made.
    }
  }
}

function readKept(file) {
  try {
    return require("fs").readFileSync(file);
  } catch (_error) {
    return undefined;
  }
}

/** Has the runtime keep the compiled code of what is loaded from here on, in folders that nobody else can enter. */
function keepCompiled(folder) {
  var mask = process.umask(63);
  require("module").enableCompileCache(folder);
  process.umask(mask);
}

/**
 * Loads the program with its compiled code kept from start to start, in the user's own folder: the system's folder for
 * temporary files is where others could leave code to be run. The runtime's own cache keeps what was compiled on
 * loading; this one is made after a first search and holds what that search called, which is most of what it compiles.
 */
function load(dist, bundle) {
  var entry = dist + "/" + bundle;
  var folder = compiledFolder();
  var fs = require("fs");
  var vm = require("vm");
  var source = fs.readFileSync(entry, "latin1");
  // The build begins with a digest of itself: V8 only compares the length.
  var name = source.slice(2, 18) + "-" + process.version + "-" + process.arch;
  if (folder !== null && !isTrusted(folder)) folder = null;
  // Of the first start, and of a new build or runtime, there is none.
  var more = folder === null ? undefined : readKept(folder + "/" + name + MORE);
  var kept = folder === null || more !== undefined ? more : readKept(folder + "/" + name);
  var script = new vm.Script(source, {
    filename: entry,
    cachedData: kept,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  var program = { exports: {}, filename: entry };
  require.cache[entry] = program;
  if (folder !== null) {
    process.on("exit", function (code) {
      // Code 2 is an error: nothing was searched.
      var calls = code < 2 ? program.exports.calls() : NOTHING;
      var known = kept === undefined || script.cachedDataRejected ? NOTHING : more === undefined ? USUAL : ALL;
      if (calls <= known || process.uptime() > LONG) return;
      program.exports.rehearse();
      // What was refused is replaced.
      keep(folder, calls === ALL || more !== undefined ? name + MORE : name, script.createCachedData());
    });
  }
  var requireBeside;
  function requireBundle(id) {
    if (id[0] !== ".") return require(id);
    if (requireBeside === undefined) {
      // What else is loaded is rarer and larger: the runtime's own cache will do.
      if (folder !== null) keepCompiled(folder);
      requireBeside = require("module").createRequire(entry);
    }
    return requireBeside(id);
  }
  script.runInThisContext()(program.exports, requireBundle, program, entry, dist);
}

/** As src/cli/shells.ts: what a shell runs by itself has a small bundle of its own. */
function isForShell(argv) {
  if (argv[0] === "__complete") return true;
  if (argv.length === 1) return argv[0] === "--version" || argv[0] === "-V";
  return argv.length === 2 && argv[0] === "completion" && /^(bash|zsh|fish|powershell)$/.test(argv[1]);
}

function start() {
  if (!isTooOld(process.versions.node)) {
    delete process.env.FAQ_HANDED_OVER;
    // This file lies in `bin`, beside `dist`.
    load(__dirname.slice(0, -3) + "dist", isForShell(process.argv.slice(2)) ? "shell.cjs" : "entry.cjs");
    return;
  }
  var runtime = process.env.FAQ_HANDED_OVER ? null : findRuntime();
  if (runtime !== null) handOver(runtime);
  else
    fail("needs Node.js " + LEAST.join(".") + " or newer; this is " + process.versions.node + " (https://nodejs.org).");
}

start();
