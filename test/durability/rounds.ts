/** How often a process is killed: a dozen times in `npm test`, 200 times in `npm run soak`. */
export const ROUNDS = Number(process.env["FAQ_SOAK_ROUNDS"] ?? (process.env["MODE"] === "nightly" ? 200 : 12));

/** The same points in time every run: {@link ROUNDS} of them below `most` milliseconds. (Park and Miller's generator.) */
export function randomDelays(most: number, seed = 20_260_529): number[] {
  let state = seed;
  return Array.from({ length: ROUNDS }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * most;
  });
}
