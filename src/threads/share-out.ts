/** Answers batches in the order in which it is asked; rejects where it can't any more. */
export type Helper<Batch, Answer> = (batch: Batch) => Promise<Answer>;

/** Batches that a helper is asked at a time: it has another one while this thread is busy and hears of none. */
const AHEAD = 2;

/**
 * Answers batches together with helpers, and gives the answers in the order of the batches, each as soon as those before
 * it are given. A helper that fails is left out from then on, and what it was asked is answered here.
 *
 * @param own - answers a batch here, in this thread.
 * @param helpers - those that failed are removed.
 * @throws what `own` or `give` throws.
 */
export async function shareOut<Batch, Answer>(
  batches: readonly Batch[],
  own: (batch: Batch) => Answer,
  helpers: Set<Helper<Batch, Answer>>,
  give: (answer: Answer) => void,
): Promise<void> {
  const answers = new Map<number, Answer>();
  let next = 0;
  let given = 0;
  const take = (at: number, answer: Answer) => {
    answers.set(at, answer);
    for (let first = answers.get(given); first !== undefined; first = answers.get(given)) {
      answers.delete(given++);
      give(first);
    }
  };
  const help = async (helper: Helper<Batch, Answer>) => {
    while (next < batches.length && helpers.has(helper)) {
      const at = next++;
      let answer: Answer;
      try {
        answer = await helper(batches[at]!);
      } catch {
        helpers.delete(helper);
        answer = own(batches[at]!);
      }
      take(at, answer);
    }
  };
  const helping = Promise.all([...helpers].flatMap((helper) => Array.from({ length: AHEAD }, () => help(helper))));
  // Where giving fails it fails below as well, and that is told.
  helping.catch(() => undefined);
  while (next < batches.length) {
    const at = next++;
    take(at, own(batches[at]!));
    // Signals and helpers are heard in between.
    await new Promise(setImmediate);
  }
  await helping;
}
