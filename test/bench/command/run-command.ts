import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

/** The built command. */
export const jianbao = fileURLToPath(new URL('../../../../packages/cli/bin/jianbao.js', import.meta.url))

/** What a process took, measured from outside it but for the last two, which it says itself as it ends. */
export interface Taken {
  readonly wallMs: number
  /** Until the first bytes of its output; null where there were none. */
  readonly firstOutputMs: number | null
  /** When each thousandth line of its output had come. */
  readonly thousandsMs: readonly number[]
  /** How many lines its output had. */
  readonly lines: number
  readonly outputHash: string
  /** In user and system mode, all threads. */
  readonly cpuMs: number | null
  readonly peakMegabytes: number | null
}

export interface RunOptions {
  readonly stdin?: Iterable<Uint8Array>
  /** Whether it says what it used; that takes a millisecond of its start. */
  readonly usage?: boolean
  /** Ends it when its first output comes. */
  readonly untilOutput?: boolean
  /** A command that runs it, such as one that binds it to a core, with its arguments. */
  readonly under?: readonly string[]
}

const tellUsage = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`)}`

/** Runs Node.js with these arguments to its end. @throws Error where it fails */
export async function runNode(args: readonly string[], options: RunOptions = {}): Promise<Taken> {
  const { stdin, usage = false, untilOutput = false, under = [] } = options
  const begin = performance.now()
  const [program = process.execPath, ...rest] = [...under, process.execPath]
  const child = spawn(program, [...rest, ...(usage ? ['--import', tellUsage] : []), ...args], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  })
  const [input, output, said] = [child.stdin, child.stdout, child.stdio[3] as Readable]
  if (input === null || output === null) throw new Error('a process without pipes')
  const hash = createHash('sha256')
  const times: number[] = []
  let [first, lines]: [number | null, number] = [null, 0]
  output.on('data', (chunk: Buffer) => {
    first ??= performance.now() - begin
    if (untilOutput) child.kill('SIGKILL')
    hash.update(chunk)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1))
      if (++lines % 1000 === 0) times.push(performance.now() - begin)
  })
  let report = ''
  said.setEncoding('utf8').on('data', (text: string) => {
    report += text
  })
  const fed = pipeline(Readable.from(stdin ?? []), input).catch(() => {})
  const [code] = await once(child, 'close')
  await fed
  if (code !== 0 && !untilOutput) throw new Error(`${args.join(' ')} ended with ${code}`)
  const wallMs = performance.now() - begin
  const used = report === '' ? null : JSON.parse(report)
  return {
    wallMs,
    firstOutputMs: first,
    thousandsMs: times,
    lines,
    outputHash: hash.digest('hex'),
    cpuMs: used && (used.userCPUTime + used.systemCPUTime) / 1000,
    peakMegabytes: used && used.maxRSS / 1024,
  }
}
