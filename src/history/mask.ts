/**
 * Replaces what may identify a customer before a query is recorded: e-mail addresses, card numbers, phone numbers, long
 * hexadecimal strings (transaction hashes, keys) and UUIDs. The rest of the query stays, so that it can be asked again.
 * Takes time in proportion to the text's length: every repetition is bounded or can't fail.
 */
export function maskPersonal(query: string): string {
  return query
    .replace(/[^\s@,;:<>"'()[\]]{1,256}@[^\s@,;:<>"'()[\]]{1,256}/g, (address) => `[email]${punctuation(address)}`)
    .replace(/(?<![\da-z])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-z])/gi, "[id]")
    .replace(/\+?\(?\d[\d ()./-]{6,40}\d/g, maskNumber)
    .replace(/(?<![\da-z])(?:0x)?[\da-f]{16,}(?![\da-z])/gi, "[hex]");
}

/** The end of a sentence isn't part of an address. */
const punctuation = (address: string) => /[.!?]*$/.exec(address)![0];

const DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/;

function maskNumber(text: string, offset: number, query: string): string {
  // Digits inside a longer word, such as a hash, are for the other patterns.
  if (/[\da-z]/i.test(query[offset - 1] ?? "") || /[\da-z]/i.test(query[offset + text.length] ?? "")) return text;
  const digits = text.replace(/\D/g, "");
  if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) return "[card]";
  if (DATE.test(text)) return text;
  // The international plan has at most 15 digits (E.164); shorter than 9 without a + are amounts and order numbers.
  const least = text.startsWith("+") || text.startsWith("00") ? 7 : 9;
  return digits.length >= least && digits.length <= 15 ? "[phone]" : text;
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
