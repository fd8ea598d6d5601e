import type { ImportItem } from "../item.ts";
import { RecordReader } from "../record.ts";
import type { Format } from "./format.ts";

/** One article as a JSON object on each line; a line that isn't one costs that line alone. */
export const jsonLines: Format = {
  name: "jsonl",
  *read(document, options): Iterable<ImportItem> {
    const reader = new RecordReader(options.map, document.path);
    let line = 0;
    for (let from = 0; from < document.text.length; ) {
      const end = document.text.indexOf("\n", from);
      const text = document.text.slice(from, end === -1 ? undefined : end).trim();
      from = end === -1 ? document.text.length : end + 1;
      line++;
      if (text === "") continue;
      const place = { file: document.file, line };
      let record: unknown;
      try {
        record = JSON.parse(text);
      } catch {
        yield { kind: "warning", place, message: "not valid JSON: the line was left out" };
        continue;
      }
      yield* reader.items(record, place);
    }
  },
};
