import { FaqError } from "../../model/errors.ts";
import { slug } from "../import/slug.ts";

const MAX_NAME = 64;

const DIGITS = "0123456789";
const LETTERS = `abcdefghijklmnopqrstuvwxyz${DIGITS}`;
const SIGNS = "._-";

/** Names that Windows keeps for devices: these, and those of ports with a digit behind. */
const DEVICES = ["con", "prn", "aux", "nul"];
const PORTS = ["com", "lpt"];

/** Whether a text can be the name of a stored corpus. */
export function isCorpusName(name: string): boolean {
  return name.length <= MAX_NAME && hasCharactersOfName(name) && !name.includes("..") && !isReserved(name);
}

/** Lower case only, since some file systems don't tell cases apart; no part of a path, nothing hidden. */
function hasCharactersOfName(name: string): boolean {
  // The pattern is costly to set up and rarely needed.
  const ofAnyScript = () => /^[\p{Ll}\p{Lo}\p{N}](?:[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}._-]*[\p{Ll}\p{Lo}\p{M}\p{N}_-])?$/u;
  return isPlainName(name) || ofAnyScript().test(name);
}

function isPlainName(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    if (!LETTERS.includes(name[at]!) && (at === 0 || !SIGNS.includes(name[at]!))) return false;
  }
  return name !== "" && !name.endsWith(".");
}

/** Also before a point. */
function isReserved(name: string): boolean {
  const [device = ""] = name.split(".", 1);
  const isPort = device.length === 4 && PORTS.includes(device.slice(0, 3)) && DIGITS.includes(device[3]!);
  return isPort || DEVICES.includes(device);
}

/** @throws FaqError `usage` for what can't be a name, such as a path. */
export function checkCorpusName(name: string): string {
  if (isCorpusName(name)) return name;
  throw new FaqError("usage", `${JSON.stringify(name.slice(0, 80))} can't be the name of a corpus.`, {
    hint: `A name has up to ${MAX_NAME} lower-case letters, digits, dashes, dots and underscores, such as help-centre.`,
  });
}

/** A name for a corpus whose importer gave none: of the folder, the file or the host that it comes from. */
export function nameOfSource(source: string): string {
  if (source === "-") return "stdin";
  let text = source;
  if (/^https?:/i.test(source)) {
    const url = URL.parse(source);
    text = url === null ? source : url.hostname.replace(/^www\./, "");
  } else {
    const parts = source
      .split(/[\\/]/)
      .filter((part) => part !== "" && part !== "." && part !== ".." && !/[*?[\]{}]/.test(part));
    text = (parts.at(-1) ?? "").replace(/\.[a-z]{1,8}$/i, "");
  }
  const name = slug(text).slice(0, MAX_NAME).replace(/-+$/, "");
  return isCorpusName(name) ? name : "corpus";
}
