import { hostname } from 'node:os'
import type { Outcome } from '@jianbao/pipeline'
import { JianbaoError, toLine } from '@jianbao/record'
import type { DuplicateIndex } from '../duplicates/duplicate-index.js'
import { inputsOf } from '../inputs/input-ref.js'
import { type AtomicFile, createAtomicFile } from './atomic-file.js'
import { passingInBatch } from './may-pass.js'
import type { Parts } from './parts.js'
import { readPlan } from './plan.js'
import type { RunFolder } from './run-folder.js'
import { createTally, type Summary, type Tally } from './summary.js'

export interface MergeOptions {
  /** Tells which article repeats an earlier one. The caller closes it. */
  readonly index: DuplicateIndex
  readonly version: string
  readonly signal?: AbortSignal
  /** Awaited before the outputs take their places; where it throws, they do not. */
  readonly beforeCommit?: () => Promise<void>
  /** Told before each outcome how many are done, and how many of these were duplicates. */
  readonly onOutcome?: (done: number, duplicates: number) => void
}

export interface Merged {
  readonly summary: Summary
  /** Keys of the parts with a reject that another run may not give: see `passingInBatch`. */
  readonly passing: ReadonlySet<string>
}

interface Outputs {
  readonly records: AtomicFile
  readonly duplicates: AtomicFile
  readonly rejects: AtomicFile
}

/** One line of a part: the outcome, its text, the part's key, and the byte at which it begins there. */
interface Told {
  readonly outcome: Outcome
  readonly line: string
  readonly key: string
  readonly start: number
}

/** Where a record stands, to be read again. */
type Place = Pick<Told, 'key' | 'start'>

/**
 * Merges a run's parts in the order of its plan into `records.jsonl`, `duplicates.jsonl`, `rejects.jsonl` and, last,
 * `summary.json`. Holds one line or two at a time, besides the index of
 * duplicates and where each kept record stands. The same parts give the same bytes.
 * @throws JianbaoError where a file cannot be written, or a part does not account for its inputs
 */
export async function mergeParts(folder: RunFolder, parts: Parts, options: MergeOptions): Promise<Merged> {
  const open: AtomicFile[] = []
  const create = async (path: string): Promise<AtomicFile> => {
    const file = await createAtomicFile(path, ownPartial(path))
    open.push(file)
    return file
  }
  try {
    const outputs: Outputs = {
      records: await create(folder.records),
      duplicates: await create(folder.duplicates),
      rejects: await create(folder.rejects),
    }
    const tally = createTally()
    const passing = await sortOutcomes(outcomesOf(folder, parts), parts, outputs, tally, options)
    const summary = tally.summary(options.version)
    const file = await create(folder.summary)
    await file.write(`${JSON.stringify(summary, null, 2)}\n`)
    await options.beforeCommit?.()
    for (const each of open) await each.commit()
    return { summary, passing }
  } finally {
    for (const each of open) await each.discard()
  }
}

/** Another's merge, should one go on elsewhere, writes beside another place. */
function ownPartial(path: string): string {
  return `${path}.${hostname()}-${process.pid}.partial`
}

/** Every outcome of every part, in input order; a batch that gave more or fewer than it has inputs is an error. */
async function* outcomesOf(folder: RunFolder, parts: Parts): AsyncGenerator<Told> {
  for await (const { key, inputs } of readPlan(folder.plan)) {
    let missing = inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
    let start = 0
    for await (const line of parts.lines(key)) {
      yield { outcome: JSON.parse(line) as Outcome, line, key, start }
      start += Buffer.byteLength(line) + 1
      missing -= 1
    }
    if (missing !== 0)
      throw new JianbaoError(`part ${key} does not account for its inputs: ${missing} missing`)
  }
}

/** @returns the keys of parts with a passing reject */
async function sortOutcomes(
  outcomes: AsyncIterable<Told>,
  parts: Parts,
  outputs: Outputs,
  tally: Tally,
  { index, signal, onOutcome }: MergeOptions,
): Promise<Set<string>> {
  const passing = new Set<string>()
  const kept = new Map<string, Place>()
  // The package of texts takes its time: loaded here, where it is wanted.
  const { duplicateOf } = await import('../duplicates/duplicate-of.js')
  let [done, duplicates] = [0, 0]
  for await (const { outcome, line, key, start } of outcomes) {
    signal?.throwIfAborted()
    onOutcome?.(done, duplicates)
    done += 1
    if ('reject' in outcome) {
      if (passingInBatch.has(outcome.reject.reason)) passing.add(key)
      tally.reject(outcome.reject)
      await outputs.rejects.write(toLine(outcome.reject))
      continue
    }
    const { record } = outcome
    // A second input of one id is a copy too, which the index would take for the same article claimed again.
    const claimed = await index.claim(record.id, record.fingerprint)
    const repeat = claimed ?? (kept.has(record.id) ? { of: record.id, similarity: 1 } : null)
    if (repeat === null) {
      kept.set(record.id, { key, start })
      tally.record(record)
      // The record's own text, cut out: `extract` writes the same.
      await outputs.records.write(`${line.slice('{"record":'.length, -1)}\n`)
    } else {
      duplicates += 1
      tally.duplicate()
      const duplicate = duplicateOf(repeat, record.text, await textOf(parts, kept.get(repeat.of)))
      await outputs.duplicates.write(toLine({ ...record, duplicate }))
    }
  }
  return passing
}

/** A kept record's text; null where it was kept by another run. */
async function textOf(parts: Parts, place: Place | undefined): Promise<string | null> {
  if (place === undefined) return null
  const outcome = JSON.parse(await parts.lineAt(place.key, place.start)) as Outcome
  return 'record' in outcome ? outcome.record.text : null
}
