/** Milliseconds of each of several runs, after one that is not counted: the machine is warm then. */
export async function timesOf(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const started = performance.now()
    await work()
    if (run > 0) times.push(performance.now() - started)
  }
  return times
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
