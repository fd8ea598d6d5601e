import { expect, it } from "vitest";
import { fileSize } from "../../src/present/file-size.ts";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 KB"],
  [238_304, "238 KB"],
  [999_499, "999 KB"],
  [999_500, "1 MB"],
  [1_234_567, "1.2 MB"],
  [9_960_000, "10 MB"],
  [1_000_000_000, "1 GB"],
  [2_500_000_000_000, "2500 GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
