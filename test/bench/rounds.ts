/** One thing to be timed, over all documents of a bench. */
export interface Task {
  readonly name: string
  run(): void | Promise<void>
}

/** Milliseconds that a task took in each round. */
export interface Timing {
  readonly name: string
  readonly rounds: readonly number[]
}

/** Rounds are not counted until so many milliseconds are over: until then much of the time is the compiler's. */
const WARM_UP = 3000

/**
 * Times the tasks in turn, round by round, after a round or more that aren't counted. A bench library would finish one
 * task before the next: on a machine whose speed drifts the ratios between tasks would drift with it. Within a round
 * they stand beside each other, so a ratio is the median of the rounds' ratios.
 * @param warmUp for at least how many milliseconds rounds are not counted
 */
export async function timeInRounds(
  tasks: readonly Task[],
  rounds: number,
  warmUp: number = WARM_UP,
): Promise<Timing[]> {
  const warm = performance.now() + warmUp
  do await timesOf(tasks)
  while (performance.now() < warm)
  const times: number[][] = []
  for (let round = 0; round < rounds; round++) times.push(await timesOf(tasks))
  return tasks.map(({ name }, at) => ({ name, rounds: times.map((round) => round[at] ?? Number.NaN) }))
}

/** Milliseconds of each task in one round. */
async function timesOf(tasks: readonly Task[]): Promise<number[]> {
  const times: number[] = []
  globalThis.gc?.()
  for (const task of tasks) {
    // No task pays for what the one before it left behind. A whole collection before each would make them pay for what
    // nothing else does: after a few of them the engine forgets the patterns that are used once a round.
    globalThis.gc?.({ type: 'minor' })
    const begin = process.hrtime.bigint()
    await task.run()
    times.push(Number(process.hrtime.bigint() - begin) / 1e6)
  }
  return times
}

/** The middle value; the mean of the two in the middle where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The median of one task's rounds over another's, round by round. */
export function ratio(of: Timing, unit: Timing): number {
  return median(of.rounds.map((time, round) => time / (unit.rounds[round] ?? Number.NaN)))
}

/** Half the range in which the middle half of the rounds lie, as a share of the median. */
export function spread({ rounds }: Timing): number {
  const sorted = [...rounds].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return (at(0.75) - at(0.25)) / 2 / median(rounds)
}
