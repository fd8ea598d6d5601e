// Loaded before a program whose memory is measured: writes the most that it held, in KB, to the fourth stream.
"use strict";

const { readFileSync, writeSync } = require("node:fs");

process.on("exit", () => {
  // The system's own figure begins with that of the process which started this one.
  const own = process.platform === "linux" ? /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) : null;
  writeSync(3, String(own === null ? process.resourceUsage().maxRSS : own[1]));
});
