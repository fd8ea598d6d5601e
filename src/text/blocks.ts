/** A paragraph, list item, table row or heading of an article, as plain text. */
export interface Block {
  readonly text: string;
  readonly heading: boolean;
}

/** The blocks as one text, a blank line between them. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n\n");
}
