import { bindingKeys } from "./key-names.ts";
import { bindingsOf } from "./key-resolver.ts";
import { type Context, KEYMAP } from "./keymap.ts";

const SECTIONS: readonly (readonly [title: string, context: Context])[] = [
  ["On the search screen", "home"],
  ["While reading", "article"],
];

/** The keymap as Markdown tables, for the documentation. */
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
