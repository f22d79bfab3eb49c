import type { Repaired } from '../repaired.js'
import { isTraditionalForm } from './common-characters.js'
import { applyEdits, type RepairContext, unchanged } from './edit.js'
import { type GlossReading, glossReading } from './gloss-readings.js'

/** A bracket with what may be readings of the characters before it. */
interface Gloss extends GlossReading {
  readonly start: number
  readonly end: number
  /** The blank before the bracket's end, or within, that a person would not write. */
  readonly blank: boolean
  readonly letters: number
}

/** Letters, tones as marks or digits, and what may stand between two syllables: one class, so that a match is linear. */
const bracketed = /(?<=\p{Script=Han}) ?[(（[［〔【]([a-zɑɡ:à-ǜ\p{Mn}1-5'’\s-]{1,40})[)）\]］〕】]/giu
const aboutReadings =
  /拼音|[读讀发發]音|[读讀念]作(?![品业業家者文])|多音字|(?<![先学學医醫])生字(?![迹跡体體])|注音|[声聲][调調]/g
const glossedPage = 3
const heavilyGlossedPage = 10
const charsBefore = 8

/**
 * Takes out the pinyin that a program wrote in brackets after characters: `網(wǎng)絡(luò)`. Real brackets stay,
 * and so do readings that a writer gave: of rare characters and surnames, or in a text about pronunciation.
 */
export function removeGlosses(text: string, _context: RepairContext = {}): Repaired {
  const glosses = findGlosses(text)
  if (glosses.length === 0) return unchanged(text)
  const idle = glosses.filter((gloss) => gloss.idle)
  const mentions = text.match(aboutReadings)?.length ?? 0
  if (mentions * heavilyGlossedPage > idle.length) return unchanged(text)
  const distinct = new Set(idle.map((gloss) => gloss.chars.join(''))).size
  const glossed = idle.length >= glossedPage && distinct > 1
  const heavily = idle.length >= heavilyGlossedPage
  const isDamage = (gloss: Gloss) =>
    glossed
      ? gloss.reads || gloss.toned || (heavily && gloss.letters > 1)
      : gloss.idle && (gloss.blank || (gloss.toned && gloss.chars.some(isTraditionalForm)))
  return applyEdits(
    'pinyin_gloss',
    text,
    glosses.filter(isDamage).map(({ start, end }) => ({ start, end, replacement: '' })),
  )
}

function findGlosses(text: string): Gloss[] {
  const glosses: Gloss[] = []
  for (const match of text.matchAll(bracketed)) {
    const before = Array.from(text.slice(Math.max(0, match.index - charsBefore), match.index))
    const inside = match[1] ?? ''
    const reading = glossReading(inside, before)
    if (reading === undefined) continue
    glosses.push({
      ...reading,
      start: match.index,
      end: match.index + match[0].length,
      blank: inside !== inside.trim(),
      letters: inside.trim().length,
    })
  }
  return glosses
}
