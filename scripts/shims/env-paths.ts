/** Stands in for `env-paths` inside conf, which is always told its folder. */
export default function envPaths(): never {
  throw new Error("The settings have a folder of their own.");
}
