/**
 * Bundles the program into `dist`: `entry.cjs` is what a start loads, `shell.cjs` what a start loads that a shell makes
 * by itself, and each module that is imported with `import()` becomes a bundle of its own, loaded when it is asked for.
 * CommonJS starts faster than modules. Beside them lies the bundled help centre, compiled. THIRD-PARTY-NOTICES, which is
 * packed too, names what was bundled.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { parseCorpus } from "../src/corpus/read-corpus.ts";
import { buildIndex } from "../src/index/build.ts";
import { escapeUnit } from "../src/present/json.ts";
import { buildTypes } from "./build-types.ts";
import { inkPlugin } from "./ink-plugin.ts";
import { noticesOf } from "./licences/notices.ts";
import { bundledPackages } from "./licences/packages.ts";

const ROOT = resolve(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const SOURCE = join(ROOT, "src");
/** What the launcher starts, by the names of the bundles. */
const ENTRIES = new Map([
  [join(SOURCE, "cli/entry.ts"), "entry"],
  [join(SOURCE, "cli/shell-entry.ts"), "shell"],
]);

/** `src/cli/run/list.ts` → `cli-run-list`, `node_modules/chalk/source/index.js` → `chalk-source-index`. */
function bundleName(path: string): string {
  const entry = ENTRIES.get(path);
  if (entry !== undefined) return entry;
  const inSource = relative(join(ROOT, "src"), path);
  if (!inSource.startsWith("..")) return inSource.replace(/\.tsx?$/, "").replaceAll(sep, "-");
  return /node_modules[\\/](.+?)(?:\.[cm]?js)?$/.exec(path)![1]!.replaceAll(sep, "-");
}

/**
 * Turns `import()`, and `require()` of a package in a source file that makes itself a `require`, into a reference to
 * another bundle and notes what has to be bundled.
 */
function separateDynamicImports(found: (path: string) => void): Plugin {
  return {
    name: "separate-dynamic-imports",
    setup({ onLoad, onResolve, resolve: resolvePath }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        const own = "const require = createRequire(import.meta.url);";
        if (!source.includes(own)) return undefined;
        // A bundle has a `require`; loading `node:module` would cost every start half a millisecond.
        const rest = source.replace(own, "").replace('import { createRequire } from "node:module";', "");
        return { contents: rest, loader: "ts" };
      });
      onResolve({ filter: /.*/ }, async ({ path, kind, pluginData, ...options }) => {
        const lazy = kind === "dynamic-import" || (kind === "require-call" && options.importer.startsWith(SOURCE));
        if (!lazy || pluginData === "resolving" || path.startsWith("node:")) return undefined;
        const target = await resolvePath(path, { ...options, kind, pluginData: "resolving" });
        if (target.errors.length > 0 || target.external) return target;
        found(target.path);
        return { path: `./${bundleName(target.path)}.cjs`, external: true };
      });
    },
  };
}

/** Commander imports what only subcommands outside the program need. */
const commanderPlugin: Plugin = {
  name: "commander",
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: join(ROOT, "scripts/shims/child-process.ts") } : undefined,
    );
  },
};

async function bundle(path: string, found: (path: string) => void): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [path],
    outfile: join(DIST, `${bundleName(path)}.cjs`),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22.12",
    // What is imported becomes a `require`: no module loader at start.
    supported: { "dynamic-import": false },
    define: { "process.env.NODE_ENV": '"production"', "import.meta.dirname": "__dirname" },
    minifySyntax: true,
    minifyWhitespace: true,
    // What every start reads is to be short: its text is a tenth of what fits before the first garbage collection.
    minifyIdentifiers: ENTRIES.has(path),
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    // Conf asks for the user's home on loading, which not every user has, to find a folder that it is told anyway. Ink
    // writes to standard error on leaving, also where that is a file.
    alias: {
      "env-paths": join(ROOT, "scripts/shims/env-paths.ts"),
      "restore-cursor": join(ROOT, "scripts/shims/restore-cursor.ts"),
    },
    plugins: [commanderPlugin, inkPlugin, separateDynamicImports(found)],
  });
  return metafile;
}

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
const meta: Metafile = { inputs: {}, outputs: {} };
/** What threads run. */
const THREADS = ["cli/run/stdin/helper.ts", "corpus/compile/encoder.ts", "corpus/import/reader.ts"].map((file) =>
  join(SOURCE, file),
);
const paths = new Set([...ENTRIES.keys(), join(SOURCE, "api.ts"), ...THREADS]);
// A set's iteration goes on to what is added meanwhile.
for (const path of paths) {
  const part = await bundle(path, (more) => paths.add(more));
  Object.assign(meta.inputs, part.inputs);
  Object.assign(meta.outputs, part.outputs);
}

// What the launcher runs is a module's function; its compiled code is kept by this digest.
for (const path of paths) {
  const file = join(DIST, `${bundleName(path)}.cjs`);
  // In ASCII, of which every byte is a character: a pattern's own characters are the only others that esbuild leaves.
  const code = readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escapeUnit);
  const digest = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  writeFileSync(file, `//${digest}\n${ENTRIES.has(path) ? wrapped : code}`);
}

const corpusPath = join(ROOT, "data/help-center.json");
const corpus = readFileSync(corpusPath);
const fingerprint = createHash("sha256").update(corpus).digest();
writeFileSync(join(DIST, "help-center.idx"), buildIndex(parseCorpus(corpus, corpusPath), fingerprint));
buildTypes(ROOT, join(DIST, "types"));
writeFileSync(join(DIST, "package.json"), '{ "type": "commonjs" }\n');
writeFileSync(join(DIST, "meta.json"), JSON.stringify(meta));
writeFileSync(join(ROOT, "THIRD-PARTY-NOTICES"), noticesOf(bundledPackages(meta, ROOT)));
