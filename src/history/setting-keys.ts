import { PAGE_SIZE, SORTS, type Sort } from "../model/search.ts";

/** What the user may set once for all. */
export interface Settings {
  /** Whether queries are recorded. */
  readonly history: boolean;
  /** How many different queries are kept. */
  readonly "history-size": number;
  readonly color: "auto" | "always" | "never";
  /** Results a page in a terminal. */
  readonly limit: number;
  /** Their order in a terminal. */
  readonly sort: Sort;
  /** The corpus that is searched, null for the bundled one. */
  readonly corpus: string | null;
  /** Whether the terminal UI leaves the terminal's scrollback in sight. */
  readonly inline: boolean;
  /** Whether the terminal UI draws with ASCII signs only. */
  readonly ascii: boolean;
  /** Whether the terminal UI speaks to a screen reader. */
  readonly "screen-reader": boolean;
}

export type SettingKey = keyof Settings;

/** One setting: what it is for, and what it can be. */
export interface SettingDefinition {
  readonly key: SettingKey;
  readonly summary: string;
  readonly default: Settings[SettingKey];
  /** What a value has to be, for error messages. */
  readonly expected: string;
  /** The value that a typed text means, or undefined. */
  readonly parse: (text: string) => Settings[SettingKey] | undefined;
  /** Whether a value from the settings file is one. */
  readonly accepts: (value: unknown) => boolean;
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  yes: true,
  false: false,
  off: false,
  no: false,
};
const COLORS = ["auto", "always", "never"] as const;

const BOOLEAN = {
  expected: "true or false",
  parse: (text: string) => (Object.hasOwn(BOOLEANS, text.toLowerCase()) ? BOOLEANS[text.toLowerCase()] : undefined),
  accepts: (value: unknown) => typeof value === "boolean",
};

const oneOf = <T extends string>(values: readonly T[]) => ({
  expected: values.join(", "),
  parse: (text: string) => values.find((value) => value === text.toLowerCase()),
  accepts: (value: unknown) => values.includes(value as T),
});

const integer = (least: number, most: number) => ({
  expected: `a whole number from ${least} to ${most}`,
  parse: (text: string) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    return value >= least && value <= most ? value : undefined;
  },
  accepts: (value: unknown) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
});

/** Every setting, in the order in which they are listed. */
export const SETTINGS: readonly SettingDefinition[] = [
  { key: "history", summary: "record queries that are asked in a terminal", default: true, ...BOOLEAN },
  { key: "history-size", summary: "how many different queries are kept", default: 500, ...integer(1, 10_000) },
  { key: "color", summary: "colour the output: auto is in a terminal", default: "auto", ...oneOf(COLORS) },
  { key: "limit", summary: "results printed in a terminal", default: PAGE_SIZE, ...integer(1, 1000) },
  { key: "sort", summary: "their order in a terminal", default: "relevance", ...oneOf(SORTS) },
  {
    key: "corpus",
    summary: "the corpus that is searched instead of the bundled help centre",
    default: null,
    expected: "a corpus",
    parse: (text) => (text === "" ? undefined : text),
    accepts: (value) => typeof value === "string" && value !== "",
  },
  { key: "inline", summary: "draw the terminal UI below the prompt", default: false, ...BOOLEAN },
  { key: "ascii", summary: "draw the terminal UI with ASCII signs only", default: false, ...BOOLEAN },
  { key: "screen-reader", summary: "speak the terminal UI as text, without decoration", default: false, ...BOOLEAN },
];

/** The settings where nothing is set. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTINGS.map((one) => [one.key, one.default]),
) as unknown as Settings;
