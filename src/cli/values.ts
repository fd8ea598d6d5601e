import { FaqError } from "../model/errors.ts";
import { isDate } from "../text/dates.ts";
import type { OptionValue } from "./definition.ts";
import { guessOf } from "./guess.ts";

/** The values of an option that may be given several times. */
export function listOf(value: OptionValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** How many allowed values an error lists before it stops: about what fits three lines. */
const LISTED = 24;

/** An error that names the value, what is allowed there, and what may have been meant. */
export function unknownValue(what: string, value: string, allowed: readonly string[]): FaqError {
  const guess = guessOf(value, allowed);
  const more = allowed.length > LISTED ? `, and ${allowed.length - LISTED} more` : "";
  const list = allowed.length === 0 ? "there are none" : `${allowed.slice(0, LISTED).join(", ")}${more}`;
  return new FaqError("usage", `There is no ${what} ${JSON.stringify(value)}.`, {
    hint: `${guess === undefined ? "" : `Did you mean ${guess}?\n`}Known: ${list}.`,
  });
}

/**
 * @returns one of the allowed values, whatever the case it was typed in
 * @throws FaqError naming the value and what is allowed
 */
export function parseChoice<T extends string>(what: string, value: string, allowed: readonly T[]): T {
  const lower = value.toLowerCase();
  const choice = allowed.find((one) => one === value) ?? allowed.find((one) => one.toLowerCase() === lower);
  if (choice === undefined) throw unknownValue(what, value, allowed);
  return choice;
}

/**
 * @returns an integer of at least `least`
 * @throws FaqError naming the value
 */
export function parseCount(what: string, value: string, least = 0): number {
  const count = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(count >= least)) {
    throw new FaqError("usage", `${what} is ${JSON.stringify(value)}, which isn't a whole number of ${least} or more.`);
  }
  return count;
}

/**
 * @returns the date as it was given: a day of the calendar as YYYY-MM-DD
 * @throws FaqError naming the value
 */
export function parseDate(what: string, value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isDate(value)) {
    throw new FaqError("usage", `${what} is ${JSON.stringify(value)}, which isn't a date.`, {
      hint: "Write a day as YYYY-MM-DD, such as 2024-08-08.",
    });
  }
  return value;
}
