import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** See `fake-run.mjs`. */
export interface FakeRun {
  readonly directory: string
  readonly queue?: string
  readonly inputs?: number
  readonly batch?: number
  readonly jobs?: number
  /** How long a batch takes. */
  readonly ms?: number
  /** Paths whose batch throws. */
  readonly poison?: readonly string[]
  /** Paths whose batch ends the process. */
  readonly deadly?: readonly string[]
  /** Paths whose modification time is another. */
  readonly touched?: readonly string[]
  readonly fresh?: boolean
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

export interface Launched {
  readonly process: ChildProcess
  /** Resolves when that many inputs are done, or the process has ended. */
  reached(inputs: number): Promise<void>
  /** Resolves when that was said on standard error, or the process has ended. */
  said(what: RegExp): Promise<void>
  readonly ended: Promise<Ended>
}

const program = fileURLToPath(new URL('fake-run.mjs', import.meta.url))

/** Starts a run as a process of its own. */
export function launch(settings: FakeRun): Launched {
  const child = spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let done = 0
  const waiting: { readonly inputs: number; readonly resolve: () => void }[] = []
  const settle = (): void => {
    for (const { inputs, resolve } of waiting) if (done >= inputs) resolve()
  }
  child.stdout.on('data', (chunk) => {
    const last = [...String(chunk).matchAll(/^(\d+)\/\d+$/gm)].at(-1)
    if (last) done = Number(last[1])
    settle()
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const ended = once(child, 'close').then(([code, signal]) => {
    done = Number.POSITIVE_INFINITY
    settle()
    return { code, signal, stderr: said }
  })
  return {
    process: child,
    reached: (inputs) =>
      new Promise((resolve) => {
        waiting.push({ inputs, resolve })
        settle()
      }),
    async said(what) {
      while (!what.test(said) && child.exitCode === null && child.signalCode === null) await sleep(50)
    },
    ended,
  }
}

/** Everything a run publishes, to be compared byte for byte. */
export function published(directory: string): Record<string, string> {
  const names = ['records.jsonl', 'duplicates.jsonl', 'rejects.jsonl', 'summary.json']
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]))
}
