/**
 * Stands in for `node:child_process` inside commander, which would start subcommands that are programs of their own:
 * `faq` has none, and loading it takes a quarter of the time of a command.
 */
export default {
  spawn(): never {
    throw new Error("No command is a program of its own.");
  },
};
