import type { SearchAnswer } from "../../model/search.ts";
import type { Context } from "../context.ts";
import { warn } from "../report.ts";
import { openHistory } from "../user-files.ts";

/** Records a query that has been answered. What goes wrong with it is a warning: the answer is there. */
export async function record({ query, total }: SearchAnswer, corpus: string, context: Context): Promise<void> {
  try {
    (await openHistory(context)).record({ query, corpus, total });
  } catch (error) {
    warn(context, `the query couldn't be recorded: ${(error as Error).message}`);
  }
}
