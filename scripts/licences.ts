/** Checks the licences of what is bundled, and of everything that is installed for building, testing and measuring. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DEVELOPED_WITH, isAllowed, SHIPPED } from "./licences/allowed.ts";
import { bundledPackages } from "./licences/packages.ts";

const ROOT = resolve(import.meta.dirname, "..");
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));

/** What `npm ci` installs, and what the benchmark of other engines installs. */
const LOCKS = ["package-lock.json", "bench/peers/package-lock.json"];

const bundled = bundledPackages(read("dist/meta.json"), ROOT);
const locks = LOCKS.map((file) => read(file) as { packages: Record<string, { license?: string }> });
const installed = locks.flatMap(({ packages }) => Object.entries(packages)).filter(([path]) => path !== "");

const refused = [
  ...bundled
    .filter(({ licence }) => !isAllowed(licence, SHIPPED))
    .map(({ name, version, licence }) => `${name} ${version} is bundled: ${licence}`),
  ...installed
    .filter(([, { license }]) => !isAllowed(license ?? "", DEVELOPED_WITH))
    .map(([path, { license }]) => `${path}: ${license ?? "no licence"}`),
];
if (refused.length > 0) {
  console.error(`Licences that scripts/licences/allowed.ts doesn't list:\n  ${refused.join("\n  ")}`);
  process.exitCode = 1;
} else console.log(`${bundled.length} packages bundled, ${installed.length} installed: all licences are allowed.`);
