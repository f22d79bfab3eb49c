import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reject, RejectReason } from '@jianbao/record'
import { inputsOf } from '../inputs/input-ref.js'
import { type Parts, readParts } from './parts.js'
import { type PlannedBatch, readPlan } from './plan.js'
import { publishedKey, readRunFile } from './run-file.js'
import type { RunFolder } from './run-folder.js'
import { knownRunId } from './run-id.js'
import type { Summary } from './summary.js'

/** What a run's folder tells of it, without its jobs. */
export interface RunState {
  readonly runId: string
  /** Batches and inputs, as planned, and of these what lies in parts. Null where nothing is planned yet. */
  readonly planned: { readonly batches: number; readonly inputs: number } | null
  readonly done: { readonly batches: number; readonly inputs: number }
  /** Of what is done. */
  readonly rejects: Partial<Record<RejectReason, number>>
  /** Inputs of the parts that were written in the last `recentSeconds`. */
  readonly recentInputs: number
  /** Of the last run that was finished, where nothing was planned since. */
  readonly published: Summary | null
}

export const recentSeconds = 60

/** Reads a run's folder, a line at a time, and changes nothing in it. @returns null where no run is kept there */
export async function readRunState(folder: RunFolder, now = Date.now()): Promise<RunState | null> {
  const runId = await knownRunId(folder)
  if (runId === null) return null
  const nothing = { batches: 0, inputs: 0 }
  if ((await changedAt(folder.plan)) === null)
    return { runId, planned: null, done: nothing, rejects: {}, recentInputs: 0, published: null }
  const published = await publishedSummary(folder)
  const parts = readParts(folder.parts)
  const rejects = new Map<RejectReason, number>()
  const counted = await countParts(folder, parts, now - recentSeconds * 1000, async (name) => {
    if (published === null) await countRejects(parts, name, rejects)
  })
  return {
    runId,
    ...counted,
    rejects: published?.rejects_by_reason ?? Object.fromEntries(rejects),
    published,
  }
}

/** @param each told the parts that are there, one after another */
async function countParts(
  folder: RunFolder,
  parts: Parts,
  recent: number,
  each: (name: string) => Promise<void>,
): Promise<Pick<RunState, 'done' | 'recentInputs'> & { planned: { batches: number; inputs: number } }> {
  const names = await parts.names().catch(() => new Set<string>())
  const planned = { batches: 0, inputs: 0 }
  const done = { batches: 0, inputs: 0 }
  let recentInputs = 0
  for await (const batch of readPlan(folder.plan)) {
    planned.batches += 1
    planned.inputs += batch.inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
    if (names.has(batch.key)) done.batches += 1
    for (const { name, inputs } of partsOf(batch, names)) {
      const written = await changedAt(join(folder.parts, `${name}.jsonl`))
      // Gone since they were listed: a merge has put it into the part of its batch, or has done with it.
      if (written === null) continue
      done.inputs += inputs
      if (written > recent) recentInputs += inputs
      await each(name)
    }
  }
  return { planned, done, recentInputs }
}

/** The batch's own part; where its job failed, those of single references. */
function partsOf({ key, inputs }: PlannedBatch, names: ReadonlySet<string>) {
  const whole = inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
  if (names.has(key)) return [{ name: key, inputs: whole }]
  const single = inputs.map((ref, at) => ({ name: `${key}.${at}`, inputs: inputsOf(ref) }))
  return single.filter(({ name }) => names.has(name))
}

async function countRejects(parts: Parts, name: string, rejects: Map<RejectReason, number>): Promise<void> {
  for await (const line of parts.lines(name)) {
    if (!line.startsWith('{"reject":')) continue
    const { reason } = (JSON.parse(line) as { reject: Reject }).reject
    rejects.set(reason, (rejects.get(reason) ?? 0) + 1)
  }
}

async function publishedSummary(folder: RunFolder): Promise<Summary | null> {
  const standing = await readRunFile(folder)
  if (standing === null || (await publishedKey(folder)) !== standing.key) return null
  return JSON.parse(await readFile(folder.summary, 'utf8')) as Summary
}

/** In milliseconds since the epoch; null where there is no such file. */
async function changedAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}
