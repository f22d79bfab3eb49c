import { expect, it } from 'vitest'
import { sayLeftOut } from '../run/servers.js'
import { backends, type Course, chaos, isHere, isSound } from './chaos.js'

for (const backend of backends) {
  if (!isHere(backend)) sayLeftOut(`chaos on ${backend}`, 'server for it')
}

const all: readonly Course[] = [
  { backend: 'embedded', material: 'site' },
  { backend: 'redis', material: 'site' },
  { backend: 'forgetful-redis', material: 'files' },
  { backend: 'postgres', material: 'files' },
]

it('a run gives what it gives undisturbed, whatever of it is killed at whatever time', async () => {
  const courses = all.filter(({ backend }) => isHere(backend))
  const reports = await chaos({
    ...{ courses, kills: courses.length * 3, killsATrial: 3, seed: 7, inputs: 120, patienceMs: 180_000 },
    onTrial: () => {},
  })
  expect(reports.filter((report) => !isSound(report))).toEqual([])
  expect(reports.length).toBeGreaterThanOrEqual(courses.length)
}, 600_000)
