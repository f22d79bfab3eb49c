import {
  bytesOfArticle,
  groupsOf,
  type Outcome,
  type PipelineOptions,
  processInputs,
} from '@jianbao/pipeline'
import { toLine } from '@jianbao/record'
import { type Batch, inputsOf } from '../inputs/input-ref.js'
import type { ReadInput } from '../inputs/read-input.js'
import { readInputs } from '../inputs/read-inputs.js'
import type { Slice } from './slice.js'

export interface Watching {
  /** Told which input is read or processed next, before it is. */
  readonly onInput?: (index: number) => void
  /** One input is done before the next is read: where what is done must be told by the lines. */
  readonly oneByOne?: boolean
}

/**
 * What becomes of a batch: for each input, in input order, one line of JSONL, `{"record": …}` or `{"reject": …}`.
 * Depends on nothing but the inputs and the options, so that doing a batch twice gives the same text.
 */
export async function* processBatch(
  batch: Batch,
  slice: Slice,
  options: PipelineOptions,
  { onInput = () => {}, oneByOne = false }: Watching = {},
): AsyncGenerator<string> {
  const inputs = readSlice(batch, slice, onInput)
  const limits = oneByOne ? { articles: 1 } : {}
  for await (const group of groupsOf(inputs, bytesOfInput, limits)) {
    for (const outcome of outcomesOf(group, options, onInput)) yield toLine(outcome)
  }
}

interface Numbered {
  readonly index: number
  readonly read: ReadInput
}

async function* readSlice(
  { inputs }: Batch,
  { from, to }: Slice,
  onInput: (index: number) => void,
): AsyncGenerator<Numbered> {
  let index = 0
  for (const ref of inputs) {
    const end = index + inputsOf(ref)
    if (end <= from || index >= to) {
      index = end
      continue
    }
    onInput(index)
    for await (const read of readInputs(ref)) {
      if (index >= from) yield { index, read }
      index += 1
      if (index >= to) return
      onInput(index)
    }
  }
}

function bytesOfInput({ read }: Numbered): number {
  return 'raw' in read ? bytesOfArticle(read.raw) : 0
}

function outcomesOf(
  group: readonly Numbered[],
  options: PipelineOptions,
  onInput: (index: number) => void,
): Outcome[] {
  const articles = group.flatMap(({ index, read }) => ('raw' in read ? { index, raw: read.raw } : []))
  const raws = articles.map(({ raw }) => raw)
  const outcomes = processInputs(raws, options, undefined, (at) => onInput(articles[at]?.index ?? 0))
  return group.flatMap(({ read }) => ('reject' in read ? read : outcomes.splice(0, 1)))
}
