import { text } from 'node:stream/consumers'
import { toLine } from '@jianbao/record'
import { parseDocument } from 'htmlparser2'
import { pageOf } from '../documents.js'
import { type Laps, median } from '../rounds.js'
import { again, type OnceInput, once } from './once-suite.js'
import { recordOf } from './pipeline-suite.js'

const timesAgain = 5

function timed({ warmUpOn, timed: pages, warmUp }: OnceInput): Laps {
  const others = new Work(warmUpOn)
  const end = performance.now() + warmUp
  do [others.parse(), others.whole()]
  while (performance.now() < end)
  const work = new Work(pages)
  const first = { [once.parse]: work.parse(), [once.whole]: work.whole() }
  const further = Array.from({ length: timesAgain }, () => [work.parse(), work.whole()] as const)
  return {
    ...first,
    [again.parse]: median(further.map(([parse]) => parse)),
    [again.whole]: median(further.map(([, whole]) => whole)),
  }
}

/** What makes the pages ready for it is not timed. */
class Work {
  readonly #bytes: readonly Uint8Array[]
  readonly #texts: readonly string[]

  constructor(pages: readonly string[]) {
    this.#bytes = pages.map((page) => Buffer.from(page, 'base64'))
    this.#texts = this.#bytes.map((bytes) => pageOf(bytes)?.text ?? '')
  }

  parse(): number {
    return milliseconds(() => this.#texts.forEach((page) => void parseDocument(page)))
  }

  whole(): number {
    return milliseconds(() => this.#bytes.forEach((bytes) => void toLine(recordOf(bytes))))
  }
}

function milliseconds(work: () => void): number {
  globalThis.gc?.({ type: 'minor' })
  const begin = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

/** Told on standard input what to do, says on standard output what it took. */
process.stdout.write(JSON.stringify(timed(JSON.parse(await text(process.stdin)))))
