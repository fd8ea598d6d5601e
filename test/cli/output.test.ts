import * as fs from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openOutput } from "../../src/cli/output.ts";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return { ...real, writeSync: vi.fn(), fstatSync: vi.fn() };
});
vi.mock("../../src/storage/pause.ts", () => ({ pause: () => undefined }));

const writeSync = vi.mocked(fs.writeSync as (fd: number, bytes: Uint8Array, from: number) => number);
const output = openOutput(1, {});
const failing = (code: string) => () => {
  throw Object.assign(new Error(`${code}: it failed`), { code });
};

beforeEach(() => {
  writeSync.mockReset();
});

describe("standard output", () => {
  const outputIs = (isDevice: boolean) =>
    vi.mocked(fs.fstatSync).mockReturnValue({ isCharacterDevice: () => isDevice } as fs.Stats);

  it.each([
    ["a pipe without a reader", "EPIPE", false],
    ["a closed terminal", "EIO", true],
  ])("that is %s is no error", (_, code, isDevice) => {
    outputIs(isDevice);
    writeSync.mockImplementation(failing(code));
    expect(() => output.write("text")).toThrow(expect.objectContaining({ name: "ClosedOutputError" }));
  });

  it.each([
    ["EIO", "the disk failed"],
    ["ENOSPC", "the disk is full"],
    ["EINVAL", "EINVAL: it failed"],
  ])("that is a file and fails with %s is one", (code, reason) => {
    outputIs(false);
    writeSync.mockImplementation(failing(code));
    expect(() => output.write("text")).toThrow(
      expect.objectContaining({ exitCode: 2, message: `The output can't be written: ${reason}.` }),
    );
  });

  it("gets all of a text, also where little is taken at a time, or nothing for a moment", () => {
    let taken = "";
    let turn = 0;
    writeSync.mockImplementation((_, bytes, from) => {
      if (turn++ % 3 === 1) return failing("EAGAIN")();
      if (turn % 3 === 0) return 0;
      taken += String.fromCharCode(bytes[from]!);
      return 1;
    });
    output.write("x".repeat(300));
    expect(taken).toHaveLength(300);
  });

  it("that takes nothing any more is an error, not waited for without end", () => {
    writeSync.mockReturnValue(0);
    expect(() => output.write("text")).toThrow("The output can't be written: nothing more of it is taken.");
  });
});
