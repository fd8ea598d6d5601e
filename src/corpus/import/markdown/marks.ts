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

const ICON = /:(?:material|fontawesome|octicons|simple)-([a-z0-9-]{1,80}):(?:\{[^}\n]{0,200}\})?( ?)/g;

/** Icons by their names, as MkDocs has them: those for yes and no as signs, in tables they are all that a cell says. */
export function plainIcons(text: string): string {
  if (!text.includes(":")) return text;
  return text.replace(ICON, (_, name: string, blank: string) =>
    /^check(?!box)/.test(name) ? `✓${blank}` : /^(?:close|x)\b/.test(name) ? `✗${blank}` : "",
  );
}

/** Files that would be put in: `--8<-- "file"`, `{!file!}`, `{* file *}` and `[!INCLUDE [name](file)]`. */
export function removeSnippets(text: string): string {
  const lines = text.includes("-8<-") ? text.replace(/^[ \t]*-{1,10}8<-{1,10}[ \t]+["'][^\n]*$/gm, "") : text;
  const marked = lines.includes("[!") ? lines.replace(/\[!INCLUDE ?\[[^[\]\n]*\] ?\([^()\n]*\)\]/gi, "") : lines;
  const starred = marked.includes("{* ") ? marked.replace(/^[ \t]*\{\* [^{}\n]* \*\}[ \t]*$/gm, "") : marked;
  return starred.includes("{!") ? starred.replace(/\{![^{}\n!]{1,300}!\}/g, "") : starred;
}

const NAME = /\[!(?:UICONTROL|DNL|BADGE) ((?:[^[\]\n]|\[[^[\]\n]{0,100}\]){1,300})\](?:\{[^{}\n]{0,500}\})?/g;

/** Adobe's marks for what isn't translated (`[!UICONTROL Save]`, `[!DNL Photoshop]`) as the names in them. */
export function plainNames(text: string): string {
  return text.includes("[!") ? text.replace(NAME, (_, name: string) => name.trim()) : text;
}

const DEFINITION = /^( {0,3}):(?=(?: {1,3}|\t)\S)/;

/** Definitions, each a line `: What it is` below its term, as items of a list below it. */
export function plainDefinitions(text: string): string {
  if (!/^ {0,3}:[ \t]/m.test(text)) return text;
  let above = "";
  let hasTerm = false;
  return text
    .split("\n")
    .map((line) => {
      const isOne = hasTerm && DEFINITION.test(line);
      const needsBlank = isOne && above !== "" && !DEFINITION.test(above);
      above = line.trim() === "" ? "" : line;
      hasTerm ||= above !== "";
      return isOne ? (needsBlank ? "\n" : "") + line.replace(DEFINITION, "$1-") : line;
    })
    .join("\n");
}

/**
 * Attributes behind a link, an image, a heading or marked text, or on a line of their own: `{.button}`, `{ #id .wide }`,
 * `{width=300}`, kramdown's `{: .lead}`; and the list that kramdown replaces by a table of contents. What follows a call's
 * parentheses is none.
 */
export function removeAttributes(text: string): string {
  if (!text.includes("{")) return text;
  return text
    .replace(/^[ \t]*(?:[-*+]|1\.) .+\n[ \t]*\{: ?toc\b.*\}/gm, "")
    .replace(/[ \t]{0,20}\{ ?(?:#|id=)[^\s{}]{1,200}(?: [^{}\n]{0,200})?\}[ \t]*$/gm, "")
    .replace(/^[ \t]*\{ ?(?:[.#][\w-]|[\w-]+=["'\w])[^{}\n]*\}[ \t]*$/gm, "")
    .replace(/(?<=[\])*\ue003])(?<!\(\))\{(?:[.:#]| [.#]| data-| ?[\w-]{1,50}=["'\w])[^{}\n]{0,500}\}/g, "")
    .replace(/\{:[^}\n]{0,500}\}/g, "");
}
