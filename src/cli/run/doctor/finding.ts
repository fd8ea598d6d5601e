import { reasonAt } from "../../../storage/reason.ts";

/** `fine`; `finding`: it works, but something is worth knowing; `broken`: something that was asked for can't work. */
export type Health = "fine" | "finding" | "broken";

/** What one look found. */
export interface Finding {
  /** What was looked at, such as `settings`; stable, for scripts. */
  readonly subject: string;
  readonly health: Health;
  readonly detail: string;
  /** What to do about it. */
  readonly hint?: string;
}

export const fine = (subject: string, detail: string): Finding => ({ subject, health: "fine", detail });
export const finding = (subject: string, detail: string, hint: string): Finding => {
  return { subject, health: "finding", detail, hint };
};
export const broken = (subject: string, detail: string, hint: string): Finding => {
  return { subject, health: "broken", detail, hint };
};

/** What an error says, in words, without the dot that ends it. */
export const messageOf = (error: unknown) =>
  error instanceof Error ? reasonAt(error).replace(/\.$/, "") : String(error);
