import { type BigIntStats, type Dirent, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { reasonOf } from "../../storage/reason.ts";

/** A file found in a folder, or what stood in the way. */
type Found =
  | { readonly kind: "file"; readonly absolute: string; readonly path: string }
  | { readonly kind: "problem"; readonly path: string; readonly message: string };

/** Folders that hold a project's machinery, not its articles. */
const IGNORED = new Set(
  "node_modules bower_components __pycache__ __MACOSX _includes _layouts _sass _data _plugins _site archetypes".split(
    " ",
  ),
);

/** Folders nested deeper than this were made by a mistake. */
const MAX_DEPTH = 100;

/**
 * The files of a folder and of the folders in it, by name, so that the order is the same everywhere. Hidden files are left
 * out. A symbolic link is followed only to a target inside the folder, and no folder is entered twice.
 */
export function* walk(root: string): Generator<Found> {
  const realRoot = realpathSync(root);
  const entered = new Set<string>();
  const stack: { absolute: string; path: string; depth: number }[] = [{ absolute: root, path: "", depth: 0 }];
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    const listing = list(folder.absolute, entered);
    if (typeof listing === "string") {
      yield { kind: "problem", path: folder.path || ".", message: listing };
      continue;
    }
    const folders: typeof stack = [];
    for (const entry of listing) {
      const absolute = join(folder.absolute, entry.name);
      const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
      const target = entry.isSymbolicLink() ? linked(absolute, realRoot) : entry;
      if (typeof target === "string") yield { kind: "problem", path, message: target };
      else if (target.isFile()) yield { kind: "file", absolute, path };
      else if (target.isDirectory()) {
        if (folder.depth < MAX_DEPTH) folders.push({ absolute, path, depth: folder.depth + 1 });
        else yield { kind: "problem", path, message: `folders are nested deeper than ${MAX_DEPTH}` };
      }
    }
    stack.push(...folders.reverse());
  }
}

/** The entries of a folder by name; none where it was listed before; a message where it can't be listed. */
function list(folder: string, entered: Set<string>): Dirent[] | string {
  try {
    const { dev, ino }: BigIntStats = statSync(folder, { bigint: true });
    const identity = ino === 0n ? realpathSync(folder) : `${dev}:${ino}`;
    if (entered.has(identity)) return [];
    entered.add(identity);
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith(".") && !IGNORED.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return `the folder can't be read: ${reasonOf(error)}`;
  }
}

/** What a link inside the folder leads to, or why it isn't followed. */
function linked(path: string, realRoot: string): { isFile(): boolean; isDirectory(): boolean } | string {
  try {
    const target = realpathSync(path);
    if (target !== realRoot && !target.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep))
      return "a symbolic link that leads out of the folder isn't followed";
    return lstatSync(target);
  } catch (error) {
    return `a symbolic link that leads nowhere: ${reasonOf(error)}`;
  }
}
