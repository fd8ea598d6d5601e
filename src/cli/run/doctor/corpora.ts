import { openIndexFile } from "../../../corpus/open-index.ts";
import { StoredCorpora } from "../../../corpus/store/stored-corpora.ts";
import { plural } from "../../../present/import-report.ts";
import type { Context } from "../../context.ts";
import { corporaFolder } from "../../corpora.ts";
import { broken, type Finding, finding, fine, messageOf } from "./finding.ts";

/** The bundled help centre and every imported one: whether they can be opened, and whether their indexes are whole. */
export async function checkCorpora(context: Context): Promise<Finding[]> {
  return [await checkBundled(context), ...checkImported(context)];
}

async function checkBundled(context: Context): Promise<Finding> {
  try {
    const { info } = await context.openSearcher(undefined);
    return fine("bundled help centre", plural(info.articleCount, "article"));
  } catch (error) {
    return broken("bundled help centre", messageOf(error), "Install the program again.");
  }
}

function checkImported(context: Context): Finding[] {
  try {
    const corpora = new StoredCorpora(corporaFolder({}, context));
    return corpora.list().map(({ name, manifest, problem }) => {
      const subject = `corpus ${name}`;
      if (manifest === null)
        return broken(subject, problem ?? "damaged", `Import it again, or faq corpus remove ${name}.`);
      try {
        const index = openIndexFile(corpora.files(name, manifest).index);
        for (let at = 0; at < index.meta.articleCount; at++) index.articles.whole(at);
        return fine(subject, plural(index.meta.articleCount, "article"));
      } catch (error) {
        return finding(subject, messageOf(error), "The next search in it builds the index anew.");
      }
    });
  } catch (error) {
    const { cause } = error as { cause?: NodeJS.ErrnoException };
    return cause?.code === "ENOTDIR" ? [] : [broken("corpora", messageOf(error), "Check the data folder.")];
  }
}
