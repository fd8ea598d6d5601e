/** The signs that the screens are drawn with. */
interface Signs {
  readonly prompt: string;
  readonly bar: string;
  readonly rule: string;
  readonly vertical: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly quotes: readonly [open: string, close: string];
  readonly more: readonly [left: string, right: string];
  readonly pin: string;
  readonly up: string;
  readonly down: string;
}

const UNICODE: Signs = {
  prompt: "❯",
  bar: "▌",
  rule: "─",
  vertical: "│",
  dot: " · ",
  ellipsis: "…",
  quotes: ["“", "”"],
  more: ["‹", "›"],
  pin: "•",
  up: "↑",
  down: "↓",
};

const ASCII: Signs = {
  prompt: ">",
  bar: ">",
  rule: "-",
  vertical: "|",
  dot: " - ",
  ellipsis: "...",
  quotes: ['"', '"'],
  more: ["<", ">"],
  pin: "*",
  up: "^",
  down: "v",
};

export function signsFor({ ascii }: { readonly ascii: boolean }): Signs {
  return ascii ? ASCII : UNICODE;
}

export function quoted(settings: { readonly ascii: boolean }, text: string): string {
  return signsFor(settings).quotes.join(text);
}
