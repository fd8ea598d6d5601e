import { textWidth } from "../../src/present/width.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles (CSI … m) and links (OSC 8) begin with ESC
const STYLES = /\x1b\[[\d;:]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/g;

/** Stands in for `string-width` inside Ink, so that Ink and the views count columns alike. */
export default function stringWidth(text: string): number {
  return textWidth(text.includes("\x1b") ? text.replace(STYLES, "") : text);
}
