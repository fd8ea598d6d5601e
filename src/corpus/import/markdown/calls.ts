const CALL = /\{\{-?\s{0,20}[A-Za-z_][\w.]{0,100} ?\(\s{0,20}\{/g;
const END = /\}\s{0,20}\)[^{}\n]{0,100}\}\}/g;

/** Longer ones are not calls but prose with braces. */
const MAX_CALL = 10_000;

/** Values that a reader sees, whatever is made of them. */
const SHOWN = /(?<!\w)(?:text|html|title|caption|heading):\s{0,20}(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/gs;

/** Nunjucks' calls with named values as the texts in them: `{{ table({ head: [{ text: "Size" }] }) }}`. */
export function plainCalls(text: string): string {
  let out = "";
  let from = 0;
  let end = { index: -1, after: -1 };
  for (const call of text.matchAll(CALL)) {
    if (call.index < from) continue;
    // Each end is looked for once, however many calls begin before it.
    if (end.index < call.index) {
      END.lastIndex = call.index + call[0].length;
      const found = END.exec(text);
      if (found === null) break;
      end = { index: found.index, after: END.lastIndex };
    }
    if (end.after - call.index > MAX_CALL) continue;
    out += text.slice(from, call.index);
    const texts = [...text.slice(call.index, end.after).matchAll(SHOWN)].map(([, double, single]) => double ?? single);
    out += texts.map((shown) => `\n\n${shown!.replace(/\\(["'])/g, "$1").trim()}\n\n`).join("");
    from = end.after;
  }
  return out + text.slice(from);
}
