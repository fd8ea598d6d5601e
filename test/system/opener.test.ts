import { describe, expect, it } from "vitest";
import { openAddress, openers, safeAddress } from "../../src/system/opener.ts";

describe("opening a link", () => {
  it.each([
    ["https://help.test/a?b=c d", "https://help.test/a?b=c%20d"],
    ["http://help.test/", "http://help.test/"],
    ["mailto:help@help.test", "mailto:help@help.test"],
  ])("accepts %s", (address, expected) => {
    expect(safeAddress(address)).toBe(expected);
  });

  it.each(["file:///etc/passwd", "javascript:alert(1)", "-x", "help.test", "vscode://x", ""])(
    "refuses %j",
    (address) => {
      expect(() => safeAddress(address)).toThrow(
        expect.objectContaining({ message: expect.stringContaining("isn't a web address"), hint: expect.any(String) }),
      );
    },
  );

  it.each([
    ["macOS", {}, "darwin", "open"],
    ["Windows", {}, "win32", "rundll32"],
    ["WSL", { WSL_DISTRO_NAME: "x" }, "linux", "wslview"],
    ["X11", { DISPLAY: ":0" }, "linux", "xdg-open"],
    ["a console", {}, "linux", undefined],
  ] as const)("asks the right program on %s", (_, env, platform, command) => {
    expect(openers(env, platform)[0]?.[0]).toBe(command);
  });

  it("passes the address as one argument and says where nothing opened it", async () => {
    const ran: string[][] = [];
    const run = async (command: string, args: readonly string[]) => {
      ran.push([command, ...args]);
      return 1;
    };
    const opened = openAddress("https://x.test/$(id)", { DISPLAY: ":0" }, "linux", run);
    await expect(opened).rejects.toMatchObject({ hint: "Copy the link: https://x.test/$(id)" });
    expect(ran[0]).toEqual(["xdg-open", "https://x.test/$(id)"]);
  });
});
