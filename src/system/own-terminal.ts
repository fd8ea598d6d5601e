import { closeSync, openSync, writeSync } from "node:fs";

/** The terminal that this process belongs to, whatever its standard streams are connected to. */
export const OWN_TERMINAL = process.platform === "win32" ? "CONOUT$" : "/dev/tty";

/** @throws the system's error where there is none */
export function writeToTerminal(text: string): void {
  const terminal = openSync(OWN_TERMINAL, "w");
  try {
    writeSync(terminal, text);
  } finally {
    closeSync(terminal);
  }
}
