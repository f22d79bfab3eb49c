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
    const source = Array.from(before)
    const target = Array.from(after)
    const nextWord = words[Symbol.iterator]()
    let word = nextWord.next().value
    let run = 0
    let unit = 0
    for (let i = 0; i < target.length; ) {
      if (word !== undefined && unit === word.start) {
        const length = Array.from(after.slice(word.start, word.end)).length
        this.flush(source, target, i, run)
        run = 0
        this.note(source.slice(i, i + length).join(''), word.mainland)
        this.count += changesBetween(source.slice(i, i + length), Array.from(word.mainland))
        i += length
        unit = word.end
        word = nextWord.next().value
        continue
      }
      if (source[i] === target[i]) {
        this.flush(source, target, i, run)
        run = 0
      } else {
        run++
        this.count++
      }
      unit += target[i]?.length ?? 0
      i++
    }
    this.flush(source, target, target.length, run)
  }

  private flush(source: readonly string[], target: readonly string[], end: number, run: number): void {
    if (run === 0 || this.samples.length >= samplesKept) return
    this.note(source.slice(end - run, end).join(''), target.slice(end - run, end).join(''))
  }

  private note(before: string, after: string): void {
    if (this.samples.length >= samplesKept || before.length > sampleLength) return
    if (!this.samples.some((sample) => sample.before === before)) this.samples.push({ before, after })
  }
}

/** Of words of one length the characters that differ; of others all of the first. */
function changesBetween(before: readonly string[], after: readonly string[]): number {
  if (before.length !== after.length) return before.length
  return before.filter((character, i) => character !== after[i]).length
}
