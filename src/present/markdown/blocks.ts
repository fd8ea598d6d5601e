import type { Line } from "../styled.ts";

/** Inline content: one line a hard break apart, not yet wrapped. */
export type Inline = readonly Line[];

interface ListItem {
  /** Null where the item is no task. */
  readonly done: boolean | null;
  readonly blocks: readonly Block[];
}

/** A Markdown document reduced to what a terminal shows. All text is safe to print. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inline: Inline }
  | { readonly kind: "paragraph"; readonly inline: Inline }
  | {
      readonly kind: "list";
      /** The first number, or null for a list of bullets. */
      readonly start: number | null;
      readonly loose: boolean;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | {
      readonly kind: "table";
      readonly align: readonly ("left" | "center" | "right")[];
      readonly header: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
    }
  | { readonly kind: "rule" };
