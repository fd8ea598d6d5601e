/** Licences of what is shipped: they ask for no more than their text, which THIRD-PARTY-NOTICES has. */
export const SHIPPED: ReadonlySet<string> = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
]);

/** Licences of what only builds and tests: MPL-2.0 asks for the changed files of what is passed on, and nothing is. */
export const DEVELOPED_WITH: ReadonlySet<string> = new Set([...SHIPPED, "MPL-2.0"]);

/** Whether an SPDX expression of names, `AND`, `OR` and parentheses can be met with these licences alone. */
export function isAllowed(expression: string, licences: ReadonlySet<string>): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const term = (): boolean => {
    const token = tokens[at++];
    if (token !== "(") return token !== undefined && licences.has(token);
    const inner = either();
    return tokens[at++] === ")" && inner;
  };
  const both = (): boolean => {
    let holds = term();
    while (tokens[at] === "AND") {
      at++;
      holds = term() && holds;
    }
    return holds;
  };
  const either = (): boolean => {
    let holds = both();
    while (tokens[at] === "OR") {
      at++;
      holds = both() || holds;
    }
    return holds;
  };
  return either() && at === tokens.length;
}
