const KINDS = new Set(
  (
    "note tip info warning caution danger important success hint example question attention error seealso abstract " +
    "summary details faq bug quote failure tldr todo check"
  ).split(" "),
);

/** What a callout of a kind is called for readers, or null where the kind isn't one. */
export function calloutLabel(kind: string): string | null {
  const name = kind.toLowerCase();
  if (!KINDS.has(name)) return null;
  if (name === "seealso") return "See also";
  return name[0]!.toUpperCase() + name.slice(1);
}

/**
 * Callouts of every dialect (`> [!NOTE]`, `:::note Title`, `!!! note "Title"` and `=== "Tab"`) as quotations that
 * begin with their name in bold. Blocks of a kind that is no callout keep their content alone.
 */
export function plainCallouts(markdown: string): string {
  let text = markdown;
  if (text.includes("[!")) text = alerts(text);
  if (/^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]/m.test(text)) text = indented(text);
  return text.includes(":::") ? colons(text) : text;
}

function alerts(text: string): string {
  return text.replace(
    /^([ \t]*(?:>[ \t]*)+)\[!([\p{L}\p{M}\p{N}_]{1,40})(?![\p{L}\p{M}\p{N}_])[^\]\n]*\][+-]?[ \t]*(.*)$/gmu,
    (_, quote: string, kind: string, title: string) => {
      // A name in another script is written for readers.
      const label = calloutLabel(kind) ?? (/^\w+$/.test(kind) ? null : kind);
      if (label === null) return title === "" ? quote.trimEnd() : quote + title;
      return `${quote}${headline(label, title)}\n${quote.trimEnd()}`;
    },
  );
}

const headline = (label: string, title: string) =>
  title.trim() === "" ? `**${label}**` : `**${label}: ${title.trim().replaceAll("**", "")}**`;

function colons(text: string): string {
  const out: string[] = [];
  const open: boolean[] = [];
  let quoted = 0;
  for (const line of text.split("\n")) {
    const match = /^[ \t]*:{3,}[ \t]*([\w-]*)([\s\S]*)$/.exec(line);
    const quote = "> ".repeat(Math.min(6, quoted));
    if (match === null) out.push(quote === "" ? line : (quote + line).trimEnd());
    else if (match[1] === "") {
      if (open.pop() === true && --quoted === 0) out.push("");
    } else {
      const label = calloutLabel(match[1]!);
      // Blocks such as `:::zone pivot="x"` and `::: code-group` only lay out the page.
      open.push(label !== null);
      if (label === null) continue;
      quoted++;
      out.push("", `${quote}> ${headline(label, colonTitle(match[2]!))}`, `${quote}>`);
    }
  }
  return out.join("\n");
}

/** What follows a block's name: `[Title]` or `Title`, without attributes and closing colons. */
function colonTitle(rest: string): string {
  let text = rest.trim();
  while (text.endsWith(":")) text = text.slice(0, -1);
  const brace = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  if (brace !== -1) text = text.slice(0, brace).trim();
  return text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
}

/** MkDocs: what belongs to the callout is indented by four blanks more than its mark. */
function indented(text: string): string {
  const out: string[] = [];
  let inside: { indent: number; quote: boolean } | null = null;
  for (const line of text.split("\n")) {
    const indent = /^ */.exec(line)![0].length;
    if (inside !== null && line.trim() !== "" && indent < inside.indent + 4) inside = null;
    const body: string = inside === null ? line : line.slice(Math.min(indent, inside.indent + 4));
    const match = /^( *)(!!!|\?\?\?\+?|===)[ \t]([\w \t-]*)(?:"([^"]*)")?$/.exec(line.trimEnd());
    const label: string | null =
      match === null ? null : match[2] === "===" ? "" : (calloutLabel(match[3]!.trim().split(" ", 1)[0]!) ?? "Note");
    if (match !== null && label !== null && (match[4] !== undefined || label !== "")) {
      inside = { indent, quote: label !== "" };
      out.push("", label === "" ? `**${match[4]}**` : `> ${headline(label, match[4] ?? "")}`, label === "" ? "" : ">");
    } else out.push(inside?.quote ? `> ${body}`.trimEnd() : body);
  }
  return out.join("\n");
}
