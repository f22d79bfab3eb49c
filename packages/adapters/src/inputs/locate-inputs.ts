import { isAbsolute, join, relative, resolve } from 'node:path'
import { locateCaptures } from '../crawl/captures.js'
import type { Batch, InputRef } from './input-ref.js'

export interface Places {
  /** The run's folder, in which kept inputs and archives lie. */
  readonly root: string
  /** The folder in which relative paths begin. */
  readonly base: string
}

/** A planned batch whose inputs are found from here, on whatever machine, in whatever folder this process runs. */
export function locateInputs(batch: Batch, { root, base }: Places): Batch {
  const located = locateCaptures(batch, root)
  return { inputs: located.inputs.map((ref) => locate(ref, root, base)) }
}

function locate(ref: InputRef, root: string, base: string): InputRef {
  if (ref.kind !== 'file' && ref.kind !== 'lines' && ref.kind !== 'warc') return ref
  if (ref.at !== undefined) return { ...ref, at: resolve(root, ref.at) }
  const at = resolve(base, ref.path)
  return isAbsolute(ref.path) || at === resolve(ref.path) ? ref : { ...ref, at }
}

/** A batch as a plan names it: what lies in the run's folder is named from there, wherever that is mounted. */
export function relativeToRun(batch: Batch, root: string): Batch {
  return {
    ...batch,
    inputs: batch.inputs.map((ref) => {
      if (!('at' in ref) || ref.at === undefined || ref.kind === 'capture') return ref
      const inside = relative(resolve(root), resolve(ref.at))
      return inside.startsWith('..') || isAbsolute(inside) ? ref : { ...ref, at: join(inside) }
    }),
  }
}
