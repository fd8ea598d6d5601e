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
 * Callouts of every dialect (`> [!NOTE]`, `:::note Title`, `/// note | Title`, `!!! note "Title"` and `=== "Tab"`) as
 * quotations that begin with their name in bold. Blocks of a kind that is no callout keep their content alone, below
 * their title in bold where they are tabs.
 */
export function plainCallouts(markdown: string): string {
  let text = markdown;
  if (text.includes("[!")) text = alerts(text);
  if (/^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]/m.test(text)) text = indented(text);
  if (text.includes("///")) text = slashes(text);
  return text.includes(":::") ? colons(text) : text;
}

function alerts(text: string): string {
  return text.replace(
    /^([ \t]*(?:>[ \t]*)+)\[!([\p{L}\p{M}\p{N}_]{1,40})(?![\p{L}\p{M}\p{N}_])([^\]\n]*)\][+-]?[ \t]*(.*)$/gmu,
    (_, quote: string, kind: string, rest: string, title: string) => {
      if (/^(?:BEGIN|END)/.test(kind)) return "";
      if (kind === "TAB") return `\n**${rest.trim()}**\n`;
      if (kind === "VIDEO") return `${quote}[Video](${/https?:[^\s()]+/.exec(rest + title)?.[0] ?? ""})`;
      // A name in another script is written for readers.
      const label = calloutLabel(kind) ?? (/^\w+$/.test(kind) ? null : kind);
      if (label === null) return title === "" ? quote.trimEnd() : quote + title;
      return `${quote}${headline(label, title)}\n${quote.trimEnd()}`;
    },
  );
}

/** A callout's own title stands instead of its kind, as sites show it: the kind is English, the title the article's. */
const headline = (label: string, title: string) => `**${title.trim().replaceAll("**", "") || label}**`;

const OPENING = /^([ \t]*)\/{3,}[ \t]+([A-Za-z-]{1,30})[ \t]*(?:\|[ \t]*(\S.*))?$/;
const OPTION = /^ {4}[\w-]{1,30}:/;
const LAYOUT = /^(?:tab|html|(?:figure-|table-)?caption|admonition)$/;

/** The blocks of Python's Markdown as blocks with colons; the options below their first lines go. */
function slashes(text: string): string {
  const out: string[] = [];
  let open = 0;
  let hasOptions = false;
  for (const line of text.split("\n")) {
    hasOptions &&= OPTION.test(line);
    if (hasOptions) continue;
    const [, indent, kind, title = ""] = OPENING.exec(line) ?? [];
    if (kind !== undefined && (calloutLabel(kind) !== null || LAYOUT.test(kind))) {
      out.push(`${indent}:::${kind} ${title}`);
      hasOptions = true;
      open++;
    } else if (open > 0 && /^[ \t]*\/{3,}[ \t]*$/.test(line)) {
      out.push(":::");
      open--;
    } else out.push(line);
  }
  return out.join("\n");
}

function colons(text: string): string {
  const out: string[] = [];
  const open: boolean[] = [];
  let quoted = 0;
  for (const line of text.split("\n")) {
    // Also Quarto's `::: {.callout-note}` and MyST's `:::{note}`.
    const match = /^([ \t]*):{3,}[ \t]*(?:\{\.?(?:callout-)?)?([\w-]*)\}?([\s\S]*)$/.exec(line);
    const quote = "> ".repeat(Math.min(6, quoted));
    if (match === null) {
      out.push(quote === "" ? line : (quote + line).trimEnd());
      continue;
    }
    const [, indent = "", kind = "", rest = ""] = match;
    if (/^(?:image|code)$/.test(kind) && rest.endsWith(":::")) {
      // Microsoft's, which are no blocks but a picture or a file.
      out.push(quote + indent + (/alt-text="([^"]*)"/.exec(rest)?.[1] ?? ""));
    } else if ((kind === "" && rest.trim() === "") || (kind.endsWith("-end") && kind !== "image-end")) {
      if (open.pop() === true && --quoted === 0) out.push("");
    } else if (kind !== "image-end") {
      const label = calloutLabel(kind);
      const title = colonTitle(rest);
      // Blocks such as `:::zone pivot="x"` and `::: code-group` only lay out the page.
      open.push(label !== null);
      if (label === null) {
        if (/^tab(?:-item)?$/.test(kind) && title !== "") out.push("", `${quote}**${title}**`, quote.trimEnd());
        continue;
      }
      quoted++;
      out.push("", `${quote}> ${headline(label, title)}`, `${quote}>`);
    }
  }
  return out.join("\n");
}

/** What follows a block's name: `[Title]` or `Title`, without attributes and closing colons. */
function colonTitle(rest: string): string {
  let text = rest.trim();
  const named = /\btitle="([^"]*)"/.exec(text)?.[1];
  if (named !== undefined) return named;
  while (text.endsWith(":")) text = text.slice(0, -1);
  const brace = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  if (brace !== -1) text = text.slice(0, brace).trim();
  else if (text.endsWith("}")) return "";
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
    const match = /^( *)(!!!|\?\?\?\+?|===)[ \t]([\w \t-]*)(?:"(.*)")?$/.exec(line.trimEnd());
    const label: string | null =
      match === null ? null : match[2] === "===" ? "" : (calloutLabel(match[3]!.trim().split(" ", 1)[0]!) ?? "Note");
    if (match !== null && label !== null && (match[4] !== undefined || label !== "")) {
      inside = { indent, quote: label !== "" };
      out.push("", label === "" ? `**${match[4]}**` : `> ${headline(label, match[4] ?? "")}`, label === "" ? "" : ">");
    } else out.push(inside?.quote ? `> ${body}`.trimEnd() : body);
  }
  return out.join("\n");
}
