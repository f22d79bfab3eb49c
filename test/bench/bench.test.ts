import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { redisServer } from '../run/servers.js'
import { inventedNews } from './command/invented-news.js'
import { median, ratio, spread, timeInRounds } from './rounds.js'

const command = fileURLToPath(new URL('../dist/bench/main.js', import.meta.url))
const bench = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })

describe('bench', () => {
  it('times every task once a round, the uncounted one before them', async () => {
    const done: string[] = []
    const tasks = ['a', 'b'].map((name) => ({ name, run: () => void done.push(name) }))
    const timings = await timeInRounds(tasks, 2, 0)
    expect(done.join('')).toBe('ababab')
    expect(timings.map(({ rounds }) => rounds.length)).toEqual([2, 2])
  })

  it('takes the median of the ratios within rounds, not the ratio of medians', () => {
    const unit = { name: 'unit', rounds: [1, 10, 100] }
    expect(ratio({ name: 'task', rounds: [2, 30, 200] }, unit)).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(spread({ name: 'task', rounds: [8, 9, 10, 11, 12] })).toBeCloseTo(0.1)
  })

  it('prints what each task costs beside the unit', () => {
    const { stdout, status } = bench('page', 'text', '--rounds', '1', '--json')
    expect(status).toBe(0)
    const { reports } = JSON.parse(stdout)
    expect(reports.map((report: { bench: string }) => report.bench)).toEqual(['page', 'text'])
    for (const { unit, costs, documents, characters } of reports) {
      const names = costs.map((cost: { task: string }) => cost.task)
      expect(new Set(names).size).toBe(names.length)
      expect(costs.find((cost: { task: string }) => cost.task === unit)).toMatchObject({ ratio: 1 })
      for (const cost of costs) expect(cost.ms_per_document).toBeGreaterThan(0)
      expect(characters).toBeGreaterThan(documents * 50)
    }
  })

  it('runs invented articles on every queue, and tells memory by tenths and what the queue cost', () => {
    const { stdout, status, stderr } = bench('ingest', '--documents', '40', '--json')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const { commands } = JSON.parse(stdout) as { commands: { figures: { name: string; value: number }[] }[] }
    const value = (name: string) => commands[0]?.figures.find((figure) => figure.name === name)?.value
    for (const place of redisServer === null ? ['embedded'] : ['embedded', 'redis']) {
      expect(value(`${place}: the whole run`)).toBeGreaterThan(0)
      const idle = value(`${place}: time that no batch was at hand for a thread`)
      expect(idle).toBeGreaterThanOrEqual(0)
      expect(idle).toBeLessThan(1)
      if (process.platform === 'linux') expect(value(`${place}: peak memory, tenth 10`)).toBeGreaterThan(50)
    }
  }, 180_000)

  it('invents the same articles each time, and no two alike', () => {
    const first = (count: number) => {
      const all = inventedNews(1)
      return Array.from({ length: count }, () => JSON.stringify(all.next().value))
    }
    expect(first(300)).toEqual(first(300))
    expect(new Set(first(300)).size).toBe(300)
  })

  it.each([
    [
      ['speed'],
      'no bench speed; there are page, text, fields, pipeline, peers, start, cores, growth, ingest',
    ],
    [['page', '--rounds', 'many'], '--rounds many: not a whole number from 1'],
    [['page', '--pages', '/nowhere'], '/nowhere'],
  ])('ends with 2 and says why: %j', (args, message) => {
    const { status, stderr } = bench(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})
