import { isoDate } from "../dates.ts";
import { pageFacts, removeSurroundings } from "../html/page.ts";
import { parseHtml } from "../html/parse.ts";
import { nodesToMarkdown } from "../html/to-markdown.ts";
import type { ImportItem } from "../item.ts";
import { folderGroup, languageOfPath, titleFromName } from "../paths.ts";
import { textList } from "../values.ts";
import type { Format } from "./format.ts";

/** An HTML page as one article: its first heading is the title, what stands around the text is left out. */
export const htmlPage: Format = {
  name: "html",
  *read(document): Iterable<ImportItem> {
    const place = { file: document.file };
    const page = parseHtml(document.text);
    const facts = pageFacts(page);
    removeSurroundings(facts.main, facts.heading);
    const body = nodesToMarkdown(facts.main);
    const title = facts.title ?? titleFromName(document.path);
    if (body === "" || title === null) {
      yield { kind: "skipped", reason: "empty", place, ...(title === null ? {} : { detail: title }) };
      return;
    }
    yield {
      kind: "article",
      article: {
        id: null,
        title,
        body,
        group: folderGroup(document),
        tags: textList(facts.keywords ?? []),
        published: isoDate(facts.published),
        updated: isoDate(facts.updated),
        views: null,
        url: facts.url ?? document.url,
        related: [],
        language: facts.language ?? languageOfPath(document.path),
        path: document.path,
        aliases: [],
        place,
      },
    };
  },
};
