import { type FileFormat, listInputs, type ReadInput, readInputs } from '@jianbao/adapters'
import { type Explanation, explain } from '@jianbao/pipeline'
import { exitCodes } from '../exit-codes.js'
import { pipelineOptions } from '../pipeline-options.js'
import { paintFor } from './paint.js'
import { render } from './render.js'

export interface ExplainOptions {
  readonly format: FileFormat | 'auto'
  readonly keepScript: boolean
  readonly json?: boolean
}

const usualColumns = 100
const fewestColumns = 60

/**
 * Tells what every stage does to one article, on standard output.
 * @returns an exit code; null where the input holds more than one article
 */
export async function explainInput(input: string, options: ExplainOptions): Promise<number | null> {
  const read = await onlyInput(input, options.format)
  if (read === null) return null
  const explanation = 'raw' in read ? explain(read.raw, pipelineOptions(options)) : unread(read.reject)
  const columns = process.stdout.columns ?? (Number(process.env.COLUMNS) || usualColumns)
  const sheet = { columns: Math.max(fewestColumns, columns), paint: paintFor(process.stdout, process.env) }
  process.stdout.write(
    options.json ? `${JSON.stringify(explanation, null, 2)}\n` : render(explanation, sheet),
  )
  return explanation.reject === null ? exitCodes.ok : exitCodes.rejects
}

/** The one article that an argument names; null where it names several. */
async function onlyInput(input: string, format: ExplainOptions['format']): Promise<ReadInput | null> {
  let only: ReadInput | null = null
  try {
    for await (const ref of listInputs([input], { format, pipes: true })) {
      for await (const read of readInputs(ref)) {
        if (only !== null) return null
        only = read
      }
    }
  } finally {
    if (input === '-') process.stdin.destroy()
  }
  return only
}

/** What there is to tell of an input that could not be read. */
function unread({
  input,
  stage,
  reason,
  message,
}: Extract<ReadInput, { reject: unknown }>['reject']): Explanation {
  return {
    input: { ...input, format: 'text', bytes: 0 },
    reject: { stage, reason, message },
    stages: [],
    charset: null,
    body: null,
    removals: null,
    metadata: null,
    repairs: null,
    script: null,
    text: null,
    segments: null,
    fields: null,
    trace: null,
  }
}
