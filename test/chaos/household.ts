import type { ChildProcess } from 'node:child_process'
import { start } from '../cli/command.js'

/** A `jianbao` process that is kept alive: started again whenever it ends before it is done. */
export interface Kept {
  readonly name: string
  readonly args: readonly string[]
  child: ChildProcess | null
  /** What it said on its standard error since it was last started. */
  said: string
  /** Its exit code, once it ended by itself. */
  code: number | null
  /** How often it ended by itself, with an error. */
  fell: number
}

export function keep(name: string, args: readonly string[]): Kept {
  return { name, args, child: null, said: '', code: null, fell: 0 }
}

/** Exit codes of a run that is complete. */
export const complete: ReadonlySet<number | null> = new Set([0, 3])

export function launch(kept: Kept): void {
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
    if (kept.child !== child) return
    kept.child = null
    kept.code = code
    if (signal === null && !complete.has(code)) kept.fell += 1
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
