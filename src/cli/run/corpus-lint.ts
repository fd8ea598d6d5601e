import { type LintFinding, lintCorpus } from "../../corpus/lint.ts";
import { CorpusStore } from "../../corpus/store/corpus-store.ts";
import { openStored } from "../../corpus/store/open-stored.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { jsonLine, versioned } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import { createSearcher } from "../../search/searcher.ts";
import type { Context } from "../context.ts";
import { corporaFolder } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { parseCount } from "../values.ts";
import { displayFor } from "./display-for.ts";

const DEFAULT_MONTHS = 18;

/** `faq corpus lint NAME`. Exits 1 where there is something to mend, as linters do. */
export async function run({ arguments: [name = ""], options }: Invocation, context: Context): Promise<ExitCode> {
  const months =
    options["months"] === undefined ? DEFAULT_MONTHS : parseCount("--months", String(options["months"]), 1);
  const store = new CorpusStore(corporaFolder(options, context));
  const makeDisplay = await displayFor(options, context);
  const searcher = createSearcher(openStored(store, name, makeDisplay));
  const progress = makeDisplay?.();
  let findings: LintFinding[];
  try {
    findings = lintCorpus(store.read(name), {
      now: context.now(),
      months,
      firstThree: (text) => searcher.search({ text, limit: 3 }).results.map(({ id }) => id),
      onProgress: progress?.show,
    });
  } finally {
    progress?.end();
  }
  if (options["json"] === true) context.stdout.write(jsonLine(versioned({ name, findings })));
  else if (findings.length === 0) tell(context, `${name}: nothing to mend`);
  else
    for (const { rule, id, message } of findings)
      context.stdout.write(safeLine(`${rule}: ${id} ${message}`).concat("\n"));
  return findings.length === 0 ? EXIT.ok : EXIT.none;
}
