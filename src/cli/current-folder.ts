/**
 * The folder that relative paths are below; where it was removed meanwhile, the path that it had: what isn't below it is
 * still found.
 */
export function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env["PWD"] ?? "/dev/null";
  }
}
