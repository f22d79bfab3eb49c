import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = workspaceOf(fileURLToPath(import.meta.url))
const command = `${root}/packages/cli/bin/jianbao.js`

/** Where this is built to, it lies a folder deeper. */
function workspaceOf(path: string): string {
  return existsSync(join(path, 'pnpm-workspace.yaml')) ? path : workspaceOf(dirname(path))
}

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  /** Runs it as this user: tests run as root elsewhere would be able to read everything. */
  readonly uid?: number
}

/** Starts the built command as a process of its own. */
export function start(
  args: readonly string[],
  { cwd = root, uid }: CommandOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command, ...args], {
    cwd,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

/** Runs the built command to its end. */
export function jianbao(args: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  const { input = '' } = options
  const child = start(args, options)
  const read = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      read[name] += text
    })
  }
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...read }))
  })
}

/** Runs the built command with its standard output going to a disk that is full. */
export function jianbaoToFullDisk(args: readonly string[]): Finished {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  return { code: status, stdout: '', stderr }
}

export function parseLines<Value>(text: string): Value[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Value)
}
