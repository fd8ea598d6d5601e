// Beside faq.js, for a runtime that is too old for the program: in the language of the oldest ones.
"use strict";

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
  var args = [require("path").join(__dirname, "faq.js")].concat(process.argv.slice(2));
  var child = require("child_process").spawn(runtime, args, { stdio: "inherit" });
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

/** Hands over to a runtime that is new enough, or says which is. */
module.exports = function start(least) {
  var runtime = process.env.FAQ_HANDED_OVER ? null : findRuntime();
  if (runtime !== null) handOver(runtime);
  else
    fail("needs Node.js " + least.join(".") + " or newer; this is " + process.versions.node + " (https://nodejs.org).");
};
