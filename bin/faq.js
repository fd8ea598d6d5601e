#!/usr/bin/env node
// Read by whatever Node there is, so in the language of the oldest ones. What each start does stands here in
// one piece: a function would be compiled apart, to be called once. What few starts need lies beside this file.
"use strict";

/** The `engines` of package.json. */
var LEAST = [22, 12];
var version = process.versions.node.split(".").map(Number);

if (version[0] < LEAST[0] || (version[0] === LEAST[0] && version[1] < LEAST[1])) {
  require("./older-runtime.js")(LEAST);
} else {
  delete process.env.FAQ_HANDED_OVER;
  var fs = require("fs");
  var vm = require("vm");
  var env = process.env;
  var argv = process.argv;

  // As src/cli/shells.ts: what a shell runs by itself has a small bundle of its own.
  var isForShell =
    argv[2] === "__complete" ||
    (argv.length === 3 && (argv[2] === "--version" || argv[2] === "-V")) ||
    (argv.length === 4 && argv[2] === "completion" && /^(bash|zsh|fish|powershell)$/.test(argv[3]));
  // This file lies in `bin`, beside `dist`.
  var dist = __dirname.slice(0, -3) + "dist";
  var bundle = dist + (isForShell ? "/shell.cjs" : "/entry.cjs");
  var source = fs.readFileSync(bundle, "latin1");

  // The program is loaded with its compiled code kept from start to start, in the user's own folder for what can be made
  // again (as src/storage/folders.ts): the system's folder for temporary files is where others could leave code to be
  // run. The runtime's own cache takes longer to be asked, and lacks what a search calls: this one is made after the first.
  var folder = env.FAQ_CACHE_DIR || "";
  if (folder === "") {
    if (process.platform === "win32") folder = env.LOCALAPPDATA ? env.LOCALAPPDATA + "\\faq\\Cache" : "";
    else if (process.platform === "darwin") folder = env.HOME ? env.HOME + "/Library/Caches/faq" : "";
    else if (env.XDG_CACHE_HOME && env.XDG_CACHE_HOME[0] === "/") folder = env.XDG_CACHE_HOME + "/faq";
    else folder = env.HOME ? env.HOME + "/.cache/faq" : "";
  }
  if (folder !== "") folder += "/compiled";
  if (env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) folder = "";
  var stats;
  try {
    if (folder !== "") stats = fs.statSync(folder, { throwIfNoEntry: false });
  } catch (_error) {
    // It lies where the user may not look or, for older runtimes, below a file.
    folder = "";
  }
  // Others than the user could have left code there.
  if (stats !== undefined && process.getuid && (stats.uid !== process.getuid() || (stats.mode & 18) !== 0)) folder = "";

  // The build begins with a digest of itself: V8 only compares the length.
  var name = source.slice(2, 18) + "-" + process.version + "-" + process.arch;
  // How much of the program had been called when the code was kept, as src/cli/calls.ts counts it; less than nothing
  // where there is none.
  var known = -1;
  var kept;
  if (stats !== undefined && folder !== "") {
    try {
      var file = fs.openSync(folder + "/" + name, "r");
      var length = fs.fstatSync(file).size >> 1;
      kept = Buffer.allocUnsafeSlow(length);
      fs.readSync(file, kept, 0, length, 0);
      // It stands there twice: V8 would crash on what a disk has changed, and checksums take longer to load. In parts,
      // since each page of memory that is new takes as long as reading it.
      var part = Buffer.allocUnsafeSlow(32768);
      for (var at = 0; at < length; at += part.length) {
        if (at + part.length > length) part = part.subarray(0, length - at);
        fs.readSync(file, part, 0, part.length, length + at);
        if (!part.equals(kept.subarray(at, at + part.length))) kept = undefined;
        if (kept === undefined) break;
      }
      fs.readSync(file, part, 0, 1, 2 * length);
      known = part[0];
      fs.closeSync(file);
    } catch (_error) {
      // There is none of a new build or runtime.
      kept = undefined;
    }
  }
  var script = new vm.Script(source, {
    filename: bundle,
    cachedData: kept,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (kept === undefined || script.cachedDataRejected) known = -1;
  var program = { exports: {}, filename: bundle };
  require.cache[bundle] = program;
  var keep = function () {
    var calls = program.exports.callsBeyond(known);
    if (calls === known) return;
    try {
      if (calls > 0) program.exports.rehearse();
    } catch (_error) {
      // What wasn't called is compiled when it is.
    }
    // What was refused is replaced.
    require("./bundles.js").keep(folder, name, script.createCachedData(), calls);
    known = calls;
  };
  if (folder !== "") {
    process.on("exit", function (code) {
      // Code 2 is an error: nothing was searched. In a process that ran for more than a second, the garbage collector may
      // have thrown away the code of what was called at its start, so that what is kept would lack it.
      if (code < 2 && process.uptime() < 1) keep();
    });
  }
  var builtin = {};
  var requireBeside;
  var requireBundle = function (id) {
    if (id[0] !== ".") {
      if (builtin[id] === undefined) builtin[id] = require(id);
      return builtin[id];
    }
    if (requireBeside === undefined) {
      requireBeside = require("./bundles.js").loader(dist, folder, requireBundle, keep);
    }
    return requireBeside(id);
  };
  script.runInThisContext()(program.exports, requireBundle, program, bundle, dist);
}
