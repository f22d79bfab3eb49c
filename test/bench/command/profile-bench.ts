import { Session } from 'node:inspector/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Document, readDocuments } from '../documents.js'
import { median } from '../rounds.js'
import { addingTo, writeLines } from '../suites/pipeline-suite.js'
import type { CommandBench, Figure } from './figure.js'

const workspace = fileURLToPath(new URL('../../../..', import.meta.url))
const mostFiles = 25
const microsecondsASample = 250
/** The session's call of the engine: it starts and ends the profile. */
const theProfilersOwn = 'dispatch'

/** The part of a processor profile that is read here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { functionName: string; url: string }
  }[]
  readonly samples?: readonly number[] | undefined
  readonly timeDeltas?: readonly number[] | undefined
}

/** The whole pipeline over the pages: first by the clock around its stages, then under the engine's profiler. */
export const profileBench: CommandBench = {
  question: "Where does the whole pipeline's time go?",
  async run({ pages, rounds, warmUp }) {
    const { documents } = readDocuments(pages)
    const end = performance.now() + warmUp
    do await stagesOf(documents)
    while (performance.now() < end)
    const stages: Record<string, number>[] = []
    while (stages.length < rounds) stages.push(await stagesOf(documents))
    const profile = await profiled(async () => {
      for (let round = 0; round < rounds; round++) await stagesOf(documents)
    })
    return [...stageFigures(stages, documents.length), ...fileFigures(profile)]
  },
}

async function stagesOf(documents: readonly Document[]): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  await writeLines(
    documents.map(({ bytes }) => bytes),
    addingTo(times),
  )
  return times
}

function stageFigures(rounds: readonly Readonly<Record<string, number>>[], documents: number): Figure[] {
  const stages = Object.keys(rounds[0] ?? {})
  const times = stages.map((stage) => median(rounds.map((round) => round[stage] ?? Number.NaN)) / documents)
  const whole = times.reduce((sum, time) => sum + time, 0)
  return [
    ...stages.map((stage, at) => {
      const time = times[at] ?? Number.NaN
      return { name: stage, value: time, unit: `ms a page (${((time / whole) * 100).toFixed(1)} %)` }
    }),
    { name: 'all stages', value: whole, unit: 'ms a page' },
  ]
}

async function profiled(work: () => Promise<void>): Promise<Profile> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: microsecondsASample })
    await session.post('Profiler.start')
    await work()
    return (await session.post('Profiler.stop')).profile
  } finally {
    session.disconnect()
  }
}

/** The files by what was spent in their own functions; what belongs to no file (`(garbage collector)`) by its name. */
function fileFigures({ nodes, samples = [], timeDeltas = [] }: Profile): Figure[] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]))
  const spent = new Map<string, number>()
  samples.forEach((id, at) => {
    const place = places.get(id) ?? '(unknown)'
    if (place === theProfilersOwn) return
    spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[at] ?? 0))
  })
  const whole = [...spent.values()].reduce((sum, time) => sum + time, 0)
  const most = [...spent].sort(([, a], [, b]) => b - a).slice(0, mostFiles)
  return most.map(([name, time]) => ({ name, value: (time / whole) * 100, unit: '%' }))
}

function placeOf({ functionName, url }: { functionName: string; url: string }): string {
  if (url === '') return functionName === '' ? '(engine)' : functionName
  if (!url.startsWith('file:')) return url
  return relative(workspace, fileURLToPath(url)).replace(/^.*node_modules\//, '')
}
