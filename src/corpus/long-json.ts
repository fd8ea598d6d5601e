const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const LIST_DEPTH = 2;

/** From the first byte to behind the last. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a list lies in a document: between its brackets, and each of its elements. */
interface FoundList extends Range {
  readonly elements: readonly Range[];
}

/**
 * Finds a list that a member of the outermost object holds, without making a string of the document, which one of more
 * than half a gigabyte can't become. What the list holds need not be valid JSON: whoever parses it notices.
 *
 * @returns undefined where there is no such list. Of several the last counts, as in `JSON.parse`.
 */
export function findList(bytes: Uint8Array, member: string): FoundList | undefined {
  const wanted = Buffer.from(JSON.stringify(member));
  let found: FoundList | undefined;
  let open: { readonly start: number; element: number; readonly elements: Range[] } | undefined;
  let string: Range = { start: 0, end: 0 };
  let key = string;
  let depth = 0;
  const endElement = (end: number): void => {
    if (open && !isBlank(bytes, open.element, end)) open.elements.push({ start: open.element, end });
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      string = { start: at, end: endOfString(bytes, at) };
      at = string.end - 1;
    } else if (byte === COLON) {
      if (depth === 1) key = string;
    } else if (OPENING.has(byte)) {
      depth++;
      const isList = depth === LIST_DEPTH && byte === 0x5b && wanted.equals(bytes.subarray(key.start, key.end));
      if (isList) open = { start: at + 1, element: at + 1, elements: [] };
    } else if (CLOSING.has(byte)) {
      if (depth === LIST_DEPTH && open) {
        endElement(at);
        found = { start: open.start, end: at, elements: open.elements };
        open = undefined;
      }
      depth--;
    } else if (byte === COMMA && depth === LIST_DEPTH && open) {
      endElement(at);
      open.element = at + 1;
    }
  }
  return found;
}

/** Behind the closing quotation mark of the string that begins at `start`, or at the end where there is none. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    let backslashes = 0;
    while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
  return bytes.length;
}

/** Whether there is only white space, as JSON allows it. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x20) return false;
  return true;
}
