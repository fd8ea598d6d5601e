import type { Environment } from "../model/environment.ts";
import { FaqError } from "../model/errors.ts";
import { isRemote } from "./remote.ts";
import { runTool } from "./run-tool.ts";

const ALLOWED = new Set(["http:", "https:", "mailto:"]);

/**
 * An address as it may be given to a browser.
 *
 * @throws FaqError for anything but web and mail addresses: an article mustn't be able to start programs
 */
export function safeAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !ALLOWED.has(url.protocol)) {
    throw new FaqError("usage", "The article's link isn't a web address.", {
      hint: "Only http, https and mailto are opened; it can be copied.",
    });
  }
  return url.href;
}

/** The programs that open an address in the user's browser, each given the address as an argument, never a shell. */
export function openers(
  env: Environment,
  platform: NodeJS.Platform,
): (readonly [command: string, ...args: string[]])[] {
  if (platform === "darwin") return [["open"]];
  if (platform === "win32") return [["rundll32", "url.dll,FileProtocolHandler"]];
  if (env["WSL_DISTRO_NAME"]) return [["wslview"], ["rundll32.exe", "url.dll,FileProtocolHandler"]];
  if (env["TERMUX_VERSION"]) return [["termux-open-url"]];
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? [["xdg-open"], ["gio", "open"]] : [];
}

/**
 * Opens a web or mail address in the user's browser.
 *
 * @throws FaqError where the address isn't one or there is no browser to open it in
 */
export async function openAddress(
  address: string,
  env: Environment,
  platform: NodeJS.Platform,
  run: typeof runTool = runTool,
): Promise<void> {
  const url = safeAddress(address);
  for (const [command, ...args] of openers(env, platform)) {
    if ((await run(command, [...args, url])) === 0) return;
  }
  throw new FaqError("io", isRemote(env) ? "There is no browser on this machine." : "No browser could be started.", {
    hint: `Copy the link: ${url}`,
  });
}
