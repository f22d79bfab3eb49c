import { accents, asciiGroup, glossBrackets, isAsciiGroup, isGlossSign } from '@jianbao/text'
import { frequentCharacters } from './frequent-characters.js'
import { badRanges, enoughCharacters, type Reading } from './reading.js'
import { gbkSymptoms, latinLeads, near, type Suspects } from './suspects.js'

/** What one look at a page's characters tells. */
export interface Survey {
  readonly suspects: Suspects
  /** Of the first `surveyed` code units. */
  readonly reading: Reading
  /** Where U+FFFD stands. */
  readonly unread: readonly number[]
  /** Where it may tell how a character is read: see `isGlossSign`. */
  readonly glossSigns: readonly number[]
}

/** How much of a page tells how it reads, in UTF-16 code units. */
export const surveyed = 200_000

/**
 * All that is asked of each of a unit at once, so that a page needs one table in the processor's cache: whether it is usual
 * in Chinese or comes from no good decoding, whether it may be a sign of a reading, and from `firstSign` on what damage it
 * is a sign of.
 */
const trait = { frequent: 1, bad: 2, gloss: 4 } as const
const firstSign = 8
/** What a character is a sign of: UTF-8 read as GBK, characters lost by that (`锟`), UTF-8 read as Latin-1, U+FFFD. */
const signOf = { symptom: 1, lost: 2, latin: 3, unread: 4 } as const
const traits = new Uint8Array(0x10000)
for (const character of frequentCharacters) mark(trait.frequent, character.charCodeAt(0))
for (const [first, last] of badRanges) mark(trait.bad, first, last)
for (const bracket of glossBrackets) mark(trait.gloss, bracket.charCodeAt(0))
mark(trait.gloss, accents.first, accents.last)
for (const symptom of gbkSymptoms) mark(signOf.symptom * firstSign, symptom.charCodeAt(0))
mark(signOf.latin * firstSign, latinLeads.first, latinLeads.last)
mark(signOf.lost * firstSign, '锟'.charCodeAt(0))
mark(signOf.unread * firstSign, 0xfffd)

function mark(bits: number, first: number, last = first): void {
  for (let unit = first; unit <= last; unit++) traits[unit] = (traits[unit] ?? 0) | bits
}

const ascii = 0x80
const blank = 0x20
const firstChinese = 0x2e80

/** Looks at each character of a page, once. */
export function surveyOf(units: Uint16Array): Survey {
  const words = new Uint32Array(units.buffer, units.byteOffset, units.length >> 1)
  const surveyor = new Surveyor(units)
  for (let at = 0; at < units.length; at += asciiGroup) {
    const isWhole = at + asciiGroup <= units.length
    if (!isWhole || !isAsciiGroup(words, at)) surveyor.look(at, isWhole ? at + asciiGroup : units.length)
  }
  return surveyor
}

class Surveyor implements Survey {
  readonly unread: number[] = []
  readonly glossSigns: number[] = []
  readonly reading = { wide: 0, frequent: 0, bad: 0 }
  readonly suspects = { gbk: 0, latin: 0, lost: 0 }
  readonly #units: Uint16Array
  #symptom = -near

  constructor(units: Uint16Array) {
    this.#units = units
  }

  look(from: number, end: number): void {
    const units = this.#units
    const { reading } = this
    for (let at = from; at < end; at++) {
      const unit = units[at] as number
      if (unit < ascii) continue
      const seen = traits[unit] as number
      if (reading.wide < enoughCharacters && at < surveyed) {
        reading.wide++
        reading.frequent += seen & trait.frequent
        reading.bad += (seen & trait.bad) >> 1
      }
      if (seen >= trait.gloss) this.#note(at, seen)
      if (unit >= firstChinese && at + 1 < units.length && (units[at + 1] as number) < ascii)
        this.#lookBehind(at + 1)
    }
  }

  #note(at: number, seen: number): void {
    if ((seen & trait.gloss) !== 0 && isGlossSign(this.#units, at)) this.glossSigns.push(at)
    const { suspects } = this
    const sign = Math.floor(seen / firstSign)
    if (sign === signOf.symptom) {
      if (at - this.#symptom < near) suspects.gbk++
      this.#symptom = at
    } else if (sign === signOf.latin) {
      if ((this.#units[at + 1] ?? 0) >= ascii) suspects.latin++
    } else if (sign === signOf.lost) suspects.lost++
    else if (sign === signOf.unread) this.unread.push(at)
  }

  /** ASCII behind a Chinese character: a bracket, or one behind a blank? */
  #lookBehind(behind: number): void {
    const units = this.#units
    const at = units[behind] === blank ? behind + 1 : behind
    const unit = units[at] ?? 0
    if (unit < ascii && ((traits[unit] as number) & trait.gloss) !== 0 && isGlossSign(units, at))
      this.glossSigns.push(at)
  }
}
