import { resolve } from "node:path";
import { readCorpusFile } from "../../corpus/open.ts";
import { parseCorpus } from "../../corpus/read-corpus.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { plural } from "../../present/plural.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";

/** `faq corpus validate FILE`: the error that reading it would give, or that it is sound. */
export async function run({ arguments: [file = ""] }: Invocation, context: Context): Promise<ExitCode> {
  const corpus = parseCorpus(readCorpusFile(resolve(context.cwd, file)), file);
  context.stdout.write(
    safeLine(
      `${file} is a corpus: ${corpus.name}, ${plural(corpus.articles.length, "article")}, ${corpus.language}`,
    ).concat("\n"),
  );
  return EXIT.ok;
}
