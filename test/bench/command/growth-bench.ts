import { createMemoryDuplicateIndex } from '@jianbao/adapters/memory-duplicate-index'
import { processInput } from '@jianbao/pipeline'
import { median } from '../rounds.js'
import type { CommandBench, Figure } from './figure.js'
import { inventedLines, inventedPage, upTo } from './invented-lines.js'
import { jianbao, runNode } from './run-command.js'

const articles = [10_000, 100_000, 1_000_000]
const timedClaims = 2000

/** Whether anything costs more the more of it there is. */
export const growthBench: CommandBench = {
  question: 'Does a document cost the same however many there are, and a byte however long the page?',
  async run({ rounds, megabytes }) {
    return [...(await documentFigures(megabytes)), ...claimFigures(), ...pageFigures(rounds)]
  },
}

async function documentFigures(megabytes: number): Promise<Figure[]> {
  const stdin = upTo(inventedLines(), { bytes: megabytes * 1e6 })
  const { thousandsMs } = await runNode([jianbao, 'extract', '--dedupe', '-'], { stdin })
  const each = thousandsMs.slice(1).map((time, at) => (time - (thousandsMs[at] ?? 0)) / 1000)
  const half = each.length >> 1
  return [
    { name: `documents, the first thousand left out`, value: each.length * 1000, unit: 'documents' },
    { name: 'a document of their first half', value: median(each.slice(0, half)), unit: 'ms' },
    { name: 'a document of their second half', value: median(each.slice(half)), unit: 'ms' },
  ]
}

/** Random fingerprints: articles that have nothing in common, which is what most of an index holds. */
function claimFigures(): Figure[] {
  const index = createMemoryDuplicateIndex()
  const random = generator(1)
  let claimed = 0
  const claim = (): void => {
    index.claim(`${claimed++}`.padStart(32, '0'), fingerprintOf(random))
  }
  const before = memory()
  return articles.flatMap((size) => {
    while (claimed < size) claim()
    const bytes = (memory() - before) / size
    const prints = Array.from({ length: timedClaims }, () => fingerprintOf(random))
    const begin = performance.now()
    for (const print of prints) index.claim(`${claimed++}`.padStart(32, '0'), print)
    const microseconds = ((performance.now() - begin) * 1000) / timedClaims
    return [
      { name: `a claim among ${size} articles`, value: microseconds, unit: 'µs' },
      { name: `an article of ${size} in the index`, value: bytes, unit: 'bytes' },
    ]
  })
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Of a text that states nothing: only its length and its shingles are left to chance. */
function fingerprintOf(random: () => number): string {
  const bytes = Uint8Array.from({ length: 155 }, (_, at) => (at >= 5 && at < 59 ? 0xff : random() & 0xff))
  return `2${Buffer.from(bytes).toString('base64url')}`
}

/** The same numbers on every run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 16
  }
}

function pageFigures(rounds: number): Figure[] {
  const [small, large] = [1e6, 10e6].map(inventedPage)
  if (small === undefined || large === undefined) return []
  timeOf(small)
  const times = Array.from({ length: Math.min(rounds, 3) }, () => [timeOf(small), timeOf(large)] as const)
  return [
    { name: 'a page of 1 MB', value: median(times.map(([one]) => one)), unit: 'ms' },
    { name: 'a page of 10 MB', value: median(times.map(([, ten]) => ten)), unit: 'ms' },
    { name: 'the ratio', value: median(times.map(([one, ten]) => ten / one)), unit: '×', wanted: '12' },
  ]
}

function timeOf(bytes: Uint8Array): number {
  const begin = performance.now()
  const outcome = processInput({ bytes, format: 'html' })
  if ('reject' in outcome) throw new Error(`a long page was refused: ${outcome.reject.message}`)
  return performance.now() - begin
}
