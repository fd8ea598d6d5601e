import type { SearchAnswer } from "../../model/search.ts";
import { reasonAt } from "../../storage/reason.ts";
import type { Context } from "../context.ts";
import { warn } from "../report.ts";
import { openHistory } from "../user-files.ts";

/** For `--history` where the settings forbid it. */
export const NOT_RECORDED = "no query is recorded: history is switched off";

/**
 * Records a query that has been answered. What goes wrong with it is a warning: the answer is there.
 *
 * @param asked - whether `--history` was given, and it is worth a warning that the settings forbid it
 */
export async function record(
  { query, total }: SearchAnswer,
  corpus: string,
  context: Context,
  asked: boolean,
): Promise<void> {
  try {
    const history = await openHistory(context);
    if (asked && !history.enabled) warn(context, NOT_RECORDED);
    history.record({ query, corpus, total });
  } catch (error) {
    warn(context, `the query couldn't be recorded: ${reasonAt(error)}`);
  }
}
