import { join } from "node:path";
import { FaqError } from "../model/errors.ts";

/** The name that the bundled help centre's answers carry. */
export const BUNDLED = "help-center";

/** Its articles, beside the built program's folder. */
export const bundledCorpus = () => join(import.meta.dirname, "../data/help-center.json");

/** @throws FaqError where an imported corpus is meant, or would be one, that has the bundled one's name */
export function refuseBundled(name: string, hint: string): void {
  if (name === BUNDLED) throw new FaqError("usage", `${name} is the name of the bundled help centre.`, { hint });
}
