import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { redisServer } from '../run/servers.js'
import { inventedNews } from './command/invented-news.js'
import type { Machine } from './machine.js'
import { begin, end, markdownOf, readmes } from './readme/readme-table.js'
import { reportOf, type SuiteReport } from './report.js'
import { median, ratio, spread, timeInRounds } from './rounds.js'

const command = fileURLToPath(new URL('../dist/bench/main.js', import.meta.url))
const bench = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })

const pages = fileURLToPath(new URL('../../corpus/pages/portals', import.meta.url))
const shortly = ['--rounds', '1', '--warm-up', '1', '--pages', pages]

/** A table's words, without what was measured, where and on whose pages. */
function formOf(table: string): string {
  return table
    .trim()
    .replace(/^.*\n/, '')
    .replace(/ \([^()]*\d+\/\d+\)(?= \|)/g, '')
    .replace(/[\d.,]+/g, '#')
    .replace(/[✓✗]/g, '?')
}

describe('bench', () => {
  it('times every task once a round, the uncounted one before them', async () => {
    const done: string[] = []
    const tasks = ['a', 'b'].map((name) => ({
      name,
      run: () => ({ [`part of ${name}`]: done.push(name) }),
    }))
    const timings = await timeInRounds(tasks, { rounds: 2, warmUp: 0 })
    expect(done.join('')).toBe('ababab')
    expect(timings.map(({ name }) => name)).toEqual(['part of a', 'a', 'part of b', 'b'])
    expect(timings[0]?.rounds).toEqual([3, 5])
  })

  it('takes the median of the ratios within rounds, not the ratio of medians', () => {
    const unit = { name: 'unit', rounds: [1, 10, 100] }
    expect(ratio({ name: 'task', rounds: [2, 30, 200] }, unit)).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(spread({ name: 'task', rounds: [8, 9, 10, 11, 12] })).toBeCloseTo(0.1)
  })

  it('says whether a task costs what it may of another', () => {
    const wanted = [
      { task: 'a', of: 'unit', most: 2 },
      { task: 'b', of: 'a', least: 8 },
    ]
    const suite = {
      name: '',
      question: '',
      unit: 'unit',
      time: async () => [],
      wanted,
      documents: 1,
      characters: 1,
    }
    const timings = Object.entries({ unit: 1, a: 2, b: 15 }).map(([name, time]) => ({ name, rounds: [time] }))
    expect(reportOf(suite, timings).costs.map((cost) => cost.wanted)).toMatchObject([
      null,
      { ratio: 2, met: true },
      { ratio: 7.5, met: false },
    ])
  })

  describe('suites', () => {
    const all = ['pipeline', 'once', 'fields', 'peers', 'page', 'text']
    let printed: Machine & { reports: SuiteReport[] }

    beforeAll(() => {
      const { stdout, stderr } = bench(...all, ...shortly, '--json')
      expect(stderr).toBe('')
      printed = JSON.parse(stdout)
    }, 180_000)

    it('prints what each task costs beside the unit', () => {
      expect(printed.reports.map(({ bench: name }) => name)).toEqual(all)
      for (const { unit, costs, documents, characters } of printed.reports) {
        const names = costs.map(({ task }) => task)
        expect(new Set(names).size).toBe(names.length)
        expect(costs.find(({ task }) => task === unit)).toMatchObject({ ratio: 1 })
        for (const cost of costs) expect(cost.ms_per_document).toBeGreaterThan(0)
        expect(characters).toBeGreaterThan(documents * 50)
      }
    })

    it.each(readmes)('has written the table in %s', (file, translate) => {
      const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
      const block = text.slice(text.indexOf(begin) + begin.length, text.indexOf(end))
      const reports = printed.reports.filter(({ bench: name }) => !['page', 'text'].includes(name))
      expect(formOf(block)).toBe(formOf(markdownOf({ machine: printed, corpus: true, reports }, translate)))
    })
  })

  it('takes, by default, the articles of the corpus that are as long as news', () => {
    const { stdout } = bench('page', '--rounds', '1', '--warm-up', '1', '--json')
    const [{ documents, characters }] = JSON.parse(stdout).reports
    expect(documents).toBeGreaterThanOrEqual(32)
    expect(characters / documents).toBeGreaterThan(800)
  })

  it('shows where the time goes, by stages and by files', () => {
    const { stdout, status } = bench('profile', ...shortly)
    expect(status).toBe(0)
    for (const name of ['decode', 'clean', 'fields', 'validate', 'all stages'])
      expect(stdout).toContain(`  ${name} `)
    expect(stdout).toMatch(/packages\/\w+\/dist\/\S+\.js +[\d.]+ %/)
  }, 60_000)

  it('tells whether extract, the index and long pages grow with what is in them', () => {
    const { stdout, status, stderr } = bench('growth', '--documents', '100', '--rounds', '1')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(stdout).toMatch(/a claim among 10000 articles +\d+/)
    expect(stdout).toMatch(/a page of 0\.1 MB, different news +\d+/)
  }, 60_000)

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
      'no bench speed; there are pipeline, once, fields, peers, page, text, profile, start, cores, growth, ingest',
    ],
    [['page', '--rounds', 'many'], '--rounds many: not a whole number from 1'],
    [['page', '--pages', '/nowhere'], '/nowhere'],
    [['page', '--readme'], '--readme writes the whole default table'],
  ])('ends with 2 and says why: %j', (args, message) => {
    const { status, stderr } = bench(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})
