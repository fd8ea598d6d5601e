/**
 * Makes Ink start fast and fit into a CommonJS bundle:
 *
 * - Yoga's WebAssembly is compiled on the spot. Its loader would fetch a data: URL, which loads all of undici, and
 *   waits with a top-level await, which CommonJS has none of.
 * - `Intl.Segmenter` is built only for text that needs it, and columns are counted as the views count them: the first
 *   segmenter and the emoji patterns of `string-width` take tens of milliseconds.
 * - A screen of whole rows isn't taken apart into cells; and no row that was drawn before is, nor is it looked through for
 *   control characters again: Ink's caches live for one frame only.
 * - Of a row with emoji or combining marks, the changed end isn't drawn alone: terminals differ about their columns, so
 *   where it begins is known to none but the terminal.
 * - The connection to React's developer tools is left out.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";

const SHIMS = join(import.meta.dirname, "shims");

/** A row taken apart weighs a hundred bytes a column, so a few screens' rows are kept. */
const KEPT_CACHES = `
const keptCaches = Object.assign(new OutputCaches(), {
  widths: new Kept(),
  blockWidths: new Kept(),
  styledChars: new Kept(),
});`;
const KEPT = JSON.stringify(join(SHIMS, "kept.ts"));

const SEGMENTER = "new Intl.Segmenter(";

function withFastSegmenter(source: string): string {
  const shim = JSON.stringify(join(SHIMS, "fast-segmenter.ts"));
  return `import { FastSegmenter } from ${shim};\n${source.replaceAll(SEGMENTER, "new FastSegmenter(")}`;
}

export const inkPlugin: Plugin = {
  name: "ink",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /yoga-layout[/\\]dist[/\\]src[/\\]index\.js$/ }, () => ({
      loader: "js",
      contents: `
        import load from "../binaries/yoga-wasm-base64-esm.js";
        import wrapAssembly from "./wrapAssembly.js";
        const yoga = {};
        yoga.instantiateWasm = (imports, received) => {
          const instance = new WebAssembly.Instance(new WebAssembly.Module(load.wasm()), imports);
          received(instance);
          return instance.exports;
        };
        load(yoga);
        export default wrapAssembly(yoga);
        export * from "./generated/YGEnums.js";`,
    }));
    onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const data = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/.exec(source);
      if (data === null) throw new Error(`${path} holds no WebAssembly where it used to`);
      const rest = source.replace(data[0], '"data:application/octet-stream;base64,"').replace("import.meta.url", '""');
      return { loader: "js", contents: `${rest}\nloadYoga.wasm = () => Buffer.from("${data[1]}", "base64");` };
    });
    onLoad({ filter: /ink[/\\]build[/\\]reconciler\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const blocks = /if \(process\.env\['DEV'\] === 'true'\) \{\n(?: {4}.*\n|\n)*\}/g;
      if (source.match(blocks)?.length !== 2) throw new Error(`${path} connects to developer tools in another way now`);
      return { loader: "js", contents: source.replace(blocks, "") };
    });
    onLoad({ filter: /ink[/\\]build[/\\]output\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const made = "caches = new OutputCaches();";
      if (!source.includes(made)) throw new Error(`${path} keeps its caches in another way now`);
      const get = "    get() {\n";
      if (!source.includes(get)) throw new Error(`${path} puts a frame together in another way now`);
      const contents = source
        .replace(made, "caches = keptCaches;")
        .replace(
          get,
          `${get}const rows = wholeRows(this.operations, this.height); if (rows !== undefined) return { output: rows.join("\\n"), height: rows.length };\n`,
        );
      const shim = JSON.stringify(join(SHIMS, "whole-rows.ts"));
      return {
        loader: "js",
        contents: `import { wholeRows } from ${shim};\nimport { Kept } from ${KEPT};\n${contents}\n${KEPT_CACHES}`,
      };
    });
    onLoad({ filter: /ink[/\\]build[/\\]sanitize-ansi\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const exported = "export default sanitizeAnsi;";
      if (!source.includes(exported)) throw new Error(`${path} exports in another way now`);
      const kept = source.replace(exported, "export default keeping(sanitizeAnsi);");
      return { loader: "js", contents: `import { keeping } from ${KEPT};\n${kept}` };
    });
    onLoad({ filter: /ink[/\\]build[/\\]line-update\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const control = "const control = /\\p{Control}/u;";
      if (!source.includes(control)) throw new Error(`${path} draws the changed end of a row in another way now`);
      const disputed = "const control = /[\\p{Control}\\p{M}\\u200d\\u{1f000}-\\u{1fbff}]/u;";
      return { loader: "js", contents: withFastSegmenter(source.replace(control, disputed)) };
    });
    onLoad({ filter: /(?:wrap-ansi|cli-truncate|slice-ansi|ansi-tokenize|ink)[/\\].*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return source.includes(SEGMENTER) ? { loader: "js", contents: withFastSegmenter(source) } : undefined;
    });
    onResolve({ filter: /^string-width$/ }, () => ({ path: join(SHIMS, "string-width.ts") }));
  },
};
