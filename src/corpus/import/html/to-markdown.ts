import type { ChildNode, Document, Element } from "domhandler";
import { isCodeBlock } from "../stand-ins.ts";
import { attribute, blockElements, isBlockName, isElement, isSilent, plainText } from "./dom.ts";
import { codeBlock, escapeStart, escapeText } from "./escape.ts";
import { inlineMarkdown, MAX_DEPTH, media } from "./inline.ts";
import { parseHtml } from "./parse.ts";
import { layoutCells, tableMarkdown } from "./table.ts";

interface ToMarkdownOptions {
  /** False where the text between the tags is Markdown already. Default true. */
  readonly escape?: boolean;
}

/** HTML as Markdown: headings, lists, tables, quotations, code, links and emphasis kept; images as their alternative text. */
export function htmlToMarkdown(html: string, options: ToMarkdownOptions = {}): string {
  return nodesToMarkdown(parseHtml(html), options);
}

/** As {@link htmlToMarkdown}, of what is below a node of a parsed page. */
export function nodesToMarkdown(root: Document | Element, options: ToMarkdownOptions = {}): string {
  const writer = new Writer(blockElements(root), options.escape ?? true);
  return writer.blocks(root.children, 0).join("\n\n");
}

class Writer {
  readonly #blockElements: ReadonlySet<Element>;
  readonly #escape: boolean;

  constructor(blocks: ReadonlySet<Element>, escaped: boolean) {
    this.#blockElements = blocks;
    this.#escape = escaped;
  }

  blocks(nodes: readonly ChildNode[], depth: number): string[] {
    if (depth > MAX_DEPTH) return this.#keep(this.#escape ? escapeText(plainText(nodes)) : plainText(nodes));
    const out: string[] = [];
    let run: ChildNode[] = [];
    const flush = () => {
      out.push(...this.#keep(this.#paragraph(run)));
      run = [];
    };
    for (const node of nodes) {
      if (!isElement(node)) {
        if (node.type === "text") run.push(node);
        else if (node.type === "cdata") for (const child of node.children) run.push(child);
      } else if (!isSilent(node)) {
        if (!this.#isBlock(node)) run.push(node);
        else {
          flush();
          for (const block of this.#block(node, depth + 1)) out.push(block);
        }
      }
    }
    flush();
    return out;
  }

  #isBlock(element: Element): boolean {
    return element.name !== "a" && (isBlockName(element.name) || this.#blockElements.has(element));
  }

  #keep(block: string): string[] {
    return block.trim() === "" ? [] : [block];
  }

  #paragraph(nodes: readonly ChildNode[]): string {
    const text = inlineMarkdown(nodes, this.#escape);
    return this.#escape ? escapeStart(text) : text;
  }

  #block(element: Element, depth: number): string[] {
    switch (element.name) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return this.#heading(element);
      case "ul":
      case "ol":
      case "menu":
        return this.#keep(this.#list(element, depth));
      case "dl":
        return this.#keep(this.#definitions(element, depth));
      case "pre":
        return [preformatted(element)];
      case "blockquote":
        return this.#keep(prefix(this.blocks(element.children, depth).join("\n\n"), "> ", "> "));
      case "table":
        return this.#keep(
          tableMarkdown(element, this.#escape) ?? this.blocks(layoutCells(element), depth).join("\n\n"),
        );
      case "hr":
        return ["---"];
      case "iframe":
        return this.#keep(media(element));
      case "summary":
      case "legend":
        return this.#keep(`**${this.#paragraph(element.children).replaceAll("**", "")}**`.replace(/^\*{4}$/, ""));
      default:
        return this.blocks(element.children, depth);
    }
  }

  #heading(element: Element): string[] {
    const title = inlineMarkdown(element.children, this.#escape).replace(/\s+/g, " ");
    return title === "" ? [] : [`${"#".repeat(Number(element.name[1]))} ${title}`];
  }

  #list(element: Element, depth: number): string {
    let number = Number.parseInt(attribute(element, "start"), 10);
    if (!(number >= 0 && number < 1e9)) number = 1;
    const items: string[] = [];
    for (const child of element.children) {
      if (child.type === "text" && child.data.trim() === "") continue;
      const isItem = isElement(child) && child.name === "li";
      const blocks = this.blocks(isItem ? child.children : [child], depth);
      if (blocks.length === 0) continue;
      const marker = element.name === "ol" ? `${number++}. ` : "- ";
      items.push(prefix(joinTight(blocks), marker, " ".repeat(marker.length)));
    }
    return items.join("\n");
  }

  #definitions(element: Element, depth: number): string {
    const out: string[] = [];
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const blocks = this.blocks(child.children, depth);
      if (blocks.length === 0) continue;
      if (child.name === "dt") out.push(`**${blocks.join(" ").replaceAll("**", "")}**`);
      else for (const block of blocks) out.push(block);
    }
    return out.join("\n\n");
  }
}

/** An item of one paragraph and the lists below it needs no empty lines. */
function joinTight(blocks: readonly string[]): string {
  return blocks.reduce((text, block) => text + (/^(?:- |\d+\. )/.test(block) ? "\n" : "\n\n") + block);
}

function prefix(text: string, first: string, rest: string): string {
  return first + text.replace(/\n(?=.)/g, `\n${rest}`).replace(/\n(?=\n)/g, `\n${rest.trimEnd()}`);
}

function preformatted(element: Element): string {
  const code = preText(element.children);
  // Code of Markdown's that is set aside is a block already.
  return isCodeBlock(code.trim()) ? code.trim() : codeBlock(code, languageOf(element));
}

/** The text of preformatted code: line breaks kept, `<br>` one of them. */
function preText(nodes: readonly ChildNode[]): string {
  let text = "";
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "text") text += node.data;
    else if (isElement(node)) {
      if (node.name === "br") text += "\n";
      if (node.name === "button") continue;
      for (let child = node.lastChild; child !== null; child = child.prev) stack.push(child);
    }
  }
  return text;
}

function languageOf(pre: Element): string {
  const code = pre.children.find((child): child is Element => isElement(child) && child.name === "code");
  const classes = `${attribute(pre, "class")} ${code === undefined ? "" : attribute(code, "class")}`;
  return /(?:^|\s)(?:language|lang|highlight-source)-([\w+#-]{1,20})/.exec(classes)?.[1] ?? "";
}
