import type { Progress } from '@jianbao/workers'
import ora from 'ora'
import { counted } from './counted.js'

const everyMs = 5_000

export interface ProgressLine {
  show(progress: Progress): void
  /** Takes the line away. */
  end(): void
}

/**
 * How far the run is, on standard error: a line that changes on a terminal, else a line every five seconds and one when
 * every input is done.
 */
export function startProgress(): ProgressLine {
  let started = 0
  let latest: Progress | null = null
  const text = (): string =>
    latest === null ? 'listing inputs' : lineOf(latest, performance.now() - started)
  const keep = (progress: Progress): void => {
    // The clock starts when the inputs are listed.
    if (latest === null) started = performance.now()
    latest = progress
  }
  if (process.stderr.isTTY) {
    const spinner = ora({ text: text(), stream: process.stderr, discardStdin: false }).start()
    return {
      show(progress) {
        keep(progress)
        spinner.text = text()
      },
      end: () => void spinner.stop(),
    }
  }
  let written = ''
  const write = (): void => {
    const line = text()
    if (line !== written) process.stderr.write(`${line}\n`)
    written = line
  }
  const timer = setInterval(write, everyMs)
  timer.unref()
  return {
    show(progress) {
      keep(progress)
      if (progress.done === progress.total) write()
    },
    end: () => clearInterval(timer),
  }
}

function lineOf({ total, done, resumed, rejects }: Progress, ms: number): string {
  const far = `${counted(done)} of ${counted(total, 'input')}`
  const refused = `${counted(rejects)} rejected`
  if (done === total) return `${far}, ${refused}; publishing`
  const rate = (done - resumed) / (ms / 1000)
  const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : ''
  const before = resumed > 0 ? `, ${counted(resumed)} done before` : ''
  return `${far}${before}, ${refused}, ${rate.toFixed(0)}/s${left}`
}
