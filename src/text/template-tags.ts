/**
 * Fenced code, code in a line, or a tag. What is looked ahead for and then named isn't tried shorter: a line of nothing
 * but backticks takes time in proportion to its length.
 */
const CODE_OR_TAG = /^[ \t]*(?=(`{3,}|~{3,}))\1[^\n]*\n[\s\S]*?(?:^[ \t]*\1|(?![\s\S]))|`[^`\n]*`|\{%[^%]{0,2000}%\}/gm;

/** A Markdown text without the tags (`{% … %}`) of the site generator it was written for, those in code excepted. */
export function withoutTemplateTags(markdown: string): string {
  if (!markdown.includes("{%")) return markdown;
  return markdown.replace(CODE_OR_TAG, (found) => (found.startsWith("{%") ? "" : found));
}
