import type { Repaired } from '../repaired.js'
import { isCommon, isTraditionalForm } from './common-characters.js'
import { applyEdits, type RepairContext } from './edit.js'
import { canBeRead, isSyllable, readingsOf, syllableOf, toneless } from './readings.js'

/** A bracket with what may be readings of the characters before it. */
interface Gloss {
  readonly start: number
  readonly end: number
  readonly char: string
  /** The blank before the bracket's end, or within, that a person would not write. */
  readonly blank: boolean
  readonly toned: boolean
  readonly reads: boolean
  /** It says nothing that a reader didn't know: the usual reading of a common character. */
  readonly idle: boolean
  readonly syllables: number
}

const letters = '[a-zɑɡ:à-ǜ\\p{Mn}]'
const bracketed = new RegExp(
  `(?<=\\p{Script=Han}) ?[(（[［〔](\\s{0,3})(${letters}{1,8}(?:\\s${letters}{1,8}){0,3})(\\s{0,3})[)）\\]］〕]`,
  'gu',
)
const aboutReadings =
  /拼音|[读讀发發]音|[读讀念]作(?![品业業家者文])|多音字|(?<![先学學医醫])生字(?![迹跡体體])|注音|[声聲][调調]/g
const glossedPage = 3
const heavilyGlossedPage = 10

/**
 * Takes out the pinyin that a program wrote in brackets after characters: `網(wǎng)絡(luò)`. Real brackets stay,
 * and so do readings that a writer gave: of rare characters and surnames, or in a text about pronunciation.
 */
export function removeGlosses(text: string, _context: RepairContext = {}): Repaired {
  const glosses = findGlosses(text)
  if (glosses.length === 0) return { text, repairs: [] }
  const idle = glosses.filter((gloss) => gloss.idle)
  const mentions = text.match(aboutReadings)?.length ?? 0
  if (mentions * heavilyGlossedPage > idle.length) return { text, repairs: [] }
  const distinct = new Set(idle.map((gloss) => gloss.char)).size
  const glossed = idle.length >= glossedPage && distinct > 1
  const heavily = idle.length >= heavilyGlossedPage
  const isDamage = (gloss: Gloss) =>
    glossed
      ? gloss.reads || (gloss.syllables === 1 && (gloss.toned || heavily))
      : gloss.idle && (gloss.blank || (gloss.toned && isTraditionalForm(gloss.char)))
  return applyEdits(
    'pinyin_gloss',
    text,
    glosses.filter(isDamage).map(({ start, end }) => ({ start, end, replacement: '' })),
  )
}

function findGlosses(text: string): Gloss[] {
  const glosses: Gloss[] = []
  for (const match of text.matchAll(bracketed)) {
    const syllables = (match[2] ?? '').split(/\s/).map(syllableOf)
    if (!syllables.every(isSyllable)) continue
    const before = Array.from(text.slice(Math.max(0, match.index - 2 * syllables.length), match.index))
    const chars = before.slice(-syllables.length)
    const first = syllables[0] ?? ''
    const char = chars[0] ?? ''
    const reads = syllables.every((syllable, i) => canBeRead(chars[i] ?? '', syllable))
    glosses.push({
      start: match.index,
      end: match.index + match[0].length,
      char,
      blank: match[1] !== '' || match[3] !== '',
      toned: syllables.every((syllable) => syllable !== toneless(syllable)),
      reads,
      idle: reads && syllables.length === 1 && isCommon(char) && isUsual(char, first),
      syllables: syllables.length,
    })
  }
  return glosses
}

const isUsual = (char: string, syllable: string) => {
  const usual = readingsOf(char)[0] ?? ''
  return usual === syllable || toneless(usual) === syllable
}
