import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../rounds.js'
import type { CommandBench, Figure } from './figure.js'
import { inventedLines, upTo } from './invented-lines.js'
import { jianbao, runNode, type Taken } from './run-command.js'

/**
 * Long enough that what a thread needs once, to load and to compile, is little of it: some five seconds of the
 * processor's time, a fifth of what 60 MB take one thread.
 */
const byDefault = 200
const mostRounds = 2

interface Round {
  /** One thread on one core; null where the system binds no process to one. */
  readonly core: Taken | null
  /** One thread, for whose compiler and collector of garbage there is another core. */
  readonly one: Taken
  readonly two: Taken
  /** One thread each in two processes, each with half of the input, until the later one ends. */
  readonly apartMs: number
}

/**
 * One file on one core, with one thread, with two, and in two processes that share nothing, in turn; then a long input by a
 * pipe, never in a file. One thread is more than one core: its compiler and its collector of garbage have the second.
 */
export const coresBench: CommandBench = {
  question: 'What do two threads on two cores gain over one core, and what memory do they take?',
  async run({ rounds: asked, megabytes: given }) {
    const megabytes = given ?? byDefault
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'))
    try {
      const lines = (): Iterable<Buffer> => upTo(inventedLines(), { bytes: megabytes * 1e6 })
      const places = {
        whole: join(folder, 'whole.jsonl'),
        first: join(folder, '1.jsonl'),
        second: join(folder, '2.jsonl'),
      }
      write(lines(), megabytes * 1e6, places)
      const bound = boundToOneCore()
      const rounds: Round[] = []
      while (rounds.length < Math.min(asked, mostRounds)) {
        const core = bound === null ? null : await extract(places.whole, 1, bound)
        const [one, two] = [await extract(places.whole, 1), await extract(places.whole, 2)]
        const apart = await Promise.all([extract(places.first, 1), extract(places.second, 1)])
        rounds.push({ core, one, two, apartMs: Math.max(...apart.map(({ wallMs }) => wallMs)) })
      }
      const piped = await runNode([jianbao, 'extract', '--jobs', '2', '-'], { stdin: lines(), usage: true })
      return figures(rounds, piped, megabytes)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

type Places = Readonly<Record<'whole' | 'first' | 'second', string>>

/** All lines into one file, and each half of their bytes into one of its own. */
function write(lines: Iterable<Buffer>, bytes: number, { whole, first, second }: Places): void {
  const [all, one, other] = [openSync(whole, 'w'), openSync(first, 'w'), openSync(second, 'w')]
  let written = 0
  for (const line of lines) {
    writeSync(all, line)
    writeSync(written < bytes / 2 ? one : other, line)
    written += line.length
  }
  for (const file of [all, one, other]) closeSync(file)
}

const extract = (file: string, jobs: number, under: readonly string[] = []): Promise<Taken> =>
  runNode([jianbao, 'extract', '--jobs', `${jobs}`, file], { usage: true, under })

/** The command that binds what it runs to the first core that this process may use; null where the system has none (Linux has). */
function boundToOneCore(): readonly string[] | null {
  if (spawnSync('taskset', ['--version']).status !== 0) return null
  const first = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return first === undefined ? null : ['taskset', '--cpu-list', first]
}

/** None where no process was bound to a core. */
function overOneCore(rounds: readonly Round[]): Figure[] {
  const bound = rounds.flatMap(({ core, two }) => (core === null ? [] : [{ core, two }]))
  if (bound.length === 0) return []
  return [
    { name: 'one core', value: median(bound.map(({ core }) => core.wallMs)) / 1000, unit: 's' },
    {
      name: 'gain over one core',
      value: median(bound.map(({ core, two }) => core.wallMs / two.wallMs)),
      unit: '×',
      wanted: '≥ 1.8',
    },
  ]
}

function figures(rounds: readonly Round[], piped: Taken, megabytes: number): Figure[] {
  if (rounds.some(({ one, two }) => one.outputHash !== two.outputHash))
    throw new Error('two threads give other records')
  const middle = (of: (round: Round) => number): number => median(rounds.map(of))
  const peak = (of: 'one' | 'two'): number => Math.max(...rounds.map((round) => round[of].peakMegabytes ?? 0))
  return [
    { name: 'input', value: megabytes, unit: 'MB' },
    ...overOneCore(rounds),
    { name: 'one thread, two cores', value: middle(({ one }) => one.wallMs) / 1000, unit: 's' },
    { name: 'two threads', value: middle(({ two }) => two.wallMs) / 1000, unit: 's' },
    { name: 'gain over one thread', value: middle(({ one, two }) => one.wallMs / two.wallMs), unit: '×' },
    {
      name: 'gain of two processes over one thread, half of the input each',
      value: middle(({ one, apartMs }) => one.wallMs / apartMs),
      unit: '×',
    },
    {
      name: 'processor time of two threads over that of one',
      value: middle(({ one, two }) => (two.cpuMs ?? 0) / (one.cpuMs ?? 1)),
      unit: '×',
    },
    { name: 'peak memory, one thread', value: peak('one'), unit: 'MB', wanted: '500' },
    { name: 'peak memory, two threads', value: peak('two'), unit: 'MB', wanted: '500' },
    {
      name: 'peak memory, two threads, by a pipe',
      value: piped.peakMegabytes ?? 0,
      unit: 'MB',
      wanted: '500',
    },
  ]
}
