import { type ArticleRecord, JianbaoError, type Reject, toLine } from '@jianbao/record'
import type { DuplicateIndex } from '../duplicates/duplicate-index.js'
import { type AtomicFile, createAtomicFile } from './atomic-file.js'
import type { Parts } from './parts.js'
import { inputsOf, readPlan } from './plan.js'
import type { RunFolder } from './run-folder.js'
import { createTally, type Summary, type Tally } from './summary.js'

export interface MergeOptions {
  /** Empty; tells which article repeats an earlier one. The caller closes it. */
  readonly index: DuplicateIndex
  readonly version: string
  readonly signal?: AbortSignal
}

interface Outputs {
  readonly records: AtomicFile
  readonly duplicates: AtomicFile
  readonly rejects: AtomicFile
}

/**
 * Merges a run's parts in the order of its plan into `records.jsonl`, `duplicates.jsonl`, `rejects.jsonl` and, last,
 * `summary.json`. Holds one line at a time besides the index of duplicates. The same parts give the same bytes.
 * @throws JianbaoError where a file cannot be written, or a part does not account for its inputs
 */
export async function mergeParts(folder: RunFolder, parts: Parts, options: MergeOptions): Promise<Summary> {
  const open: AtomicFile[] = []
  const create = async (path: string): Promise<AtomicFile> => {
    const file = await createAtomicFile(path)
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
    await sortOutcomes(outcomesOf(folder, parts), outputs, tally, options)
    const summary = tally.summary(options.version)
    const file = await create(folder.summary)
    await file.write(`${JSON.stringify(summary, null, 2)}\n`)
    for (const each of open) await each.commit()
    return summary
  } finally {
    for (const each of open) await each.discard()
  }
}

/** Every line of every part, in input order; a batch that gave more or fewer than it has inputs is an error. */
async function* outcomesOf(folder: RunFolder, parts: Parts): AsyncGenerator<string> {
  for await (const { key, inputs } of readPlan(folder.plan)) {
    let missing = inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
    for await (const line of parts.lines(key)) {
      yield line
      missing -= 1
    }
    if (missing !== 0)
      throw new JianbaoError(`part ${key} does not account for its inputs: ${missing} missing`)
  }
}

async function sortOutcomes(
  lines: AsyncIterable<string>,
  outputs: Outputs,
  tally: Tally,
  { index, signal }: MergeOptions,
): Promise<void> {
  const kept = new Set<string>()
  for await (const line of lines) {
    signal?.throwIfAborted()
    const outcome = JSON.parse(line) as { record: ArticleRecord } | { reject: Reject }
    if ('reject' in outcome) {
      tally.reject(outcome.reject)
      await outputs.rejects.write(toLine(outcome.reject))
      continue
    }
    const { record } = outcome
    // A second input of one id is a copy too, which the index would take for the same article claimed again.
    const claimed = await index.claim(record.id, record.fingerprint)
    const duplicate = claimed ?? (kept.has(record.id) ? { of: record.id, similarity: 1 } : null)
    if (duplicate === null) {
      kept.add(record.id)
      tally.record(record)
      // The record's own text, cut out: `extract` writes the same.
      await outputs.records.write(`${line.slice('{"record":'.length, -1)}\n`)
    } else {
      tally.duplicate()
      await outputs.duplicates.write(toLine({ ...record, duplicate }))
    }
  }
}
