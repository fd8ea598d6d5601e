import type { Format, FormatName } from "./format.ts";

/** Each format with its parser is loaded when the first file of it turns up. */
const LOADERS: Record<FormatName, () => Promise<Format>> = {
  corpus: async () => (await import("./corpus-json.ts")).corpusJson,
  jsonl: async () => (await import("./json-lines.ts")).jsonLines,
  json: async () => (await import("./json-records.ts")).jsonRecords,
  markdown: async () => (await import("./markdown.ts")).markdown,
  zendesk: async () => (await import("./zendesk.ts")).zendesk,
  intercom: async () => (await import("./intercom.ts")).intercom,
  faqpage: async () => (await import("./faq-page.ts")).faqPage,
  yamlfaq: async () => (await import("./yaml-faq.ts")).yamlFaq,
  html: async () => (await import("./html-page.ts")).htmlPage,
  csv: async () => (await import("./delimited.ts")).delimited,
};

/** The format by a name, with the parser it needs. */
export function loadFormat(name: FormatName): Promise<Format> {
  return LOADERS[name]();
}
