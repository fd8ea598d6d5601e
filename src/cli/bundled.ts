import { FaqError } from "../model/errors.ts";

/** The name that the bundled help centre's answers carry. */
export const BUNDLED = "help-center";

/** @throws FaqError where an imported corpus would have the bundled one's name */
export function refuseBundled(name: string, hint: string): void {
  if (name === BUNDLED) throw new FaqError("usage", `${name} is the name of the bundled help centre.`, { hint });
}
