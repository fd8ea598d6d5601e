/**
 * Replaces what may identify a customer before a query is recorded: e-mail addresses, card numbers, phone numbers, long
 * hexadecimal strings (transaction hashes, keys) and UUIDs. The rest of the query stays, so that it can be asked again.
 * In doubt a number is masked. Takes time in proportion to the text's length: every repetition is bounded or can't fail.
 */
export function maskPersonal(query: string): string {
  let masked = query;
  for (const [pattern, maskOf] of MASKS) masked = replaceIn(masked, pattern, maskOf);
  return masked;
}

/** What stands in the place of a match; the match itself where it is harmless. */
type MaskOf = (match: string, before: string, after: string) => string;

const MASKS: readonly (readonly [pattern: RegExp, maskOf: MaskOf])[] = [
  // The end of a sentence isn't part of an address.
  [
    /(?:"[^"\n]{1,64}"|[^\s@,;:<>"'()[\]]{1,256}?)(?:@|%40)[^\s@,;:<>"'()[\]]{1,256}/g,
    (address) => `[email]${/[.!?]*$/.exec(address)![0]}`,
  ],
  [/(?<![\da-z])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-z])/gi, () => "[id]"],
  // Before numbers: its digits are none.
  [/(?<![\da-z])(?:0x)?(?=\d*[a-f])[\da-f]{16,}(?![\da-z])/gi, () => "[hex]"],
  [/\+?\(?\d+(?:[ ()./_-]{1,6}\d+)*/g, maskNumbers],
  [/(?<![\da-z])\d{16,}(?![\da-z])/gi, () => "[hex]"],
];

function replaceIn(text: string, pattern: RegExp, maskOf: MaskOf): string {
  const plain = plainSigns(text);
  let replaced = "";
  let end = 0;
  for (const { 0: match, index } of plain.matchAll(pattern)) {
    const after = index + match.length;
    const mask = maskOf(match, plain[index - 1] ?? "", plain[after] ?? "");
    if (mask === match) continue;
    replaced += text.slice(end, index) + mask;
    end = after;
  }
  return replaced + text.slice(end);
}

/** The zeros of scripts whose digits numbers are typed in. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** The same text, unit for unit, in plain signs: full-width ones, other scripts' digits, every kind of space and dash. */
function plainSigns(text: string): string {
  return text.replace(/[^!-~ ]/g, (sign) => {
    if (/[\s\p{Zs}\u00ad\u200b-\u200f\u2060\ufeff]/u.test(sign)) return " ";
    if (/[\p{Pd}\u2212]/u.test(sign)) return "-";
    const code = sign.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    if (zero !== undefined) return String(code - zero);
    const plain = sign.normalize("NFKC");
    return plain.length === 1 ? plain : sign;
  });
}

const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/;
/** The international plan has at most 15 digits (E.164). Shorter than 9 without a + are amounts and order numbers. */
const PHONE = { withPrefix: 7, without: 9, most: 15 } as const;

/** A run of numbers: what stands beside a card's number may be its date and its code. */
function maskNumbers(run: string, before: string, after: string): string {
  if (holdsCard(run)) return "[card]";
  // Digits in a longer word, such as an order's number, or one that is too long: the others are asked.
  if (/[\da-z]/i.test(before + after) || (/^\d+$/.test(run) && run.length > PHONE.most)) return run;
  const digits = run
    .split(" ")
    .filter((part) => !DATE.test(part))
    .join("")
    .replace(/\D/g, "");
  return digits.length >= (/^(?:\+|00)/.test(run) ? PHONE.withPrefix : PHONE.without) ? "[phone]" : run;
}

/** Whether some of the numbers that follow each other are a card's: 13 to 19 digits with their check digit. */
function holdsCard(run: string): boolean {
  const groups = run.match(/\d+/g)!;
  return groups.some((_, from) => {
    let digits = "";
    // Cards are printed in groups of three to six.
    for (let at = from; (groups[at]?.length ?? 0) >= 3 && digits.length < 19; at++) {
      digits += groups[at]!;
      if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) return true;
    }
    return false;
  });
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
