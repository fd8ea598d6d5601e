import { isFileName } from "../html/dom.ts";
import { removeBetween } from "./between.ts";
import { plainCallouts } from "./callouts.ts";
import { plainHtml } from "./inline-html.ts";
import { fencedHighlights, removeTemplating } from "./liquid.ts";
import {
  mendStrong,
  plainDefinitions,
  plainFootnotes,
  plainIcons,
  plainNames,
  removeAttributes,
  removeSnippets,
} from "./marks.ts";
import { dedentLoose, removeExpressions, removeModuleCode } from "./mdx.ts";
import { ProtectedCode } from "./protected-code.ts";
import { plainReadmeBlocks } from "./readme-blocks.ts";
import { plainReferences } from "./references.ts";

const IMAGE =
  /!\[((?:[^\]\\\n]|\\.){0,300})\](?:\((?:<[^<>\n]{0,2000}>|(?:[^()\s<]|\([^()\s]{0,200}\)){0,2000})(?:\s{1,20}(?:"[^"]{0,1000}"|'[^']{0,1000}'))?\s{0,20}\)|\[[^\]\n]{0,200}\])?(?:\{[^}\n]{0,500}\})?/g;

/**
 * Markdown as site generators read it, as Markdown that anything reads: without templating, components, HTML, callout
 * syntax, anchors and images (their alternative text stays). Code is not touched.
 *
 * @param isMdx - whether braces and indentation mean what they mean in MDX.
 */
export function cleanMarkdown(markdown: string, isMdx = false): string {
  const code = new ProtectedCode();
  let text = code.protect(fencedHighlights(plainReadmeBlocks(markdown)));
  text = removeBetween(text, "<!--", "-->");
  text = removeTemplating(text);
  text = removeModuleCode(text, isMdx);
  text = plainIcons(removeContents(removeAttributes(plainNames(removeSnippets(text)))));
  const hasComponents = isMdx || /^[ \t]*<[A-Z]/m.test(text);
  text = plainHtml(text, (span, kind) => code.keep(span, kind));
  if (isMdx) text = removeExpressions(text);
  if (hasComponents) text = dedentLoose(text);
  text = plainCallouts(text);
  text = mendStrong(plainDefinitions(plainFootnotes(removeImages(text))));
  return tidy(code.restore(plainReferences(text)));
}

/** Places for a table of contents. */
function removeContents(text: string): string {
  return text.includes("[") ? text.replace(/^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\])[ \t]*$/gim, "") : text;
}

const EMBED = /!\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{0,300}))?\]\]/g;
const MEDIA = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|mp[34]|m4a|mov|mkv|og[gv]|wav|webm|flac|3gp|pdf)$/i;

/** What a wiki shows inside a page: pictures and sounds as other images are, pages as links to them. */
function plainEmbeds(text: string): string {
  return text.replace(EMBED, (whole, file: string, alt = "") => {
    if (!MEDIA.test(file.replace(/#.*$/s, "").trim())) return whole.slice(1);
    return /^[\dx\s]*$/.test(alt) || isFileName(alt.trim()) ? "" : alt;
  });
}

function removeImages(text: string): string {
  if (!text.includes("[")) return text;
  const plain = text.includes("![")
    ? plainEmbeds(text).replace(IMAGE, (_, alt: string) => (isFileName(alt.trim()) ? "" : alt))
    : text;
  // A link around an icon, or an image without a description, is a link without a word.
  return plain.replace(/(?<!\\)[ \t]?\[\s*\]\([^()\s]*\)/g, "");
}

function tidy(text: string): string {
  return text
    .replace(/^[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^(>(?: >)*)(?:\n\1)+$/gm, "$1")
    .replace(/^>\n(?!>)/gm, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
}
