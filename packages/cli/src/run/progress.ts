import type { Observe, Progress } from '@jianbao/workers'
import ora from 'ora'
import { type Standing, type StandingLine, standingAt, standingText } from './standing.js'

const everyMs = 10_000

export interface ProgressLine {
  show(progress: Progress): void
  readonly observe: Observe
  /** Takes the line away, or writes the last one. */
  end(how: 'complete' | 'stopped' | 'failed'): void
}

/**
 * How far the run is, on standard error: a line that changes on a terminal, else a line of JSON every ten seconds and one
 * at the end, as `standingAt` gives it.
 */
export function startProgress(): ProgressLine {
  let begun: number | null = null
  let standing: Standing = { phase: 'listing', inputs: null, done: 0, resumed: 0, failed: 0, duplicates: 0 }
  const display = process.stderr.isTTY ? onTerminal() : inLines()
  const change = (more: Partial<Standing>): void => {
    standing = { ...standing, ...more }
    display.show(() => standingAt(standing, begun))
  }
  display.show(() => standingAt(standing, begun))
  return {
    show({ total, done, resumed, rejects }) {
      // The clock starts when the inputs are listed.
      begun ??= performance.now()
      change({
        phase: done === total ? 'publishing' : 'working',
        inputs: total,
        done,
        resumed,
        failed: rejects,
      })
    },
    observe(event) {
      if (event.event === 'standing' && event.fetched !== null && event.open !== null) {
        const { fetched, open } = event
        change(open > 0 ? { phase: 'fetching', fetched, open } : { fetched, open })
      }
      if (event.event === 'merging')
        change({ phase: 'publishing', published: event.done, duplicates: event.duplicates })
      if (event.event === 'ended' && event.how === 'complete')
        change({
          done: event.inputs ?? 0,
          published: event.inputs ?? 0,
          failed: event.rejects ?? 0,
          duplicates: event.duplicates ?? 0,
        })
    },
    end(how) {
      standing = { ...standing, phase: how }
      // Where it failed before there was anything to do, the message says all there is.
      display.end(begun === null && how === 'failed' ? null : standingAt(standing, begun))
    },
  }
}

interface Display {
  /** @param latest what is to be shown from now on, whenever it is asked */
  show(latest: () => StandingLine): void
  end(last: StandingLine | null): void
}

function onTerminal(): Display {
  const spinner = ora({ text: '', stream: process.stderr, discardStdin: false }).start()
  return {
    show(latest) {
      spinner.text = standingText(latest())
    },
    end: () => void spinner.stop(),
  }
}

function inLines(): Display {
  const write = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`)
  let latest: (() => object) | null = null
  const timer = setInterval(() => latest !== null && write(latest()), everyMs)
  timer.unref()
  return {
    show(next) {
      latest = next
    },
    end(last) {
      clearInterval(timer)
      if (last !== null) write(last)
    },
  }
}
