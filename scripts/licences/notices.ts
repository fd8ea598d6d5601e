import type { BundledPackage } from "./packages.ts";

const RULE = "-".repeat(80);

/** THIRD-PARTY-NOTICES: each text once, below the packages that it holds for. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const parts = [...byText].map(([text, holders]) => {
    const heading = holders.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join("\n");
    return `${RULE}\n${heading}\n${RULE}\n\n${text}\n`;
  });
  return `faq contains parts of the following packages.\n\n${parts.join("\n")}`;
}
