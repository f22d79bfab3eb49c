import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveServer } from '../run/servers.js'
import type { Chance } from '../site/random.js'
import { type Household, household, type Kept, kill } from './household.js'
import type { Material } from './material.js'
import { compare, type Difference, type Output, outputOf, tornLines } from './output.js'

export interface TrialSettings {
  /** Told in the report: `embedded`, `redis`, … */
  readonly backend: string
  readonly material: Material
  readonly directory: string
  readonly queue: string
  /** The server that keeps the jobs, where it is to be killed too. */
  readonly server: LiveServer | null
  /** How many worker processes beside the runner. */
  readonly workers: number
  readonly kills: number
  readonly chance: Chance
  readonly undisturbed: Output
  /** How long the run takes by itself: kills come at all of its stages. */
  readonly undisturbedMs: number
  /** In which the run has to be done once it is left alone. */
  readonly patienceMs: number
}

export interface TrialReport extends Difference {
  readonly backend: string
  readonly material: string
  /** How many of each were killed. */
  readonly killed: Readonly<Record<string, number>>
  /** How many of these kills came when some of the work was done, and not all of it. */
  readonly midway: number
  /** Torn lines seen at any time. */
  readonly torn: readonly string[]
  /** How often a host was asked too soon or twice at once, and the first of these. */
  readonly rude: number
  readonly rudest: string | null
  /** How often a process ended by itself with an error, and what it said last. */
  readonly fell: number
  readonly said: string | null
  /** Not done in time, though left alone. */
  readonly hung: boolean
  readonly seconds: number
}

/** The longest time between two kills of a process, as a share of the time that the run takes by itself. */
const longestPeace = 0.7

/** One run, its processes and its server killed at times drawn by chance, and then left alone. */
export async function trial(settings: TrialSettings): Promise<TrialReport> {
  const { material, directory, queue, workers } = settings
  const since = performance.now()
  material.rudeness()
  const where = ['--out', directory, '--queue', queue]
  const home = household(
    ['run', ...material.args, ...where],
    Array.from({ length: workers }, () => ['worker', ...where]),
  )
  const harm = await harass(home, settings)
  const hung = !(await home.seeOut(settings.patienceMs))
  for (const each of home.all) await kill(each)
  const difference: Difference = hung
    ? { lost: 0, doubled: 0, changed: 0, sample: home.lastWords() }
    : compare(outputOf(directory), settings.undisturbed)
  const rude = material.rudeness()
  return {
    ...{ backend: settings.backend, material: material.name, ...harm, hung, ...difference },
    ...{ rude: rude.length, rudest: rude[0] ?? null, fell: home.falls.count, said: home.falls.last },
    seconds: Math.round((performance.now() - since) / 1000),
  }
}

type Harm = Pick<TrialReport, 'killed' | 'midway' | 'torn'>

/** Kills, by chance, until there were as many kills as were asked for, or the run is done. */
async function harass(home: Household, settings: TrialSettings): Promise<Harm> {
  const { chance, server, directory } = settings
  // Each process is as likely to be the next: a kill of one of three is a third of a kill to each.
  const peaceMs = Math.ceil((settings.undisturbedMs * longestPeace) / home.all.length)
  const killed: Record<string, number> = {}
  const torn: string[] = []
  let midway = 0
  let kills = settings.kills
  while (kills > 0 && !home.isDone()) {
    home.tend()
    await sleep(100 + chance.below(peaceMs))
    const victim = chance.pick([...home.all, ...(server === null ? [] : [server])])
    if (home.isDone() || !(await strike(victim, chance))) continue
    const name = 'address' in victim ? 'server' : victim.name
    killed[name] = (killed[name] ?? 0) + 1
    kills -= 1
    if (hasBegun(directory)) midway += 1
    torn.push(...tornLines(directory))
  }
  return { killed, midway, torn }
}

/** Whether a part is made, or a page fetched. */
function hasBegun(directory: string): boolean {
  return ['parts', 'pages'].some((name) => {
    const folder = join(directory, name)
    return existsSync(folder) && readdirSync(folder).length > 0
  })
}

/** A server comes back by and by; processes are started by who tends them. */
async function strike(victim: Kept | LiveServer, chance: Chance): Promise<boolean> {
  if (!('address' in victim)) return kill(victim)
  await victim.kill()
  await sleep(chance.below(1500))
  await victim.start()
  return true
}
