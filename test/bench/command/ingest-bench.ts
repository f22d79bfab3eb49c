import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { redisServer, sayLeftOut, startRedis } from '../../run/servers.js'
import type { CommandBench, Figure } from './figure.js'
import { inventedNewsLines } from './invented-news.js'
import { type Ingested, ingest } from './watched-run.js'

/** The same invented pages through `jianbao run`, on the embedded queue and on Redis. */
export const ingestBench: CommandBench = {
  question: 'How fast does a run go, does its memory stay flat, and what does the queue cost of the time?',
  async run({ documents: asked }) {
    const documents = asked ?? 100_000
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-ingest-'))
    try {
      const file = join(folder, 'pages.jsonl')
      await writeFile(file, inventedNewsLines(documents))
      const embedded = await ingest({ file, out: join(folder, 'embedded'), queue: 'embedded' })
      return [...figuresOf('embedded', documents, embedded), ...(await onRedis(file, folder, documents))]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function onRedis(file: string, folder: string, documents: number): Promise<Figure[]> {
  if (redisServer === null) {
    sayLeftOut('ingest on Redis', 'redis-server on the PATH')
    return []
  }
  const server = await startRedis()
  try {
    const run = { file, out: join(folder, 'redis'), queue: server.address, server: server.pid() }
    return figuresOf('redis', documents, await ingest(run))
  } finally {
    await server.stop()
  }
}

function figuresOf(place: string, documents: number, run: Ingested): Figure[] {
  const figure = (name: string, value: number, unit: string, wanted?: string): Figure => ({
    name: `${place}: ${name}`,
    value,
    unit,
    ...(wanted === undefined ? {} : { wanted }),
  })
  const [first = Number.NaN] = run.peaks
  return [
    figure('documents', documents, `(${run.records} records, ${run.duplicates} duplicates)`),
    figure('the whole run', documents / run.wallSeconds, `documents/s on ${availableParallelism()} cores`),
    figure('its batches alone', documents / run.workSeconds, 'documents/s'),
    ...run.peaks.map((peak, tenth) => figure(`peak memory, tenth ${tenth + 1}`, peak, 'MB')),
    figure('the last tenth over the first', (run.peaks.at(-1) ?? Number.NaN) / first, '×', '1.1'),
    figure('time that no batch was at hand for a thread', run.idleShare, 'of all', '0.05'),
    figure('processor time beside the threads', run.besideShare, 'of all (queue, files, planning)'),
    figure("of it the queue's server", run.serverShare, 'of all'),
  ]
}
