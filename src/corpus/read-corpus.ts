import type { Corpus } from "../model/corpus.ts";
import { FaqError } from "../model/errors.ts";
import { validateCorpus } from "./validate.ts";

/**
 * Makes a corpus of the bytes of a corpus file.
 *
 * @param source - the name of what was read, for messages.
 * @throws FaqError `corpus-malformed` where it isn't JSON in UTF-8, with the line and column; `corpus-invalid` where
 * the JSON isn't a corpus.
 */
export function parseCorpus(bytes: Uint8Array, source: string): Corpus {
  return validateCorpus(parseJson(decodeUtf8(bytes, source), source), source);
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
    throw new FaqError("corpus-malformed", `${source}: it isn't valid JSON: ${message}${lineOf(text, message)}.`, {
      hint: "The file may be cut short. Check it with a JSON editor.",
      cause,
    });
  }
}

/** V8 names a position only; an editor wants the line. */
function lineOf(text: string, message: string): string {
  const position = /at position (\d+)(?! \(line)/.exec(message);
  if (!position) return "";
  const before = text.slice(0, Number(position[1])).split("\n");
  return ` (line ${before.length}, column ${before.at(-1)!.length + 1})`;
}
