/**
 * Says that a step begins and how long such a step takes, and at its end how long it took: nobody is to wonder
 * whether anything still moves.
 *
 * @template T
 * @param {(line: string) => void} log
 * @param {{ doing: string, done: string }} words
 * @param {() => Promise<T>} work
 */
export async function timed(log, { doing, done }, work) {
  const begun = performance.now();
  log(doing);
  const result = await work();
  log(`${done}，用了 ${Math.max(1, Math.round((performance.now() - begun) / 1_000))} 秒。`);
  return result;
}
