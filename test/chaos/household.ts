import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { start } from '../cli/command.js'

/** A `jianbao` process that is kept alive: started again whenever it ends before it is done. */
export interface Kept {
  readonly name: 'runner' | 'worker'
  readonly args: readonly string[]
  child: ChildProcess | null
  /** What it said on its standard error since it was last started. */
  said: string
  /** Its exit code, once it ended by itself. */
  code: number | null
}

/** The processes of one run: its runner, and any number of workers. */
export interface Household {
  readonly all: readonly Kept[]
  /** The runner has ended, and the run is complete. */
  isDone(): boolean
  /** Starts what does not run. */
  tend(): void
  /** Tends it until it is done, or the time is up; returns whether it is done. */
  seeOut(patienceMs: number): Promise<boolean>
  /** How often one ended by itself with an error, and what the last of them said. */
  readonly falls: { readonly count: number; readonly last: string | null }
  /** What the runner says, but for its progress. */
  lastWords(): string
}

/** Exit codes of a run that is complete. */
const complete: ReadonlySet<number | null> = new Set([0, 3])

export const isComplete = (code: number | null): boolean => complete.has(code)

/** @param workers what each of them is started with */
export function household(runner: readonly string[], workers: readonly (readonly string[])[]): Household {
  const keep = (name: Kept['name'], args: readonly string[]): Kept => ({
    ...{ name, args, child: null, said: '', code: null },
  })
  const first = keep('runner', runner)
  const all = [first, ...workers.map((args) => keep('worker', args))]
  const falls: { count: number; last: string | null } = { count: 0, last: null }
  const isDone = (): boolean => first.child === null && complete.has(first.code)
  const tend = (): void => {
    for (const each of all) {
      if (each.child !== null || (each === first && isDone())) continue
      launch(each, () => {
        falls.count += 1
        falls.last = `${each.name} (${each.code}): ${wordsOf(each)}`
      })
    }
  }
  return {
    ...{ all, falls, isDone, tend },
    async seeOut(patienceMs) {
      const until = performance.now() + patienceMs
      while (!isDone() && performance.now() < until) {
        tend()
        await sleep(100)
      }
      return isDone()
    },
    lastWords: () => wordsOf(first),
  }
}

function wordsOf({ said }: Kept): string {
  const lines = said.split('\n').filter((line) => line !== '' && !line.includes('"progress"'))
  return lines.slice(-4).join(' | ')
}

function launch(kept: Kept, onFall: () => void): void {
  const child = start(kept.args)
  kept.child = child
  kept.said = ''
  kept.code = null
  child.stdin.end()
  child.stdout.resume()
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    kept.said = (kept.said + text).slice(-2000)
  })
  child.on('exit', (code, signal) => {
    kept.child = null
    kept.code = code
    if (signal === null && !complete.has(code)) onFall()
  })
}

/** Ends it without warning. */
export async function kill(kept: Kept): Promise<boolean> {
  const { child } = kept
  if (child === null || child.exitCode !== null || child.signalCode !== null) return false
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  return true
}
