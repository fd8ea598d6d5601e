import { words } from "./words.ts";

/** What a mail's head calls its sender, and what it is about, in the languages that have a stemmer. */
const SENDER = new Set(["from", "von", "de", "da", "van", "от"]);
const SUBJECT = new Set(["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "тема"]);
/** What is answered: RFC 3676, 4.5. */
const QUOTED = /^\s*>/;
/** An address, a year or a time, as in `On Mon, 3 Mar 2025 at 10:12, Support <support@acme.example> wrote:`. */
const WHOSE = /@|\b\d{4}\b|\d:\d\d/;
/** What stands before a signature: RFC 3676, 4.3. Copying loses the space. */
const SIGNATURE = /^-- ?$/;
/** What takes long to set up, and most searches need none of. */
const makePatterns = () => ({
  /** A line of a mail's head: a name of one to three words, perhaps in bold, a colon and a value. */
  field: /^\s*[*_]{0,2}(\p{L}+(?:[ -]\p{L}+){0,2})[*_]{0,2}\s?:[*_]{0,2}\s+(\S.*)$/u,
  /** `-----Original Message-----`, `---------- Forwarded message ---------`. */
  divider: /^\s*[-_]{3,}\s*\p{L}[^-_]*[-_]{3,}\s*$/u,
  /** What a mail program says of itself. */
  footer:
    /^\s*(?:sent (?:from|via|with)|get outlook for|von mein\p{L}* .* gesendet|gesendet (?:von|mit)|envoyé (?:de|depuis)|enviado (?:desde|do|de)|inviato da|verstuurd vanaf|отправлено (?:с|из))(?!\p{L})/iu,
});
let made: ReturnType<typeof makePatterns> | undefined;
const patterns = () => {
  made ??= makePatterns();
  return made;
};

/** So many words are a message; less than that, such as `FYI`, is said of the message behind it. */
const ENOUGH = 3;

/**
 * What its writer says in a mail that was copied whole: of the lines at its head only what it is about; not what it
 * answers, no signature, and not what the mail program adds (`Sent from my …`). Of a mail that was passed on with hardly a
 * word, what that one says. Any other text as it is, and so one of which too little would be left. Linear in the text's
 * length.
 */
export function ownWords(text: string): string {
  if (!text.includes("\n") && !text.includes("\r")) return text;
  const lines = text.split(/\r\n?|\n/);
  let own: string[] = [];
  // How many words these have, counted as far as it matters.
  let said = 0;
  let isAnswer = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const head = headAt(lines, at);
    const isPassedOn = head.length > 0 || patterns().divider.test(line);
    const isSignature = SIGNATURE.test(line);
    if ((isPassedOn || isSignature) && said >= ENOUGH) break;
    if (isPassedOn) {
      own = subjectOf(head);
      said = wordsIn(own);
      at += Math.max(0, head.length - 1);
    } else if (QUOTED.test(line) && (isAnswer || takeBackWhose(own))) {
      if (!isAnswer) said = wordsIn(own);
      isAnswer = true;
    } else if (!isSignature) {
      own.push(line);
      if (said < ENOUGH) said += wordsIn([line]);
    }
  }
  while (own.length > 0 && patterns().footer.test(own[lastLine(own)] ?? "")) own.length = lastLine(own);
  own.length = lastLine(own) + 1;
  return own.length <= lastLine(lines) && wordsIn(own) >= ENOUGH ? own.join("\n").trim() : text;
}

/** The lines of a mail's head that begins here: none where that is none. */
function headAt(lines: readonly string[], start: number): string[] {
  // What follows a line of no head is none either.
  if (start > 0 && patterns().field.test(lines[start - 1]!)) return [];
  const names: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const name = patterns().field.exec(lines[at]!)?.[1];
    if (name === undefined) break;
    names.push(name.toLowerCase());
  }
  const isHead = names.some((name) => SENDER.has(name)) && names.some((name) => SUBJECT.has(name));
  return isHead ? lines.slice(start, start + names.length) : [];
}

function subjectOf(head: readonly string[]): string[] {
  return head.flatMap((line) => {
    const [, name = "", value = ""] = patterns().field.exec(line) ?? [];
    return SUBJECT.has(name.toLowerCase()) ? [value] : [];
  });
}

/** Takes the line back that says whose words follow, which may be broken into two; whether there was one. */
function takeBackWhose(own: string[]): boolean {
  own.length = lastLine(own) + 1;
  const last = own.at(-1)?.trimEnd() ?? "";
  const before = own.at(-2) ?? "";
  if (!last.endsWith(":") || !(WHOSE.test(last) || WHOSE.test(before))) return false;
  own.length -= WHOSE.test(before) ? 2 : 1;
  return true;
}

/** The place of the last line that isn't blank; -1 for none. */
const lastLine = (lines: readonly string[]) => lines.findLastIndex((line) => line.trim() !== "");
const wordsIn = (lines: readonly string[]) => words(lines.join("\n")).length;
