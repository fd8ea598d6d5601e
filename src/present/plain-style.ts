/** How plain output sets things off: colours in a terminal that has them, signs or nothing elsewhere. */
export interface PlainStyle {
  title(text: string): string;
  /** Whatever is beside the point: dates, ids. */
  dim(text: string): string;
  /** A match of the query. */
  match(text: string): string;
  /** True where matches can be set off without a sign in the text. */
  readonly colored: boolean;
}

/** No colour: matches stand between asterisks. */
export const UNCOLORED_STYLE: PlainStyle = {
  title: (text) => text,
  dim: (text) => text,
  match: (text) => `*${text}*`,
  colored: false,
};

/** The basic attributes and colours, which every theme keeps readable. Loads chalk. */
export async function coloredStyle(): Promise<PlainStyle> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return {
    title: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    match: (text) => chalk.bold.yellow(text),
    colored: true,
  };
}
