import { FaqError } from "../model/errors.ts";
import { isDate } from "../text/dates.ts";

/** Where in a corpus a value stands. */
export interface Place {
  /** The name of the file. */
  readonly source: string;
  /** Counted from 1. */
  readonly article?: number;
  readonly id?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const SHOWN = 60;

/** A value of parsed JSON with the place it came from: hands it out as what is expected, or throws. */
export class Field {
  readonly #place: Place;
  readonly #name: string;
  readonly #value: unknown;

  constructor(place: Place, name: string, value: unknown) {
    this.#place = place;
    this.#name = name;
    this.#value = value;
  }

  /** @throws FaqError `corpus-invalid` where it isn't an object; likewise the others for what they hand out. */
  object(): { field(name: string): Field } {
    const value = this.#value;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.unexpected("an object");
    const inner = this.#name.startsWith("the ") ? "" : `${this.#name}.`;
    return {
      field: (name) =>
        new Field(
          this.#place,
          inner + name,
          Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined,
        ),
    };
  }

  array(): readonly unknown[] {
    if (!Array.isArray(this.#value)) throw this.unexpected("an array");
    return this.#value;
  }

  /** A text with something in it. */
  text(): string {
    const text = this.anyText();
    if (text.trim() === "") throw this.unexpected("a text that isn't empty");
    return text;
  }

  anyText(): string {
    if (typeof this.#value !== "string") throw this.unexpected("a text");
    return this.#value.toWellFormed();
  }

  optionalText(): string | null {
    return this.#isAbsent() ? null : this.text();
  }

  optionalDate(): string | null {
    if (this.#isAbsent()) return null;
    const text = this.#value;
    if (typeof text !== "string" || !DATE.test(text) || !isInCalendar(text)) {
      throw this.unexpected("a date such as 2026-05-29, or 2026-05-29T08:00:00Z");
    }
    return text;
  }

  optionalCount(): number | null {
    if (this.#isAbsent()) return null;
    if (!Number.isSafeInteger(this.#value) || (this.#value as number) < 0) {
      throw this.unexpected("a whole number, 0 or more");
    }
    return this.#value as number;
  }

  /** Every item of an array through `read`; none where the field is absent. */
  list<Item>(read: (item: Field) => Item): Item[] {
    if (this.#isAbsent()) return [];
    return this.array().map((item, at) => read(new Field(this.#place, `${this.#name}[${at}]`, item)));
  }

  /** An error that says what stands here and what should. */
  unexpected(expected: string): FaqError {
    const { source, article, id } = this.#place;
    const where = article === undefined ? "" : ` article ${article}${id === undefined ? "" : ` (id ${shown(id)})`}:`;
    const found = this.#value === undefined ? "it is missing" : `found ${shown(this.#value)}`;
    return new FaqError("corpus-invalid", `${source}:${where} ${this.#name}: ${found}; expected ${expected}.`, {
      hint: "The corpus format is described in docs/your-own-help-centre.md and in data/schema/corpus.schema.json.",
    });
  }

  #isAbsent(): boolean {
    return this.#value === undefined || this.#value === null;
  }
}

/** A value as messages name it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** `2026-02-30` has the form of a date and isn't one; nor is a day's 25th hour. */
function isInCalendar(text: string): boolean {
  return isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
