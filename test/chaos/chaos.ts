import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jianbao } from '../cli/command.js'
import { type LiveServer, postgresPrograms, redisServer, startPostgres, startRedis } from '../run/servers.js'
import { type Chance, chance } from '../site/random.js'
import { isComplete } from './household.js'
import { fileMaterial, type Material, siteMaterial } from './material.js'
import { type Output, outputOf } from './output.js'
import { type TrialReport, trial } from './trial.js'

export interface ChaosOptions {
  /** Of processes and servers, over all trials. */
  readonly kills: number
  /** At most in one trial: after so many a run is left to end. */
  readonly killsATrial: number
  readonly seed: number
  /** What is run where, by turns. */
  readonly courses: readonly Course[]
  /** How many inputs a run has. */
  readonly inputs: number
  readonly patienceMs: number
  readonly onTrial: (report: TrialReport) => void
}

export interface Course {
  readonly backend: Backend
  readonly material: Material['name']
}

/** `forgetful-redis` keeps nothing on disk: killed, it comes back without any job. */
export const backends = ['embedded', 'redis', 'forgetful-redis', 'postgres'] as const
export type Backend = (typeof backends)[number]

/** Whether this machine has what the backend needs. */
export function isHere(backend: Backend): boolean {
  if (backend === 'embedded') return true
  return (backend === 'postgres' ? postgresPrograms : redisServer) !== null
}

/** Runs one after another, killed at times drawn by chance, until there were that many kills. */
export async function chaos(options: ChaosOptions): Promise<TrialReport[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'jianbao-chaos-'))
  const made: Prepared[] = []
  try {
    for (const name of new Set(options.courses.map(({ material }) => material)))
      made.push(await prepare(name, scratch, options.inputs))
    const drawn = chance(options.seed)
    const reports: TrialReport[] = []
    let left = options.kills
    // A run that is done before its kills are leaves them to the next; each trial but a hopeless one has some.
    for (let nth = 0; left > 0 && nth < options.kills * 2; nth++) {
      const course = options.courses[nth % options.courses.length]
      const prepared = made.find(({ material }) => material.name === course?.material)
      if (prepared === undefined || course === undefined) break
      const kills = Math.min(left, options.killsATrial)
      const directory = join(scratch, `${nth}`)
      const report = await onBackend(course.backend, { ...options, kills, prepared, drawn, directory })
      left -= Object.values(report.killed).reduce((sum, count) => sum + count, 0)
      reports.push(report)
      options.onTrial(report)
    }
    return reports
  } finally {
    for (const { material } of made) await material.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

interface Prepared {
  readonly material: Material
  readonly undisturbed: Output
  readonly undisturbedMs: number
}

async function prepare(name: Material['name'], scratch: string, inputs: number): Promise<Prepared> {
  const material = await (name === 'files' ? fileMaterial : siteMaterial)(scratch, inputs)
  const directory = join(scratch, `undisturbed-${name}`)
  const since = performance.now()
  const { code, stderr } = await jianbao(['run', ...material.args, '--out', directory])
  if (!isComplete(code)) throw new Error(`the undisturbed run failed: ${stderr}`)
  return { material, undisturbed: outputOf(directory), undisturbedMs: performance.now() - since }
}

interface TrialPlan {
  readonly kills: number
  readonly prepared: Prepared
  readonly drawn: Chance
  readonly directory: string
  readonly patienceMs: number
}

async function onBackend(backend: Backend, plan: TrialPlan): Promise<TrialReport> {
  const server = await serverOf(backend)
  mkdirSync(plan.directory, { recursive: true })
  try {
    return await trial({
      ...{ backend, ...plan.prepared, directory: plan.directory, kills: plan.kills, chance: plan.drawn },
      ...{ queue: server?.address ?? 'embedded', patienceMs: plan.patienceMs },
      server: backend === 'postgres' ? null : server,
      workers: server === null ? 0 : 2,
    })
  } finally {
    await server?.stop()
    rmSync(plan.directory, { recursive: true, force: true })
  }
}

async function serverOf(backend: Backend): Promise<LiveServer | null> {
  if (backend === 'embedded') return null
  if (backend === 'postgres') return startPostgres()
  return startRedis({ keeps: backend === 'redis' })
}

/**
 * Whether nothing was lost, doubled, torn or changed, no host was pressed, and the run came to its end. A queue that
 * forgets who asks which host cannot keep two from asking the same one.
 */
export function isSound({ backend, lost, doubled, changed, torn, rude, hung }: TrialReport): boolean {
  const isRude = rude > 0 && backend !== ('forgetful-redis' satisfies Backend)
  return lost + doubled + changed + torn.length === 0 && !isRude && !hung
}
