import type { ChildNode, Element, ParentNode } from "domhandler";

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hgroup hr html iframe legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements that say nothing to a reader of text. */
const SILENT = new Set(
  "canvas head input link meta nav noscript object script select style svg template title textarea".split(" "),
);

export function isElement(node: ChildNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

export function isSilent(element: Element): boolean {
  return (
    SILENT.has(element.name) ||
    /(?:^|\s)(?:header-?link|anchor-?link|hash-link|sr-only)(?:\s|$)/.test(attribute(element, "class"))
  );
}

export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

/** An attribute's value; empty where it has none. */
export function attribute(element: Element, name: string): string {
  return Object.hasOwn(element.attribs, name) ? element.attribs[name]! : "";
}

/** Every element below a node, in the document's order, without recursion: pages nest as deep as they like. */
export function* elementsBelow(root: ParentNode): Generator<Element> {
  const stack: ChildNode[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let child = node.lastChild; child !== null; child = child.prev) stack.push(child);
  }
}

/** All text below the nodes, blanks collapsed, silent elements left out; without recursion. */
export function plainText(nodes: readonly ChildNode[]): string {
  let text = "";
  const stack: ChildNode[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "text") text += node.data;
    else if (isElement(node) && !isSilent(node)) {
      if (isBlockName(node.name) || node.name === "br") text += " ";
      if (node.name === "img") text += ` ${altText(node)} `;
      for (let child = node.lastChild; child !== null; child = child.prev) stack.push(child);
    }
  }
  return collapse(text).trim();
}

/** An image's alternative text; empty where an editor only put the file's name there. */
export function altText(image: Element): string {
  const alt = collapse(attribute(image, "alt")).trim();
  return isFileName(alt) ? "" : alt;
}

/** True for `mceclip0.png` and the like, which upload forms put in as alternative text. */
export function isFileName(alt: string): boolean {
  return /^.+\.(?:png|jpe?g|gif|webp|svg|avif|bmp|heic)$/i.test(alt) || /^(?:image|img|undefined|null)$/i.test(alt);
}

/** Every run of blanks, those of no width included, as one space. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, " ");
}

/** The elements that are, or have inside them, something that stands on a line of its own. */
export function blockElements(root: ParentNode): ReadonlySet<Element> {
  const blocks = new Set<Element>();
  for (const element of elementsBelow(root)) {
    if (!isBlockName(element.name)) continue;
    for (
      let at: ParentNode | null = element;
      at !== null && at.type === "tag" && !blocks.has(at as Element);
      at = at.parent
    )
      blocks.add(at as Element);
  }
  return blocks;
}
