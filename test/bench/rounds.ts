/** One thing to be timed, over all documents of a bench. */
export interface Task {
  readonly name: string
  /** Does it once, and tells what parts of it took, if that is known. */
  run(): Laps | Promise<Laps>
}

/** Milliseconds of the parts of a task, by their names. */
export type Laps = Readonly<Record<string, number>>

/** Milliseconds that a task, or a part of one, took in each round. */
export interface Timing {
  readonly name: string
  readonly rounds: readonly number[]
}

export interface RoundsOptions {
  readonly rounds: number
  /**
   * Rounds are not counted until so many milliseconds are over, 30,000 by default: until then much of the time is the
   * compiler's, which has some seven hundred functions to make. On 315 pages a record takes 9.3 ms in the first round, 4.6
   * in the third, and from the eighth on 3.5; the fields of a text, with seven other tasks beside them, 0.55 ms after ten
   * seconds and 0.46 after thirty.
   */
  readonly warmUp?: number
  /** No round begins after so many milliseconds, but for the first; without end by default. */
  readonly limit?: number
}

/**
 * Times the tasks in turn, round by round, after a round or more that aren't counted. A bench library would finish one
 * task before the next: on a machine whose speed drifts the ratios between tasks would drift with it. Within a round
 * they stand beside each other, so a ratio is the median of the rounds' ratios.
 */
export async function timeInRounds(
  tasks: readonly Task[],
  { rounds, warmUp = 30_000, limit = Number.POSITIVE_INFINITY }: RoundsOptions,
): Promise<Timing[]> {
  const begin = performance.now()
  do await timesOf(tasks)
  while (performance.now() < begin + warmUp)
  const times = [await timesOf(tasks)]
  while (times.length < rounds && performance.now() < begin + limit) times.push(await timesOf(tasks))
  const names = [...(times[0]?.keys() ?? [])]
  return names.map((name) => ({ name, rounds: times.map((round) => round.get(name) ?? Number.NaN) }))
}

/** Milliseconds of each task, and of its parts before it, in one round. */
async function timesOf(tasks: readonly Task[]): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const task of tasks) {
    // No task pays for what the one before it left behind. A whole collection would make them pay for what nothing else
    // does: after it the engine has compiled code and patterns to make anew, in the first task most.
    globalThis.gc?.({ type: 'minor' })
    const begin = process.hrtime.bigint()
    const laps = await task.run()
    const whole = Number(process.hrtime.bigint() - begin) / 1e6
    for (const [name, milliseconds] of Object.entries(laps)) times.set(name, milliseconds)
    times.set(task.name, whole)
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
