/** What an option or argument holds: how it is checked, completed and described. */
export type ValueKind =
  | "text"
  | "query"
  | "number"
  | "date"
  | "choice"
  | "path"
  | "article"
  | "pinned-article"
  | "category"
  | "tag"
  | "corpus"
  | "named-corpus"
  | "imported-corpus"
  | "fields"
  | "setting"
  | "setting-value";

/** An option of a command. Without a `value` it is a flag. */
export interface OptionDefinition {
  /** Without its dashes: `limit`. Also the key of its value in an {@link Invocation}. */
  readonly long: string;
  /** One letter. */
  readonly short?: string;
  readonly summary: string;
  /** The placeholder in help texts, such as `N`, and what may stand there. */
  readonly value?: { readonly name: string; readonly kind: ValueKind; readonly choices?: readonly string[] };
  /** May be given several times; its value is a list. */
  readonly repeatable?: boolean;
  /** There is a `--no-` form too; the last of both counts, neither leaves it undefined. */
  readonly negatable?: boolean;
}

/** A word that a command takes besides its options. */
export interface ArgumentDefinition {
  readonly name: string;
  readonly summary: string;
  readonly kind: ValueKind;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** Takes all words that are left. */
  readonly variadic?: boolean;
}

export interface ExampleDefinition {
  readonly command: string;
  readonly does: string;
}

/**
 * A command as plain data: the parser, the help texts and everything else that describes commands are made from it.
 * What it does is in `src/cli/run`, loaded when it is asked for.
 */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly ExampleDefinition[];
  /** Further commands below this one; it then does nothing by itself. */
  readonly commands?: readonly CommandDefinition[];
}

export type OptionValue = boolean | string | readonly string[];

/** A parsed command line: which command, its words, and the options that were given, as they were typed. */
export interface Invocation {
  /** The command's name; for a command below another both, with a space between. */
  readonly command: string;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
}
