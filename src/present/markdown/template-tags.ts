const CODE_OR_TAG = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1|(?![\s\S]))|`[^`\n]*`|\{%[^%]{0,2000}%\}/gm;

/** A Markdown text without the tags (`{% … %}`) of the site generator it was written for, those in code excepted. */
export function withoutTemplateTags(markdown: string): string {
  if (!markdown.includes("{%")) return markdown;
  return markdown.replace(CODE_OR_TAG, (found) => (found.startsWith("{%") ? "" : found));
}
