import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { jianbao } from './run-command.js'

export interface RunToWatch {
  readonly file: string
  readonly out: string
  readonly queue: string
  /** The queue's server, where it has one. */
  readonly server?: number
}

/** What a run took, as its log tells and as the system counts it (Linux only; elsewhere not a number). */
export interface Ingested {
  readonly records: number
  readonly duplicates: number
  readonly wallSeconds: number
  /** From the beginning of the first batch to the end of the last. */
  readonly workSeconds: number
  /** The process's memory in megabytes: the most in each tenth of the time from the plan to the end. */
  readonly peaks: readonly number[]
  /** Of the batches' time, for all threads: how much no batch was in hand. */
  readonly idleShare: number
  /** Of all processor time while batches were done: what was not the threads'. */
  readonly besideShare: number
  readonly serverShare: number
}

interface Sample {
  readonly at: number
  readonly megabytes: number
  /** Processor time so far: of the main thread, of the whole process, of the queue's server; in the system's ticks. */
  readonly main: number
  readonly all: number
  readonly server: number
}

type LogLine = Readonly<Record<string, string | number>>

const everyMs = 200
const threads = availableParallelism()

/** Runs the command over a file, and watches it from outside. */
export async function ingest({ file, out, queue, server }: RunToWatch): Promise<Ingested> {
  const log = `${out}.log`
  const begin = performance.now()
  const args = ['run', file, '--out', out, '--queue', queue, '--log', log, '--jobs', `${threads}`]
  const child = spawn(process.execPath, [jianbao, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  const samples: Sample[] = []
  const timer = setInterval(() => {
    const sample = child.pid === undefined ? null : sampleOf(child.pid, server)
    if (sample !== null) samples.push(sample)
  }, everyMs)
  const [code] = await once(child, 'close')
  clearInterval(timer)
  if (code !== 0) throw new Error(`the run ended with ${code}: ${said}`)
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  return judged(
    lines.map((line) => JSON.parse(line) as LogLine),
    samples,
    (performance.now() - begin) / 1000,
  )
}

function sampleOf(pid: number, server: number | undefined): Sample | null {
  if (!existsSync(`/proc/${pid}/task/${pid}/stat`)) return null
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1])
  return {
    at: Date.now(),
    megabytes: kilobytes / 1024,
    main: ticks(`/proc/${pid}/task/${pid}/stat`),
    all: ticks(`/proc/${pid}/stat`),
    server: server === undefined ? 0 : ticks(`/proc/${server}/stat`),
  }
}

/** Fields 14 and 15, in user and system mode; the second, a name, may hold spaces. */
function ticks(path: string): number {
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return Number(fields[11]) + Number(fields[12])
}

function judged(lines: readonly LogLine[], samples: readonly Sample[], wallSeconds: number): Ingested {
  const one = (event: string): LogLine => {
    const line = lines.find((each) => each.event === event)
    if (line === undefined) throw new Error(`the log has no ${event}`)
    return line
  }
  const batches = lines.filter(({ event }) => event === 'batch_done')
  const ends = batches.map(({ time }) => Date.parse(String(time)))
  const worked = batches.map(({ worked_ms }) => Number(worked_ms))
  const from = ends.reduce(
    (least, end, at) => Math.min(least, end - (worked[at] ?? 0)),
    Number.POSITIVE_INFINITY,
  )
  const to = ends.reduce((most, end) => Math.max(most, end), 0)
  const during = samples.filter(({ at }) => at >= from && at <= to)
  const grown = (count: (sample: Sample) => number): number => {
    const [first, last] = [during[0], during.at(-1)]
    return first === undefined || last === undefined ? Number.NaN : count(last) - count(first)
  }
  const everything = grown(({ all, server }) => all + server)
  const ended = one('ended')
  return {
    records: Number(ended.records),
    duplicates: Number(ended.duplicates),
    wallSeconds,
    workSeconds: (to - from) / 1000,
    peaks: peaksOf(samples, Date.parse(String(one('planned').time)), Date.parse(String(ended.time))),
    idleShare: 1 - worked.reduce((sum, ms) => sum + ms, 0) / (threads * (to - from)),
    besideShare: grown(({ main, server }) => main + server) / everything,
    serverShare: grown(({ server }) => server) / everything,
  }
}

/** A tenth shorter than the time between two samples may have none: then the last before it tells. */
function peaksOf(samples: readonly Sample[], from: number, to: number): number[] {
  const tenth = (to - from) / 10
  return Array.from({ length: 10 }, (_, index) => {
    const [begin, end] = [from + index * tenth, from + (index + 1) * tenth]
    const inside = samples.filter(({ at }) => at >= begin && at < end)
    const told = inside.length > 0 ? inside : samples.filter(({ at }) => at < end).slice(-1)
    return Math.max(...told.map(({ megabytes }) => megabytes))
  })
}
