import { registerHooks } from "node:module";

/** Lets a plain process run the terminal UI from its sources: JSX, which the runtime doesn't read, comes as it was built. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith("/mount.tsx")
      ? { url: new URL("../../dist/tui-mount.cjs", import.meta.url).href, format: "commonjs", shortCircuit: true }
      : next(specifier, context),
});
