import { text } from 'node:stream/consumers'
import { parseDocument } from 'htmlparser2'
import { pageOf } from '../documents.js'
import { type Laps, median } from '../rounds.js'
import { again, type OnceInput, once } from './once-suite.js'
import { writeLines } from './pipeline-suite.js'

const timesAgain = 5

async function timed({ warmUpOn, timed: pages, warmUp }: OnceInput): Promise<Laps> {
  const others = new Work(warmUpOn)
  const end = performance.now() + warmUp
  do [await others.parse(), await others.whole()]
  while (performance.now() < end)
  const work = new Work(pages)
  const first = { [once.parse]: await work.parse(), [once.whole]: await work.whole() }
  const further: (readonly [number, number])[] = []
  while (further.length < timesAgain) further.push([await work.parse(), await work.whole()])
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

  parse(): Promise<number> {
    return milliseconds(async () => this.#texts.forEach((page) => void parseDocument(page)))
  }

  whole(): Promise<number> {
    return milliseconds(() => writeLines(this.#bytes))
  }
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.({ type: 'minor' })
  const begin = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

/** Told on standard input what to do, says on standard output what it took. */
process.stdout.write(JSON.stringify(await timed(JSON.parse(await text(process.stdin)))))
