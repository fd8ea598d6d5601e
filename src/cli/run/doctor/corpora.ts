import { readFileSync } from "node:fs";
import { readImported } from "../../../corpus/open.ts";
import { openIndexFile } from "../../../corpus/open-index.ts";
import { StoredCorpora, type StoredFiles } from "../../../corpus/store/stored-corpora.ts";
import { SECTIONS } from "../../../index/format.ts";
import { Pages } from "../../../index/pages.ts";
import { memorySource } from "../../../index/source.ts";
import { plural } from "../../../present/plural.ts";
import type { Context } from "../../context.ts";
import { corporaFolder } from "../../corpora.ts";
import { broken, type Finding, finding, fine, messageOf } from "./finding.ts";

const REBUILT = "The next search in it builds the index anew.";

/** The bundled help centre and every imported one: whether they can be opened, and whether their indexes are whole. */
export async function checkCorpora(context: Context): Promise<Finding[]> {
  return [await checkBundled(context), ...checkImported(context)];
}

async function checkBundled(context: Context): Promise<Finding> {
  try {
    const searcher = await context.openSearcher(undefined);
    const { results, total } = searcher.search({ text: "", limit: searcher.info.articleCount });
    for (const { id } of results) searcher.article(id);
    return fine("bundled help centre", plural(total, "article"));
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
        return broken(subject, problem ?? "damaged", `Import it again with --replace, or faq corpus remove ${name}.`);
      return checkStored(subject, name, corpora.files(name, manifest), manifest.fingerprint);
    });
  } catch (error) {
    const { cause } = error as { cause?: NodeJS.ErrnoException };
    // Told of the user's own files already.
    return cause?.code === "ENOTDIR" ? [] : [broken("corpora", messageOf(error), "Check the data folder.")];
  }
}

/** The corpus has to be as it was imported: everything else can be made of it. */
function checkStored(subject: string, name: string, { corpus, index }: StoredFiles, fingerprint: string): Finding {
  const again = `faq corpus show ${name} says where it came from: import it again, with --replace.`;
  try {
    readImported(corpus, fingerprint);
  } catch (error) {
    return broken(subject, messageOf(error), again);
  }
  try {
    const { meta, fingerprint: compiledFrom } = openIndexFile(index);
    if (Buffer.from(compiledFrom).toString("hex") !== fingerprint)
      return finding(subject, `${index} is the index of another version`, REBUILT);
    readWhole(index);
    return fine(subject, plural(meta.articleCount, "article"));
  } catch (error) {
    return finding(subject, messageOf(error), REBUILT);
  }
}

/** Reads every section, where a search reads what it needs. @throws FaqError `index-damaged`. */
function readWhole(path: string): void {
  const pages = new Pages(memorySource(readFileSync(path), path));
  for (const section of SECTIONS) {
    const { offset, length } = pages.extent(section);
    pages.load(offset, length);
  }
}
