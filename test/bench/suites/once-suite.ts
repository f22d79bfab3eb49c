import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Laps, Timing } from '../rounds.js'
import { bareParse } from './bare-parse.js'
import { wholePipeline } from './pipeline-suite.js'
import { type MakeSuite, workOf } from './suite.js'

const mostRounds = 3
/** Of the warm-up of the other benches: they share it among eight tasks and more, a process here has two. */
const ofWarmUp = 1 / 3
const onceProcess = fileURLToPath(new URL('once-process.js', import.meta.url))

export interface OnceInput {
  /** Pages in Base64. */
  readonly warmUpOn: readonly string[]
  readonly timed: readonly string[]
  readonly warmUp: number
}

export const once = { parse: `${bareParse}, each page once`, whole: `${wholePipeline}, each page once` }
export const again = { parse: `${bareParse}, again`, whole: `${wholePipeline}, again` }

/**
 * The same two over pages that the process has never seen: warmed up on every second page, timed on the others, once,
 * and then again as often as the other benches do. Each half takes its turn in a process of its own.
 */
export const onceSuite: MakeSuite = (documents) => {
  const pages = documents.map(({ bytes }) => Buffer.from(bytes).toString('base64'))
  const halves = [0, 1].map((rest) => pages.filter((_, at) => at % 2 === rest))
  return {
    name: 'once',
    question: 'What does a record cost of a page that was never seen before, after warming up on others?',
    unit: once.parse,
    async time({ rounds, warmUp }) {
      const count = Math.min(rounds, mostRounds)
      const times = Array.from({ length: count }, () => roundOf(halves, warmUp * ofWarmUp))
      return [once.parse, once.whole, again.parse, again.whole].map(
        (name): Timing => ({ name, rounds: times.map((laps) => laps[name] ?? Number.NaN) }),
      )
    },
    wanted: [
      { task: once.whole, of: once.parse, most: 3 },
      { task: again.whole, of: again.parse, most: 3 },
    ],
    ...workOf(documents),
  }
}

function roundOf([even = [], odd = []]: readonly string[][], warmUp: number): Laps {
  // One page alone is its own other half.
  const halves: OnceInput[] = [
    { warmUpOn: odd.length > 0 ? odd : even, timed: even, warmUp },
    { warmUpOn: even, timed: odd, warmUp },
  ]
  const [first = {}, second = {}] = halves.map(lapsOfProcess)
  return Object.fromEntries(
    Object.entries(first).map(([name, time]) => [name, time + (second[name] ?? Number.NaN)]),
  )
}

/** @throws Error with what the process said where it fails */
function lapsOfProcess(input: OnceInput): Laps {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', onceProcess], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`pages seen once: the process ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
