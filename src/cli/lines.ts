/**
 * Splits a stream of UTF-8 bytes into lines, a batch for each chunk that completes some. `\n` and `\r\n` end a line, or
 * only a NUL where that is asked for, and so does the end of the stream after at least one byte; a byte order mark at the beginning is left out; bytes that
 * aren't UTF-8 become U+FFFD.
 *
 * @param longest - of a longer line (in UTF-16 code units) only the beginning comes, cut where it is known to be longer:
 *   memory stays bounded whatever comes in
 * @param end - what ends a line
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
  end: "\n" | "\0" = "\n",
): AsyncGenerator<readonly string[], void, undefined> {
  const whole = end === "\n" ? withoutReturn : (line: string) => line;
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(end);
    rest = lines.pop()!;
    // One unit more than the longest says that it was longer; two, since the last may be a `\r`.
    if (rest.length > longest + 2) rest = rest.slice(0, longest + 2);
    if (lines.length > 0) yield lines.map(whole);
  }
  rest += decoder.decode();
  if (rest !== "") yield [whole(rest)];
}

const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);
