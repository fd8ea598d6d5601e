const STRONG = /(?<![*\\])\*\*(?!\*)((?:[^*\n\\]|\\.){1,1000})\*\*(?!\*)/g;
const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Bold text whose marks Markdown doesn't take for marks, as editors of web pages write it: `**Save **and` becomes
 * `**Save** and`; around `**「名前」**を`, where no form has a meaning, the marks go.
 */
export function mendStrong(text: string): string {
  if (!text.includes("**")) return text;
  return text.replace(STRONG, (whole, inner: string, at: number) => {
    const words = inner.trim();
    if (words === "") return whole;
    const [before, after] = inner.split(words, 2) as [string, string];
    const opens = WORD.test(text[at - 1] ?? "") && before === "" && PUNCTUATION.test(words[0]!);
    const closes = WORD.test(text[at + whole.length] ?? "") && after === "" && PUNCTUATION.test(words.at(-1)!);
    return opens || closes ? words : `${before}**${words}**${after}`;
  });
}

const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,100}\]:[ \t]*\n?[ \t]*/gm;
const REFERENCE = /[ \t]?\[\^[^\][\s]+\]/g;

/** Footnotes as paragraphs where they stand, without the numbers that nothing leads to. */
export function plainFootnotes(text: string): string {
  if (!text.includes("[^")) return text;
  return text.replace(FOOTNOTE, "\n").replace(REFERENCE, "");
}

/** Attributes behind a link, an image or a heading: `{.button}`, `{#id .wide}`, kramdown's `{: .lead}`. */
export function removeAttributes(text: string): string {
  if (!text.includes("{")) return text;
  return text
    .replace(/[ \t]{0,20}\{#[^\s{}]{1,200}(?: [^{}\n]{0,200})?\}[ \t]*$/gm, "")
    .replace(/(?<=[\])])\{[.:#][^{}\n]{0,500}\}/g, "")
    .replace(/\{:[^}\n]{0,500}\}/g, "");
}
