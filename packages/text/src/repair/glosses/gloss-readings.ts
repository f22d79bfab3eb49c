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

const maxChars = 8
const between = /[/／,，、;；|]/u
/** What a program reads for a figure. */
const figures: Readonly<Record<string, readonly string[]>> = {
  '0': ['líng'],
  '1': ['yī', 'yāo'],
  '2': ['èr', 'liǎng'],
  '3': ['sān'],
  '4': ['sì'],
  '5': ['wǔ'],
  '6': ['liù'],
  '7': ['qī'],
  '8': ['bā'],
  '9': ['jiǔ'],
}
const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300']

/**
 * Reads `written` (`wǎng luò`, `wang3luo4`, `WǍNGLUÒ`, `hé/hè`) against the last of the characters; nothing if it is no
 * pinyin.
 */
export function glossReading(written: string, before: readonly string[]): GlossReading | undefined {
  const choices = written.split(between).filter((choice) => choice.trim() !== '')
  if (choices.length === 1) return readAs(choices[0] ?? '', before) ?? readAsOne(written.split(/\s+/), before)
  return readAsOne(choices, before)
}

function readAs(written: string, before: readonly string[]): GlossReading | undefined {
  const given = parse(written)
  const toned = given.digits.size > 0 || given.letters !== toneless(given.letters)
  const plain = withoutRetroflex(given)
  const follows = before.at(-1) ?? ''
  const isEnd = takenBy(follows, given.letters).length > 0 || takenBy(follows, plain.letters).length > 0
  for (let count = 1; isEnd && count <= Math.min(maxChars, before.length); count++) {
    const chars = before.slice(-count)
    const syllables = spelled(given, chars) ?? spelled(plain, chars)
    if (syllables === undefined) continue
    return { chars, reads: true, toned, idle: syllables.every(isIdle) }
  }
  if (!isSyllable(given.letters) || (follows in figures && !toned)) return undefined
  return { chars: before.slice(-1), reads: false, toned, idle: false }
}

/** Several readings of one character. */
function readAsOne(choices: readonly string[], before: readonly string[]): GlossReading | undefined {
  const readings = choices.filter((choice) => choice !== '').map((choice) => readAs(choice, before))
  const all = readings.filter((reading) => reading?.reads === true)
  if (all.length < 2 || all.length < readings.length) return undefined
  return all.find((reading) => reading?.idle) ?? all[0]
}

/** `diǎnr` for 點: the ending of the spoken word, written with its syllable. */
function withoutRetroflex({ letters, digits }: Written): Written {
  return { letters: /[^e]r$/u.test(letters.normalize('NFC')) ? letters.slice(0, -1) : letters, digits }
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
  for (const length of takenBy(char, letters)) {
    const start = letters.length - length
    const rest = spelled({ letters: letters.slice(0, start), digits }, chars.slice(0, -1))
    if (rest !== undefined)
      return [...rest, { char, spelling: letters.slice(start), digit: digits.get(letters.length) }]
  }
  return undefined
}

/** How many letters a character may take off the end; more than one only for characters of several readings. */
function takenBy(char: string, letters: string): number[] {
  const figure = figures[char]?.find((reading) => letters.endsWith(reading))
  if (figure !== undefined) return [figure.length]
  const lengths = new Set(readingsOf(char).map((reading) => reading.length))
  if (char === '儿' || char === '兒') lengths.add(1)
  return [...lengths].filter((length) => length <= letters.length && isRead(char, letters.slice(-length)))
}

const isRead = (char: string, spelling: string) =>
  canBeRead(char, spelling) || ((char === '儿' || char === '兒') && spelling === 'r')

function isIdle({ char, spelling, digit }: Syllable): boolean {
  const usual = readingsOf(char)[0] ?? ''
  if (!isCommon(char)) return false
  if (usual === spelling) return true
  const plain = toneless(usual)
  return (
    (plain === spelling || plain.replaceAll('ü', 'u') === spelling) &&
    (digit === undefined || digit === toneOf(usual))
  )
}

const toneOf = (syllable: string) =>
  String(toneMarks.findIndex((mark) => syllable.normalize('NFD').includes(mark)) + 1 || 5)
