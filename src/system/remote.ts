import type { Environment } from "../model/environment.ts";

/** Whether the terminal is on another machine than the program: what the program starts, its user doesn't see. */
export function isRemote(env: Environment): boolean {
  return Boolean(env["SSH_CONNECTION"] || env["SSH_TTY"] || env["SSH_CLIENT"]);
}
