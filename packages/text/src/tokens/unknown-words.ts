import { readFileSync } from 'node:fs'

/**
 * Words that no list has, names above all, by jieba's hidden Markov model: each character begins (B), ends (E) or
 * continues (M) a word or is one (S), and the likeliest way through these states says where words end.
 */
const STATES = 4
const [B, E, M, S] = [0, 1, 2, 3]
/** What jieba takes for the logarithm of nothing. It swallows what is added to it: ties are decided by that. */
const NEVER = -3.14e100
const START = [-0.26268660809250016, NEVER, NEVER, -1.4652633398537678] as const
/** From one state (the row) to the next, in the order B E M S. */
const STEPS = Float64Array.from(
  [
    [NEVER, -0.51082562376599, -0.916290731874155, NEVER],
    [-0.5897149736854513, NEVER, NEVER, -0.8085250474669937],
    [NEVER, -0.33344856811948514, -1.2603623820268226, NEVER],
    [-0.7211965654669841, NEVER, NEVER, -0.6658631448798212],
  ].flat(),
)

interface Emissions {
  /** The row of `values` that a UTF-16 code unit has; 0 where it was never seen. */
  readonly rows: Uint16Array
  readonly values: Float64Array
}

let loaded: Emissions | undefined

/** Appends where the words of `text[start, end)` end: letters and digits run together, the rest by the model. */
export function cutUnknown(text: string, start: number, end: number, ends: number[]): void {
  let from = start
  for (let at = start; at < end; ) {
    if (text.charCodeAt(at) >= 0x80) {
      at++
      continue
    }
    cutByModel(text, from, at, ends)
    at = endOfAscii(text, at, end)
    ends.push(at)
    from = at
  }
  cutByModel(text, from, end, ends)
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
const POINT = 0x2e

/** A word of letters and digits, a number with its points, or a single mark. */
function endOfAscii(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  let at = start + 1
  if (isLetter(first)) {
    while (at < end && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++
  } else if (isDigit(first)) {
    while (at < end && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === POINT)) at++
  }
  return at
}

let paths = new Uint8Array(64 * STATES)
let before = new Float64Array(STATES)
let now = new Float64Array(STATES)

/** Viterbi's algorithm. A character beyond the first plane is one, and was never seen. */
function cutByModel(text: string, start: number, end: number, ends: number[]): void {
  if (start === end) return
  loaded ??= parse(readFileSync(new URL('../../data/word-places.tsv', import.meta.url), 'utf8'))
  if (paths.length < (end - start) * STATES) paths = new Uint8Array((end - start) * STATES * 2)
  const first = (loaded.rows[text.charCodeAt(start)] ?? 0) * STATES
  for (let state = 0; state < STATES; state++)
    now[state] = (START[state] ?? 0) + (loaded.values[first + state] ?? 0)
  for (let at = start + 1; at < end; at++) {
    if (isSecondHalf(text, at)) continue
    ;[before, now] = [now, before]
    advance((loaded.rows[text.charCodeAt(at)] ?? 0) * STATES, loaded.values, (at - start) * STATES)
  }
  readBack(text, start, end, ends)
}

/** The states from the last character to the first; in order, an end of a word is where one ends or is one. */
function readBack(text: string, start: number, end: number, ends: number[]): void {
  const stops: number[] = []
  let state = (now[E] ?? 0) >= (now[S] ?? 0) ? E : S
  let stop = end
  for (let at = end - 1; at >= start; at--) {
    if (isSecondHalf(text, at) && at > start) continue
    if (state === E || state === S) stops.push(stop)
    state = paths[(at - start) * STATES + state] ?? E
    stop = at
  }
  while (stops.length > 0) ends.push(stops.pop() ?? end)
}

/** The likeliest way into each state of one character: only from the two states that lead there. */
function advance(row: number, values: Float64Array, path: number): void {
  enter(B, E, S, values[row + B] ?? NEVER, path)
  enter(E, B, M, values[row + E] ?? NEVER, path)
  enter(M, B, M, values[row + M] ?? NEVER, path)
  enter(S, E, S, values[row + S] ?? NEVER, path)
}

function enter(state: number, one: number, other: number, emission: number, path: number): void {
  let best = NEVER
  let from = E
  const byOne = (before[one] ?? 0) + (STEPS[one * STATES + state] ?? 0) + emission
  if (byOne > best) {
    best = byOne
    from = one
  }
  const byOther = (before[other] ?? 0) + (STEPS[other * STATES + state] ?? 0) + emission
  if (byOther > best) {
    best = byOther
    from = other
  }
  now[state] = best
  paths[path + state] = from
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

const TAB = 0x09
const LINE_FEED = 0x0a
const DIGIT_0 = 0x30
const MILLION = 1e6

/** @throws {Error} where a line has not five cells */
function parse(content: string): Emissions {
  const rows = new Uint16Array(0x1_00_00)
  const values: number[] = new Array(STATES).fill(NEVER)
  let at = content.lastIndexOf('\n#') + 1
  at = content.indexOf('\n', at) + 1
  while (at < content.length) at = readRow(content, at, rows, values)
  return { rows, values: Float64Array.from(values) }
}

function readRow(content: string, start: number, rows: Uint16Array, values: number[]): number {
  rows[content.charCodeAt(start)] = values.length / STATES
  let at = start + 1
  for (let state = 0; state < STATES; state++) {
    if (content.charCodeAt(at) !== TAB)
      throw new Error(`word-places.tsv: bad line ${JSON.stringify(content.slice(start, at))}`)
    let millionths = 0
    for (at++; content.charCodeAt(at) >= DIGIT_0; at++)
      millionths = millionths * 10 + content.charCodeAt(at) - DIGIT_0
    values.push(millionths === 0 ? NEVER : -millionths / MILLION)
  }
  if (content.charCodeAt(at) !== LINE_FEED) throw new Error(`word-places.tsv: bad line at ${start}`)
  return at + 1
}
