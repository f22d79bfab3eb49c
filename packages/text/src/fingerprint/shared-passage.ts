import type { Span } from '../span.js'
import { hashOf } from './hash.js'

/** Shorter runs of letters that two texts have in common say nothing. */
const shortest = 12
/** So many places of one run are tried: more only where a text repeats itself. */
const mostPlaces = 8
/** Comparisons a letter, beyond which the best so far is taken: far more than any text needs that was not made for it. */
const effort = 64

const letter = /[\p{L}\p{N}]/u

interface Letters {
  readonly text: string
  /** Where each unit of `text` stands in the text that it was taken from. */
  readonly places: Uint32Array
}

/** A run that begins at `start` in the one and at `other` in the other text. */
interface Run {
  readonly start: number
  readonly other: number
  readonly length: number
}

/**
 * The longest passage of `text` that `other` has as well, whatever blanks and punctuation stand in it; null where none has
 * twelve letters. Offsets in UTF-16 code units of `text`. Time and memory grow with the texts' lengths alone.
 */
export function sharedPassage(text: string, other: string): Span | null {
  const [one, two] = [lettersOf(text), lettersOf(other)]
  const run = longestRun(one.text, two.text)
  if (run === null) return null
  const last = one.places[run.start + run.length - 1] as number
  return { start: one.places[run.start] as number, end: last + 1 }
}

/** Letters and digits in lower case. Both halves of a character beyond U+FFFF are letters: it is never torn. */
function lettersOf(text: string): Letters {
  const places = new Uint32Array(text.length)
  const units: string[] = []
  let at = 0
  for (const character of text) {
    if (letter.test(character)) {
      const lower = character.toLowerCase()
      // What changes its length in lower case stays as it is.
      const folded = lower.length === character.length ? lower : character
      for (let unit = 0; unit < folded.length; unit++) {
        places[units.length] = at + unit
        units.push(folded[unit] as string)
      }
    }
    at += character.length
  }
  return { text: units.join(''), places }
}

/** Looks up where a run may begin, follows it both ways, and goes on behind it. */
function longestRun(one: string, two: string): Run | null {
  const seeds = seedsOf(two)
  let best: Run | null = null
  let left = effort * (one.length + two.length)
  for (let at = 0; at + shortest <= one.length && left > 0; ) {
    let next = at + 1
    for (const place of seeds.placesOf(hashOf(one, at, at + shortest))) {
      const run = runAround(one, two, at, place, left)
      left -= run.length + 1
      if (run.length < shortest) continue
      if (run.length > (best?.length ?? 0)) best = run
      // What overlaps this run's end may begin another.
      next = Math.max(next, run.start + run.length - shortest + 1)
    }
    at = next
  }
  return best && untorn(one, best)
}

function runAround(one: string, two: string, at: number, place: number, most: number): Run {
  let back = 0
  while (back < most && at > back && place > back && one[at - back - 1] === two[place - back - 1]) back++
  let length = 0
  while (length < most && at + length < one.length && one[at + length] === two[place + length]) length++
  return { start: at - back, other: place - back, length: length === 0 ? 0 : back + length }
}

/** Two characters of one half in common are not the same character. */
function untorn(text: string, run: Run): Run {
  const isLow = (at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
  const start = isLow(run.start) ? 1 : 0
  const end = isLow(run.start + run.length) ? 1 : 0
  return { start: run.start + start, other: run.other + start, length: run.length - start - end }
}

/** Where each run of `shortest` letters begins, by its hash; the first few places of one. */
function seedsOf(text: string) {
  const size = 1 << Math.max(4, Math.ceil(Math.log2(text.length + 1)))
  const heads = new Uint32Array(size)
  const after = new Uint32Array(text.length + 1)
  for (let at = text.length - shortest; at >= 0; at--) {
    const slot = hashOf(text, at, at + shortest) & (size - 1)
    after[at + 1] = heads[slot] as number
    heads[slot] = at + 1
  }
  return {
    *placesOf(hash: number): Generator<number> {
      let entry = heads[hash & (size - 1)] as number
      for (let tried = 0; entry > 0 && tried < mostPlaces; tried++) {
        yield entry - 1
        entry = after[entry] as number
      }
    },
  }
}
