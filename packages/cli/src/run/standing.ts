import { counted } from './counted.js'

/** How far a run is: what a line of progress is made of. */
export interface Standing {
  readonly phase: 'listing' | 'fetching' | 'working' | 'publishing' | 'complete' | 'stopped' | 'failed'
  /** All there are, where they are listed. */
  readonly inputs: number | null
  /** Of these, those that became a record or were refused; `resumed` of them before this process began. */
  readonly done: number
  readonly resumed: number
  /** Refused, by this process. */
  readonly failed: number
  /** Known as the results are published. */
  readonly duplicates: number
  readonly published?: number
  /** Addresses, where the run has any. */
  readonly fetched?: number
  readonly open?: number
}

/** One line of progress that is no terminal's. */
export interface StandingLine extends Omit<Standing, 'published'> {
  readonly event: 'progress'
  readonly published: number
  /** Inputs, since they were listed. */
  readonly per_second: number
  /** Until the last input is done; null where that cannot be told. */
  readonly seconds_left: number | null
}

/** @param begun when the inputs were listed, by `performance.now()`; null where they are not */
export function standingAt(standing: Standing, begun: number | null, now = performance.now()): StandingLine {
  const { inputs, done, resumed, published = 0 } = standing
  const seconds = begun === null ? 0 : (now - begun) / 1000
  const rate = seconds > 0 ? (done - resumed) / seconds : 0
  return {
    event: 'progress',
    ...standing,
    published,
    per_second: Math.round(rate * 10) / 10,
    seconds_left: inputs === null || rate === 0 ? null : Math.ceil((inputs - done) / rate),
  }
}

/** The same for a person to read. */
export function standingText(line: StandingLine): string {
  const { phase, inputs, done, resumed, failed, duplicates, fetched, open } = line
  if (phase === 'fetching') return `${counted(fetched ?? 0)} addresses fetched, ${counted(open ?? 0)} open`
  if (inputs === null) return 'listing inputs'
  const far = `${counted(done)} of ${counted(inputs, 'input')}, ${counted(failed)} rejected`
  if (phase === 'publishing')
    return `${far}; publishing, ${counted(line.published)} done, ${counted(duplicates, 'duplicate')}`
  const before = resumed > 0 ? `, ${counted(resumed)} done before` : ''
  const left = line.seconds_left === null ? '' : `, ${counted(line.seconds_left)} s left`
  return `${far}${before}, ${line.per_second.toFixed(0)}/s${left}`
}
