import { bindingKeys } from "../../src/tui/key-names.ts";
import { bindingsOf } from "../../src/tui/key-resolver.ts";
import { type Context, KEYMAP } from "../../src/tui/keymap.ts";

const SECTIONS: readonly (readonly [title: string, context: Context])[] = [
  ["On the search screen", "home"],
  ["While reading", "article"],
];

/** The keymap as the Markdown tables of docs/keys.md. */
export function keyTables(): string {
  const table = (title: string, bindings: readonly (typeof KEYMAP)["search"][number][]): string => {
    const rows = bindings.filter((binding) => binding.help !== undefined);
    const cells = rows.map((binding) => `| ${code(bindingKeys(binding))} | ${binding.help} |`);
    return [`## ${title}`, "", "| Keys | What they do |", "| --- | --- |", ...cells].join("\n");
  };
  return [
    ...SECTIONS.map(([title, context]) => table(title, bindingsOf(context))),
    table("Everywhere", KEYMAP.everywhere),
  ].join("\n\n");
}

const code = (keys: string): string =>
  keys
    .split(" ")
    .map((key) => `\`${key}\``)
    .join(" ");
