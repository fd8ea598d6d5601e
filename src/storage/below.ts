import { sep } from "node:path";

/**
 * The path of a file or folder below another one. Names are plain ones, none of them `..` or a path: then it is what
 * `path.join` gives, which looks at every character to find out.
 */
export function below(folder: string, ...names: readonly string[]): string {
  let path = folder;
  for (let at = 0; at < names.length; at++) path += sep + names[at]!;
  return path;
}
