import type { Corpus } from "../model/corpus.ts";
import { FaqError } from "../model/errors.ts";
import { findList } from "./long-json.ts";
import { validateCorpus } from "./validate.ts";

/** From this length on a corpus is parsed article by article: it may not fit into a string. In bytes. */
const LONG = 1 << 28;

/**
 * Makes a corpus of the bytes of a corpus file.
 *
 * @param source - the name of what was read, for messages.
 * @param long - from which length on the articles are parsed one by one.
 * @throws FaqError `corpus-malformed` where it isn't JSON in UTF-8, with the line and column; `corpus-invalid` where
 * the JSON isn't a corpus.
 */
export function parseCorpus(bytes: Uint8Array, source: string, long = LONG): Corpus {
  const json = bytes.length < long ? parseJson(decodeUtf8(bytes, source), source) : parseLong(bytes, source);
  return validateCorpus(json, source);
}

/** As `JSON.parse`, with an article at a time as a string. */
function parseLong(bytes: Uint8Array, source: string): unknown {
  const list = findList(bytes, "articles");
  if (list === undefined || list.start + bytes.length - list.end > LONG) {
    throw new FaqError("corpus-malformed", `${source}: found no list of articles; expected a corpus in JSON.`);
  }
  const part = (start: number, end: number) => decodeUtf8(bytes.subarray(start, end), source);
  const articles = list.elements.map(({ start, end }, at) => {
    const text = part(start, end);
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      const line = linesBefore(bytes, start) + 1;
      throw notJson(`${source}: article ${at + 1}, from line ${line} on,`, (cause as SyntaxError).message, cause);
    }
  });
  const head = parseJson(part(0, list.start) + part(list.end, bytes.length), source);
  return { ...(head as object), articles };
}

/** How many lines end before a place. */
function linesBefore(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < end; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}

function decodeUtf8(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FaqError("corpus-malformed", `${source}: found bytes that aren't UTF-8; expected JSON in UTF-8.`, {
      hint: "Save the file as UTF-8.",
      cause,
    });
  }
}

function parseJson(text: string, source: string): unknown {
  if (text.trim() === "") {
    throw new FaqError("corpus-malformed", `${source}: the file is empty; expected a corpus in JSON.`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    throw notJson(`${source}: it`, `${message}${lineOf(text, message)}`, cause);
  }
}

function notJson(what: string, reason: string, cause: unknown): FaqError {
  return new FaqError("corpus-malformed", `${what} isn't valid JSON: ${reason}.`, {
    hint: "The file may be cut short. Check it with a JSON editor.",
    cause,
  });
}

/** V8 names a position only; an editor wants the line. */
function lineOf(text: string, message: string): string {
  const position = /at position (\d+)(?! \(line)/.exec(message);
  if (!position) return "";
  const before = text.slice(0, Number(position[1])).split("\n");
  return ` (line ${before.length}, column ${before.at(-1)!.length + 1})`;
}
