import type { ChildNode, Element } from "domhandler";
import type { JsonObject } from "../values.ts";
import { attribute, isElement } from "./dom.ts";
import { parseHtml } from "./parse.ts";

/**
 * The outermost items of a page's microdata, as JSON-LD would write them: `@type`, `@id` and a member for each
 * property, a list where a property is given several times. A property's text is HTML, as in JSON-LD's texts.
 *
 * @see https://html.spec.whatwg.org/multipage/microdata.html, of which `itemref` isn't followed.
 */
export function microdataIn(html: string): JsonObject[] {
  const roots: JsonObject[] = [];
  const stack: { node: ChildNode; owner: Record<string, unknown> | null }[] = [];
  const pushChildren = (children: readonly ChildNode[], owner: Record<string, unknown> | null) => {
    for (const node of children.toReversed()) stack.push({ node, owner });
  };
  pushChildren(parseHtml(html).children, null);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, owner } = next;
    if (!isElement(node)) continue;
    const item = Object.hasOwn(node.attribs, "itemscope") ? newItem(node) : null;
    const names = attribute(node, "itemprop").split(/\s+/).filter(Boolean);
    const isProperty = owner !== null && names.length > 0;
    const inAttribute = isProperty && item === null ? attributeValue(node) : null;
    if (isProperty) for (const name of names) add(owner, name, item ?? inAttribute ?? innerHtml(node, html));
    else if (item !== null) roots.push(item);
    if (!isProperty || item !== null || inAttribute !== null) pushChildren(node.children, item ?? owner);
  }
  return roots;
}

function newItem(element: Element): Record<string, unknown> {
  // Names come from the page, `__proto__` among them.
  const item = Object.create(null) as Record<string, unknown>;
  item["@type"] = attribute(element, "itemtype").split(/\s+/);
  if (attribute(element, "itemid") !== "") item["@id"] = attribute(element, "itemid");
  return item;
}

function add(item: Record<string, unknown>, name: string, value: unknown): void {
  const before = item[name];
  if (before === undefined) item[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else item[name] = [before, value];
}

const VALUE_ATTRIBUTES: Readonly<Record<string, string>> = {
  meta: "content",
  a: "href",
  area: "href",
  link: "href",
  audio: "src",
  embed: "src",
  iframe: "src",
  img: "src",
  source: "src",
  track: "src",
  video: "src",
  object: "data",
  data: "value",
  meter: "value",
  time: "datetime",
};

/** The value of an element that keeps it in an attribute; null for one whose content is the value. */
function attributeValue(element: Element): string | null {
  const name = Object.hasOwn(VALUE_ATTRIBUTES, element.name) ? VALUE_ATTRIBUTES[element.name]! : null;
  return name !== null && Object.hasOwn(element.attribs, name) ? element.attribs[name]! : null;
}

function innerHtml({ firstChild, lastChild }: Element, html: string): string {
  return firstChild === null ? "" : html.slice(firstChild.startIndex!, lastChild!.endIndex! + 1);
}
