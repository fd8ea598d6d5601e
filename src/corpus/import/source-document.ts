import { FaqError } from "../../model/errors.ts";

/** The line, counted from 1, that an offset in a text lies in. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** One text file of a source, decoded, with its place in the source. */
export class SourceDocument {
  /** The file as the user named it, `-` for standard input, or a URL. */
  readonly file: string;
  /** The path inside the source, with `/`; the file's own name where the source is one file. */
  readonly path: string;
  readonly text: string;
  /** Tells the groups of one source from those of another. */
  readonly source: number;
  /** Where this document's own links start from, when it came from the web. */
  readonly url: string | null;
  #json: { readonly value: unknown } | undefined;

  constructor(fields: { file: string; path: string; text: string; source?: number; url?: string | null }) {
    this.file = fields.file;
    this.path = fields.path;
    this.text = fields.text;
    this.source = fields.source ?? 0;
    this.url = fields.url ?? null;
  }

  /** The name without its folders. */
  get name(): string {
    return this.path.slice(this.path.lastIndexOf("/") + 1);
  }

  /** Lower case, without the dot; empty where there is none. */
  get extension(): string {
    return /[^.]\.([a-z0-9]+)$/i.exec(this.name)?.[1]?.toLowerCase() ?? "";
  }

  /**
   * The text as JSON, parsed once.
   *
   * @throws FaqError `corpus-malformed`, with the line, where it isn't JSON.
   */
  json(): unknown {
    this.#json ??= { value: parseJson(this.text, this.file) };
    return this.#json.value;
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const position = /at position (\d+)/.exec(reason)?.[1];
    const offset = position === undefined ? text.length : Number(position);
    throw new FaqError("corpus-malformed", `${file}:${lineAt(text, offset)}: not valid JSON: ${brief(reason)}.`, {
      hint: "Export the file again, or mend it at that line.",
      cause,
    });
  }
}

/** V8 quotes the text around the fault, which may be long and hold line breaks. */
const brief = (reason: string) =>
  reason.replace(/,? *(?:\.\.\.)?"[\s\S]*?(?:is not valid JSON|$)/, "").replace(/ in JSON at.*$/, "");
