// A run of made-up inputs as a process of its own, to be killed: the real queue, workers and files, and in the place of
// the pipeline a plain function. `node fake-run.mjs '{"directory": …, "queue": …, "inputs": 200, "ms": 5}'`; ends with
// the exit code that `jianbao run` has. Reads the packages as they are built.
import { setTimeout as sleep } from 'node:timers/promises'
import { fingerprint } from '@jianbao/text'
import { progressOf, run } from '@jianbao/workers'

const settings = JSON.parse(process.argv[2])
const { directory, queue = 'embedded', inputs = 200, batch = 8, jobs = 2, ms = 2 } = settings

/** Characters in an order of their own for each number. */
function words(number) {
  let state = number + 1
  const next = () => {
    state = (state * 48271) % 2147483647
    return String.fromCodePoint(0x4e00 + (state % 5000))
  }
  return Array.from({ length: 160 }, next).join('')
}

/** Every 7th article repeats the one before the last, every 11th input is refused. */
function outcome(path) {
  const n = Number(path.replace(/\D/g, ''))
  const input = { url: null, path, line: null, id: null }
  if (n % 11 === 5)
    return { reject: { input, reason: 'not_chinese', stage: 'clean', message: 'not Chinese' } }
  const told = n % 7 === 6 ? n - 2 : n
  return {
    record: {
      schema: '1',
      id: `id-${n}`,
      input,
      text: words(told),
      repairs: n % 3 === 0 ? [{ kind: 'spacing', count: 2, samples: [] }] : [],
      fingerprint: fingerprint(words(told)),
      duplicate: null,
      counts: [],
      amounts: [{ quote: '1元' }],
      provinces: [],
      roles: [],
      sentences: [],
    },
  }
}

async function* batches() {
  for (let n = 0; n < inputs; n += batch) {
    const refs = Array.from({ length: Math.min(batch, inputs - n) }, (_, i) => ({
      kind: 'file',
      path: `article-${n + i}.txt`,
      size: 100,
      mtimeMs: settings.touched?.includes(`article-${n + i}.txt`) ? 2 : 1,
      format: 'text',
    }))
    yield { inputs: refs }
  }
}

/** In the place of a process apart, which ends in the place of this one. */
async function processApart({ inputs: refs }) {
  const poison = { reason: 'poison', stage: 'input', message: 'it ended its worker twice' }
  const reject = (path) => ({ reject: { input: { url: null, path, line: null, id: null }, ...poison } })
  const told = (path) => (settings.deadly?.includes(path) ? reject(path) : outcome(path))
  return refs.map(({ path }) => `${JSON.stringify(told(path))}\n`).join('')
}

async function process_({ inputs: refs }) {
  await sleep(ms)
  const poison = refs.find(({ path }) => settings.poison?.includes(path))
  if (poison) throw new Error(`cannot bear ${poison.path}`)
  if (refs.some(({ path }) => settings.deadly?.includes(path))) process.kill(process.pid, 'SIGKILL')
  return refs.map(({ path }) => `${JSON.stringify(outcome(path))}\n`).join('')
}

const count = progressOf(({ done, total }) => process.stdout.write(`${done}/${total}\n`))
const stop = new AbortController()
process.once('SIGINT', () => stop.abort(new Error('SIGINT')))
process.once('SIGTERM', () => stop.abort(new Error('SIGTERM')))
try {
  const summary = await run({
    directory,
    queue,
    batches: batches(),
    crawl: null,
    context: { options: {}, fields: [], version: '0.0.0', duplicates: { address: 'memory', days: null } },
    hosts: 1,
    process: process_,
    processApart,
    jobs,
    fresh: settings.fresh ?? false,
    signal: stop.signal,
    observe(event) {
      count(event)
      if (event.event === 'paused') process.stderr.write(`${event.message}\n`)
    },
  })
  process.stdout.write(`${JSON.stringify(summary)}\n`)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = stop.signal.aborted ? (error.message === 'SIGINT' ? 130 : 143) : 1
}
