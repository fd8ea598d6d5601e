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

/**
 * Keeps the compiled code from start to start: 1.5 ms of a search. In the user's own folder, since the runtime's default,
 * the system's folder for temporary files, is where others could leave code to be run. Without such a folder, without.
 */
function keepCompiledCode() {
  var folder = cacheFolder();
  if (folder === null || process.env.NODE_COMPILE_CACHE || process.env.NODE_DISABLE_COMPILE_CACHE) return;
  try {
    folder += "/compiled";
    if (!require("fs").existsSync(folder)) require("fs").mkdirSync(folder, { recursive: true, mode: 448 });
    require("module").enableCompileCache(folder);
  } catch (_error) {
    // A home that can't be written: every start compiles.
  }
}

function start() {
  if (!isTooOld(process.versions.node)) {
    delete process.env.FAQ_HANDED_OVER;
    keepCompiledCode();
    require("../dist/entry.cjs");
    return;
  }
  var runtime = process.env.FAQ_HANDED_OVER ? null : findRuntime();
  if (runtime !== null) handOver(runtime);
  else
    fail("needs Node.js " + LEAST.join(".") + " or newer; this is " + process.versions.node + " (https://nodejs.org).");
}

start();
