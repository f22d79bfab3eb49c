import { counted } from '../run/counted.js'
import type { CrawlStatus, QueueStatus, Status } from './status.js'

/** For a person to read. */
export function statusText(status: Status): string {
  const { run, state, planned, done, rate, queues } = status
  const by = status.process === null ? '' : `, by process ${status.process} of this machine`
  const far =
    planned === null
      ? 'not planned yet'
      : `${counted(done.inputs)} of ${counted(planned.inputs, 'input')} (${counted(done.batches)} of ${counted(planned.batches)} batches)`
  const lines = [
    `run       ${run}`,
    `state     ${state}${by}`,
    `done      ${far}`,
    `rejects   ${rejectsText(status)}`,
    ...(status.crawl === null ? [] : [`addresses ${crawlText(status.crawl)}`]),
    `rate      ${rate.inputs_per_second.toFixed(1)} inputs/s, by the part files of the last ${rate.seconds} s`,
  ]
  if (status.records !== null)
    lines.push(
      `results   ${counted(status.records, 'record')}, ${counted(status.duplicates ?? 0, 'duplicate')}`,
    )
  lines.push(...(queues === null ? [embedded] : tableOf(queues)))
  return `${lines.join('\n')}\n`
}

const embedded =
  'queues    embedded, which only the process that works on the run can open; those on a server are named by --queue'

function rejectsText({ done, rejects_by_reason }: Status): string {
  const reasons = list(rejects_by_reason)
  return reasons === '' ? 'none' : `${counted(done.rejects)}: ${reasons}`
}

function crawlText({ fetched, open, captured, moved, refused_by_reason }: CrawlStatus): string {
  const refused = list(refused_by_reason)
  const outcomes = `${counted(captured)} captured, ${counted(moved)} moved, refused: ${refused || 'none'}`
  return `${counted(fetched)} fetched, ${counted(open)} open (${outcomes})`
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${counted(count)}`)
    .join(', ')
}

const columns = ['queue', 'waiting', 'active', 'delayed', 'failed', 'jobs/min', 'workers', 'oldest job']

function tableOf(queues: readonly QueueStatus[]): string[] {
  const rows = queues.map((each) => [
    each.queue,
    ...[each.waiting + each.waiting_children, each.active, each.delayed, each.failed].map((n) => counted(n)),
    each.jobs_per_minute === null ? '-' : counted(each.jobs_per_minute),
    counted(each.workers.length),
    each.oldest === null ? '-' : `${each.oldest.age_seconds.toFixed(0)} s, ${each.oldest.state}`,
  ])
  const all = [columns, ...rows]
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
}
