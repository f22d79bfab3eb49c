import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BatchTask } from './batch-task.js'
import { WorkerEnded } from './isolate.js'
import { memoryLimits, notBegun } from './limits.js'

/** Processes of their own, one at a time, that may end without harm to this one. */
export interface Apart {
  /** @throws WorkerEnded where the process ended at an input, with the outcomes of those before */
  run(task: BatchTask): Promise<string>
  close(): Promise<void>
}

const program = fileURLToPath(new URL('./apart-process.js', import.meta.url))
const args = [
  `--max-semi-space-size=${memoryLimits.maxYoungGenerationSizeMb}`,
  `--max-old-space-size=${memoryLimits.maxOldGenerationSizeMb}`,
  program,
]
/** Of what a process says last: enough for the stack that Node prints when it ends. */
const keptReport = 4_000

export function startApart(): Apart {
  let closed = false
  let current: ChildProcess | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const runNow = async (task: BatchTask): Promise<string> => {
    if (closed) throw new Error('the pool is closed')
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'ipc'] })
    current = child
    const { lines, report, code, signal } = await conversation(child, task)
    if (code === 0) return lines
    const ended = new Error(`its process ended (${signal ?? `exit code ${code}`})`)
    ended.stack = report === '' ? ended.message : `${ended.message}: ${report}`
    if (closed || code === notBegun) throw ended
    const done = lines.split('\n').length - 1
    throw new WorkerEnded(ended, { at: (task.slice?.from ?? 0) + done, lines })
  }
  return {
    run(task) {
      const result = turn.then(() => runNow(task))
      turn = result.catch(() => {})
      return result
    },
    async close() {
      closed = true
      current?.kill('SIGKILL')
      await turn
    },
  }
}

/** Sends a task, and hears what comes of it: whole lines of outcomes, and what is said on standard error. */
async function conversation(child: ChildProcess, task: BatchTask) {
  const [, , errors, outcomes] = child.stdio
  let output = ''
  let report = ''
  for (const stream of [errors, outcomes]) (stream as NodeJS.ReadableStream).setEncoding('utf8')
  outcomes?.on('data', (text: string) => {
    output += text
  })
  errors?.on('data', (text: string) => {
    report = (report + text).slice(-keptReport)
  })
  // A process that ends before it has heard its task shows that by its end.
  child.send(task, () => {})
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  const lines = output.slice(0, output.lastIndexOf('\n') + 1)
  return { lines, report: report.trim(), code, signal }
}
