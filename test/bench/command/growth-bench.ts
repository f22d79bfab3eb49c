import { createMemoryDuplicateIndex } from '@jianbao/adapters/memory-duplicate-index'
import { processInput } from '@jianbao/pipeline'
import { median } from '../rounds.js'
import type { CommandBench, Figure } from './figure.js'
import { repeatingPage } from './invented-lines.js'
import { inventedNewsLines, newsPageOf } from './invented-news.js'
import { jianbao, runNode } from './run-command.js'

const byDefault = 10_000
const timedClaims = 2000
/** No further round of long pages begins after so many milliseconds. */
const longEnough = 30_000

/** Whether anything costs more the more of it there is. */
export const growthBench: CommandBench = {
  question: 'Does a document cost the same however many there are, and a byte however long the page?',
  async run({ rounds, documents: asked }) {
    const documents = asked ?? byDefault
    const bytes = Math.min(10e6, documents * 1000)
    // Claims before pages: what those leave behind would be counted as the index's.
    return [
      ...(await documentFigures(documents)),
      ...claimFigures([1e4, 1e5, 1e6].filter((size) => size <= documents * 100)),
      ...pageFigures('one article over and over', repeatingPage, { rounds, bytes }),
      ...pageFigures('different news', newsPageOf, { rounds, bytes }),
    ]
  },
}

/** The first thousand, in which the command starts and the compiler is at work, is left out. */
async function documentFigures(documents: number): Promise<Figure[]> {
  const { thousandsMs, lines, wallMs } = await runNode([jianbao, 'extract', '-'], {
    stdin: inventedNewsLines(documents),
  })
  const each = thousandsMs.slice(1).map((time, at) => (time - (thousandsMs[at] ?? 0)) / 1000)
  const fifth = Math.ceil(each.length / 5)
  const [first, last] = [median(each.slice(0, fifth)), median(each.slice(-fifth))]
  return [
    { name: 'extract', value: lines, unit: `documents in ${(wallMs / 1000).toFixed(0)} s` },
    ...growth(
      ['a document of their first fifth', first],
      ['a document of their last fifth', last],
      'ms',
      1.1,
    ),
  ]
}

/** Two figures and what the second is of the first; nothing where they were not measured. */
function growth(
  [small, first]: readonly [string, number],
  [large, last]: readonly [string, number],
  unit: string,
  most: number,
): Figure[] {
  if (Number.isNaN(first) || Number.isNaN(last)) return []
  return [
    { name: small, value: first, unit },
    { name: large, value: last, unit },
    { name: '  the one over the other', value: last / first, unit: '×', wanted: `${most}` },
  ]
}

/** Random fingerprints: articles that have nothing in common, which is what most of an index holds. */
function claimFigures(sizes: readonly number[]): Figure[] {
  const index = createMemoryDuplicateIndex()
  const random = generator(1)
  let claimed = 0
  const claim = (): void => {
    index.claim(idOf(claimed++), fingerprintOf(random))
  }
  const before = memory()
  const measured = sizes.map((size) => {
    while (claimed < size) claim()
    const bytes = (memory() - before) / size
    const prints = Array.from({ length: timedClaims }, () => fingerprintOf(random))
    const ids = prints.map((_, at) => idOf(claimed + at))
    claimed += timedClaims
    const begin = performance.now()
    for (const [at, print] of prints.entries()) index.claim(ids[at] as string, print)
    return { size, bytes, microseconds: ((performance.now() - begin) * 1000) / timedClaims }
  })
  // Garbage is collected in no time where no million articles are left to look through.
  index.close()
  memory()
  const [first, last] = [measured[0], measured.at(-1)]
  const times = (of: 'bytes' | 'microseconds'): number => (last?.[of] ?? 0) / (first?.[of] ?? 1)
  return [
    ...measured.flatMap(({ size, bytes, microseconds }) => [
      { name: `a claim among ${size} articles`, value: microseconds, unit: 'µs' },
      { name: `an article of ${size} in the index`, value: bytes, unit: 'bytes' },
    ]),
    {
      name: '  the last of these claims over the first',
      value: times('microseconds'),
      unit: '×',
      wanted: '1.5',
    },
    { name: '  the last of these articles over the first', value: times('bytes'), unit: '×', wanted: '1.1' },
  ]
}

function memory(): number {
  // What the first collection finds dead of buffers, the second gives back.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** In one piece, as a record's is: `padStart` leaves two, each of which takes memory and time. */
function idOf(number: number): string {
  return Buffer.from(`${number}`.padStart(32, '0')).toString('latin1')
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

/** A page of so many bytes, and one of a tenth of them. */
function pageFigures(
  of: string,
  make: (bytes: number) => Uint8Array,
  { rounds, bytes }: { readonly rounds: number; readonly bytes: number },
): Figure[] {
  const [small, large] = [make(bytes / 10), make(bytes)]
  timeOf(small)
  const begin = performance.now()
  const times: (readonly [number, number])[] = []
  do times.push([timeOf(small), timeOf(large)])
  while (times.length < Math.min(rounds, 3) && performance.now() < begin + longEnough)
  const [ones, tens] = [times.map(([one]) => one), times.map(([, ten]) => ten)]
  const name = (size: number): string => `a page of ${size / 1e6} MB, ${of}`
  return growth([name(bytes / 10), median(ones)], [name(bytes), median(tens)], 'ms', 12)
}

function timeOf(bytes: Uint8Array): number {
  const begin = performance.now()
  const outcome = processInput({ bytes, format: 'html' })
  if ('reject' in outcome) throw new Error(`a long page was refused: ${outcome.reject.message}`)
  return performance.now() - begin
}
