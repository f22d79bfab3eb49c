import { describe, expect, it } from 'vitest'
import { sayLeftOut } from '../run/servers.js'
import { backends, chaos, isHere, isSound } from './chaos.js'

for (const backend of backends) {
  if (!isHere(backend)) sayLeftOut(`chaos on ${backend}`, 'server for it')
}

describe.each(backends.filter(isHere))('killed at any time, on %s', (backend) => {
  it('a run gives what it gives undisturbed', async () => {
    const reports = await chaos({
      ...{ kills: 4, killsATrial: 4, seed: 7, backends: [backend], materials: ['files'] },
      ...{ inputs: 200, patienceMs: 120_000, onTrial: () => {} },
    })
    expect(reports.filter((report) => !isSound(report))).toEqual([])
    expect(reports.length).toBeGreaterThan(0)
  }, 240_000)
})
