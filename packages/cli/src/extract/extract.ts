import {
  batches,
  type FieldModule,
  type FileFormat,
  listInputs,
  outcomesInOrder,
  withPauses,
} from '@jianbao/adapters'
import { type ArticleRecord, inputName, type Reject, toLine } from '@jianbao/record'
import { exitCodes } from '../exit-codes.js'
import { pipelineOptions, type RecordFlags } from '../pipeline-options.js'
import { withoutOwnOutputs } from './own-outputs.js'
import { openWriter, type Writer } from './writers.js'

export interface ExtractOptions extends RecordFlags {
  readonly output?: string
  readonly format: FileFormat | 'auto'
  readonly jobs: number
  readonly dedupe?: boolean
  readonly rejects?: string
}

/** Says of a record which earlier one it repeats. */
type Mark = (record: ArticleRecord) => ArticleRecord

/** Small at first, so that the first records come soon; then as many as go side by side in a thread. */
const batchSize = { first: { inputs: 4, bytes: 256 * 1024 } }

/** Milliseconds after which work begins on what has come by standard input, though more may come. */
const longestWait = 50

/**
 * Inputs in, records out, in input order; messages on standard error. Holds a few batches at a time.
 * @returns an exit code
 */
export async function extract(
  inputs: readonly string[],
  options: ExtractOptions,
  fields: readonly FieldModule[] = [],
): Promise<number> {
  const records = await openWriter(options.output ?? '-')
  const rejects = options.rejects === undefined ? null : await openWriter(options.rejects)
  const duplicates = options.dedupe ? await openMarker() : null
  let rejected = 0
  try {
    const refs = withoutOwnOutputs(listInputs(inputs, { format: options.format, pipes: true }), options)
    const work = batches(withPauses(refs, longestWait), batchSize)
    const how = { jobs: options.jobs, options: pipelineOptions(options), fields }
    for await (const lines of outcomesInOrder(work, how)) {
      let text = ''
      for (const line of splitLines(lines)) {
        if (isReject(line)) {
          rejected += 1
          await report(line, rejects)
        } else {
          text += duplicates === null ? recordText(line) : marked(line, duplicates)
        }
      }
      // All at once: a call of the system a record would take longer than what else this thread does.
      if (text !== '') await records.write(text)
    }
    await records.commit()
    await rejects?.commit()
  } catch (error) {
    await Promise.all([records.discard(), rejects?.discard()])
    throw error
  } finally {
    // A failed command must not wait for the end of its input.
    if (inputs.includes('-')) process.stdin.destroy()
  }
  return rejected > 0 ? exitCodes.rejects : exitCodes.ok
}

/** Loaded only where it is wanted: the package of texts takes its time. */
async function openMarker(): Promise<Mark> {
  const { createDuplicateMarker } = await import('@jianbao/adapters/mark-duplicates')
  return createDuplicateMarker()
}

function splitLines(lines: string): string[] {
  return lines.split('\n').filter((line) => line !== '')
}

function isReject(line: string): boolean {
  return line.startsWith('{"reject":')
}

/** The record's own text: cut out, not parsed and written again. */
function recordText(line: string): string {
  return `${line.slice('{"record":'.length, -1)}\n`
}

function marked(line: string, mark: Mark): string {
  const { record } = JSON.parse(line) as { record: ArticleRecord }
  return toLine(mark(record))
}

async function report(line: string, rejects: Writer | null): Promise<void> {
  const { reject } = JSON.parse(line) as { reject: Reject }
  process.stderr.write(`jianbao: ${inputName(reject.input)}: ${reject.reason}: ${reject.message}\n`)
  await rejects?.write(toLine(reject))
}
