import { parseArgs } from 'node:util'
import { type Backend, backends, chaos, isHere, isSound } from './chaos.js'
import type { TrialReport } from './trial.js'

/*
 * `pnpm chaos [--kills 200] [--seed 1] [--inputs 400] [--backend redis]… [--material files]…`: kills workers, runners and
 * servers at times drawn by chance and says what it cost. One line a trial; ends with 1 where anything was lost, doubled,
 * torn or changed, or a run did not end.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    'kills-a-trial': { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: '400' },
    backend: { type: 'string', multiple: true, default: [...backends] },
    material: { type: 'string', multiple: true, default: ['files', 'site'] },
  },
})

const asked = backends.filter((backend) => values.backend.includes(backend))
const left = asked.filter((backend) => !isHere(backend))
if (left.length > 0) console.warn(`LEFT OUT, for this machine has no server: ${left.join(', ')}`)

const reports = await chaos({
  kills: Number(values.kills),
  killsATrial: Number(values['kills-a-trial']),
  seed: Number(values.seed),
  inputs: Number(values.inputs),
  courses: asked
    .filter(isHere)
    .flatMap((backend) =>
      (['files', 'site'] as const)
        .filter((name) => values.material.includes(name))
        .map((material) => ({ backend, material })),
    ),
  patienceMs: 180_000,
  onTrial: (report) => console.log(JSON.stringify(report)),
})

/** Of each backend: how much was done to it, and what it cost. */
for (const backend of new Set(reports.map((report) => report.backend as Backend))) {
  const own = reports.filter((report) => report.backend === backend)
  const sum = (of: (report: TrialReport) => number): number =>
    own.reduce((all, report) => all + of(report), 0)
  const kills = (name: string): number => sum(({ killed }) => killed[name] ?? 0)
  console.log(
    `${backend}: ${own.length} runs; killed ${kills('runner')} runners, ${kills('worker')} workers, ${kills('server')} servers, ${sum(({ midway }) => midway)} of them midway; ` +
      `${sum(({ lost }) => lost)} lost, ${sum(({ doubled }) => doubled)} doubled, ${sum(({ torn }) => torn.length)} torn, ` +
      `${sum(({ changed }) => changed)} changed lines, ${sum(({ rude }) => rude)} requests too soon, ${own.filter(({ hung }) => hung).length} did not end`,
  )
}
process.exitCode = reports.every(isSound) ? 0 : 1
