const NIGHTLY = process.env["MODE"] === "nightly";

/** How often a process is killed: a dozen times in `npm test`, 200 times in `npm run soak`. */
export const ROUNDS = Number(process.env["FAQ_SOAK_ROUNDS"] ?? (NIGHTLY ? 200 : 12));

/** How many keys are pressed in the terminal UI: 20,000 in `npm run soak`. */
export const KEYS = Number(process.env["FAQ_SOAK_KEYS"] ?? (NIGHTLY ? 20_000 : 800));

/** How many queries are asked in a stream: 1,000,000 in `npm run soak`. */
export const LINES = Number(process.env["FAQ_SOAK_LINES"] ?? (NIGHTLY ? 1_000_000 : 4_000));

/** Numbers in [0, 1), the same in every run. (Park and Miller's generator.) */
export function randomNumbers(seed = 20_260_529): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The same points in time every run: {@link ROUNDS} of them below `most` milliseconds. */
export function randomDelays(most: number): number[] {
  const random = randomNumbers();
  return Array.from({ length: ROUNDS }, () => random() * most);
}
