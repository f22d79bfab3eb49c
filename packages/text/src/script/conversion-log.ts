import type { WordHit } from './regional-words.js'

const samplesKept = 5
const sampleLength = 12

interface Sample {
  before: string
  after: string
}

/** Counts what a conversion changed, in code points, and keeps the first few different changes as samples. */
export class ConversionLog {
  count = 0
  readonly samples: Sample[] = []

  /**
   * @param before a part as it was
   * @param after the same with its characters converted, one for one
   * @param words regional words in `after` that are about to be replaced
   */
  add(before: string, after: string, words: readonly WordHit[]): void {
    let nextWord = 0
    // The same character in both; and where the changes that go up to it began.
    let [at, place] = [0, 0]
    let [from, placeFrom] = [0, 0]
    while (place < after.length) {
      const word = words[nextWord]
      if (word?.start === place) {
        const end = beyond(before, at, after, word)
        const own = before.slice(at, end)
        if (from < at) this.note(before.slice(from, at), after.slice(placeFrom, place))
        this.note(own, word.mainland)
        this.count += changesBetween(Array.from(own), Array.from(word.mainland))
        ;[at, place] = [end, word.end]
        ;[from, placeFrom] = [at, place]
        nextWord++
        continue
      }
      const one = before.codePointAt(at)
      const other = after.codePointAt(place)
      const isSame = one === other
      if (!isSame) this.count++
      else if (from < at) this.note(before.slice(from, at), after.slice(placeFrom, place))
      at += sizeOf(one)
      place += sizeOf(other)
      if (isSame) [from, placeFrom] = [at, place]
    }
    if (from < at) this.note(before.slice(from, at), after.slice(placeFrom, place))
  }

  private note(before: string, after: string): void {
    if (this.samples.length >= samplesKept || before.length > sampleLength) return
    if (!this.samples.some((sample) => sample.before === before)) this.samples.push({ before, after })
  }
}

/** Where what was converted to a word ends: it has as many characters. */
function beyond(before: string, start: number, after: string, word: WordHit): number {
  let end = start
  for (let place = word.start; place < word.end; place += sizeOf(after.codePointAt(place)))
    end += sizeOf(before.codePointAt(end))
  return end
}

function sizeOf(codePoint: number | undefined): number {
  return codePoint !== undefined && codePoint > 0xffff ? 2 : 1
}

/** Of words of one length the characters that differ; of others all of the first. */
function changesBetween(before: readonly string[], after: readonly string[]): number {
  if (before.length !== after.length) return before.length
  return before.filter((character, i) => character !== after[i]).length
}
