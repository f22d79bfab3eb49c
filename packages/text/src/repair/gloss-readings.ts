import { isCommon } from './common-characters.js'
import { canBeRead, isSyllable, readingsOf, syllableOf, toneless } from './readings.js'

/** What stands in a gloss's brackets, told against the characters before it. */
export interface GlossReading {
  /** The characters that it is a reading of; one that it isn't of, if it is a syllable all the same. */
  readonly chars: readonly string[]
  readonly reads: boolean
  readonly toned: boolean
  /** It says nothing that a reader didn't know: the usual readings of common characters. */
  readonly idle: boolean
}

interface Written {
  readonly letters: string
  /** Tones written as digits, by the place in `letters` that they follow. */
  readonly digits: ReadonlyMap<number, string>
}

interface Syllable {
  readonly char: string
  readonly spelling: string
  readonly digit: string | undefined
}

const maxChars = 4
const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300']

/** Reads `written` (`wǎng luò`, `wang3luo4`, `WǍNGLUÒ`) against the last of the characters; nothing if it is no pinyin. */
export function glossReading(written: string, before: readonly string[]): GlossReading | undefined {
  const given = parse(written)
  const toned = given.digits.size > 0 || given.letters !== toneless(given.letters)
  for (let count = 1; count <= Math.min(maxChars, before.length); count++) {
    const syllables = spelled(given, before.slice(-count))
    if (syllables === undefined) continue
    return { chars: before.slice(-count), reads: true, toned, idle: syllables.every(isIdle) }
  }
  if (!isSyllable(given.letters)) return undefined
  return { chars: before.slice(-1), reads: false, toned, idle: false }
}

function parse(written: string): Written {
  let letters = ''
  const digits = new Map<number, string>()
  for (const char of syllableOf(written)) {
    if (/\d/.test(char)) digits.set(letters.length, char)
    else if (/[\p{L}\p{Mn}]/u.test(char)) letters += char
  }
  return { letters, digits }
}

// Each character takes one of its readings off the end; how many ways there are is no matter, one is enough.
function spelled({ letters, digits }: Written, chars: readonly string[]): Syllable[] | undefined {
  if (chars.length === 0) return letters === '' ? [] : undefined
  const char = chars.at(-1) ?? ''
  const lengths = new Set(readingsOf(char).map((reading) => reading.length))
  for (const length of lengths) {
    const start = letters.length - length
    const spelling = letters.slice(Math.max(0, start))
    if (start < 0 || !canBeRead(char, spelling)) continue
    const rest = spelled({ letters: letters.slice(0, start), digits }, chars.slice(0, -1))
    if (rest !== undefined) return [...rest, { char, spelling, digit: digits.get(letters.length) }]
  }
  return undefined
}

function isIdle({ char, spelling, digit }: Syllable): boolean {
  const usual = readingsOf(char)[0] ?? ''
  if (!isCommon(char)) return false
  if (usual === spelling) return true
  return toneless(usual) === spelling && (digit === undefined || digit === toneOf(usual))
}

const toneOf = (syllable: string) =>
  String(toneMarks.findIndex((mark) => syllable.normalize('NFD').includes(mark)) + 1 || 5)
