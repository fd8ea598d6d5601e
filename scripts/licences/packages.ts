import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { UNSHIPPED_TEXTS } from "./unshipped-texts.ts";

/** A package of which at least one file is in the bundles. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** The licence and the notices that come with it. */
  readonly text: string;
}

/**
 * The packages that were bundled, by name and version; one that is installed twice counts once a version.
 *
 * @param root the folder that the metafile's paths begin at
 * @throws Error where a package doesn't say what its licence is
 */
export function bundledPackages({ outputs }: Metafile, root: string): BundledPackage[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const paths = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const packages = [...new Set(folders)].map((folder) => describe(join(root, folder)));
  const known = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function describe(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${name} ${version} doesn't name its licence`);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)(?:\.(?:md|txt))?$/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8"));
  const text = files.length > 0 ? texts.join("\n\n") : UNSHIPPED_TEXTS[name];
  if (text === undefined) throw new Error(`${name} ${version} comes without the text of its licence`);
  return { name, version, licence: license, text: text.replaceAll("\r\n", "\n").trim() };
}
