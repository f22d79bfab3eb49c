import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../rounds.js'
import type { CommandBench, Figure } from './figure.js'
import { inventedLines, upTo } from './invented-lines.js'
import { jianbao, runNode, type Taken } from './run-command.js'

/** One file with one thread and with two, in turn; then a long input by a pipe, never in a file. */
export const coresBench: CommandBench = {
  question: 'What do two threads gain over one, and what memory do they take?',
  async run({ rounds, megabytes }) {
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'))
    try {
      const file = join(folder, 'long.jsonl')
      writeFileSync(file, Buffer.concat([...upTo(inventedLines(), { bytes: megabytes * 1e6 })]))
      const runs: [Taken, Taken][] = []
      for (let round = 0; round < rounds; round++) runs.push([await extract(file, 1), await extract(file, 2)])
      const piped = await runNode([jianbao, 'extract', '--jobs', '2', '-'], {
        stdin: upTo(inventedLines(), { bytes: megabytes * 1e6 }),
        usage: true,
      })
      return figures(runs, piped, megabytes)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

const extract = (file: string, jobs: number): Promise<Taken> =>
  runNode([jianbao, 'extract', '--jobs', `${jobs}`, file], { usage: true })

function figures(runs: readonly [Taken, Taken][], piped: Taken, megabytes: number): Figure[] {
  if (runs.some(([one, two]) => one.outputHash !== two.outputHash))
    throw new Error('two threads give other records')
  const peak = (at: 0 | 1): number => Math.max(...runs.map((run) => run[at].peakMegabytes ?? 0))
  return [
    { name: 'input', value: megabytes, unit: 'MB' },
    { name: 'one thread', value: median(runs.map(([one]) => one.wallMs)) / 1000, unit: 's' },
    { name: 'two threads', value: median(runs.map(([, two]) => two.wallMs)) / 1000, unit: 's' },
    {
      name: 'gain',
      value: median(runs.map(([one, two]) => one.wallMs / two.wallMs)),
      unit: '×',
      wanted: '≥ 1.8',
    },
    {
      name: 'processor time of two over that of one',
      value: median(runs.map(([one, two]) => (two.cpuMs ?? 0) / (one.cpuMs ?? 1))),
      unit: '×',
    },
    { name: 'peak memory, one thread', value: peak(0), unit: 'MB', wanted: '500' },
    { name: 'peak memory, two threads', value: peak(1), unit: 'MB', wanted: '500' },
    {
      name: 'peak memory, two threads, by a pipe',
      value: piped.peakMegabytes ?? 0,
      unit: 'MB',
      wanted: '500',
    },
  ]
}
