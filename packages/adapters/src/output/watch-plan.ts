import { stat } from 'node:fs/promises'
import { inputsOf } from '../inputs/input-ref.js'
import type { Parts } from './parts.js'
import { readPlan } from './plan.js'
import type { RunFolder } from './run-folder.js'

/** How far a run is, over all processes, in inputs. */
export interface PlanStanding {
  readonly inputs: number
  readonly done: number
}

/** Looks at a run's plan and parts again and again; of the plan only the sizes of its batches are held. */
export function watchPlan({ plan }: RunFolder, parts: Parts): () => Promise<PlanStanding> {
  let sizes = new Map<string, number>()
  let read = ''
  return async () => {
    const { mtimeMs, size } = await stat(plan)
    const state = `${mtimeMs} ${size}`
    if (state !== read) {
      sizes = new Map()
      for await (const { key, inputs } of readPlan(plan))
        sizes.set(
          key,
          inputs.reduce((sum, ref) => sum + inputsOf(ref), 0),
        )
      read = state
    }
    const names = await parts.names()
    let [inputs, done] = [0, 0]
    for (const [key, count] of sizes) {
      inputs += count
      if (names.has(key)) done += count
    }
    return { inputs, done }
  }
}
