import type { Repaired } from '../../repaired.js'
import { applyEdits, type RepairContext, unchanged } from '../edit.js'
import { isTraditionalForm } from './common-characters.js'
import { type GlossReading, glossReading } from './gloss-readings.js'
import { glossSigns } from './gloss-signs.js'
import { isToned, mayBeToned } from './toned-letters.js'

/** A bracket with what may be readings of the characters before it. */
interface Gloss extends GlossReading {
  readonly start: number
  readonly end: number
  /** The blank before the bracket's end, or within, that a person would not write. */
  readonly blank: boolean
  readonly letters: number
}

/**
 * Letters, tones as marks or digits, and what may stand between two syllables: one class, so that a match is linear. What
 * stands before the bracket is asked for behind it, since a page has few brackets and the pattern is tried everywhere.
 */
export const bracketed =
  / ?[(（[［〔【{｛＜〈《「](?<=[\p{Script=Han}\d] ?[(（[［〔【{｛＜〈《「])([a-zɑɡ:à-ǜ\p{Mn}1-5'’\s/／,，、;；|.-]{1,40})[)）\]］〕】}｝＞〉》」]/giu
/** The same, tried at one place. */
const bracketedHere = new RegExp(bracketed.source, 'iuy')
/** A name in the script of its passport: `李娜(Li Na)`. No tone has one of the characters left out. */
export const untonedName = /^[^\d\u00c0-\uffff]*[A-Z][^\d\u00c0-\uffff]*$/
/** The same without brackets, as ruby text loses them: toned, or it is a word of another language. */
export const bare = /(?<=\p{Script=Han})[a-zü]{0,4}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-z]{0,3}(?![a-zà-ǜ])/giu
/** The same, tried at one place. */
const bareHere = new RegExp(bare.source, 'iuy')
const plainBefore = 4
const anyBracket = /[(（[［〔【{｛＜〈《「]/
const aboutReadings =
  /拼音|[读讀发發]音|[读讀念]作(?![品业業家者文])|多音字|(?<![先学學医醫])生字(?![迹跡体體])|注音|[声聲][调調]/g
const glossedPage = 3
/** So many readings of traditional forms, which nobody but such a program glosses. */
const certainPage = 2
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
  const certain = idle.filter((gloss) => gloss.toned && gloss.chars.some(isTraditionalForm))
  const glossed = (idle.length >= glossedPage && distinct > 1) || certain.length >= certainPage
  const heavily = idle.length >= heavilyGlossedPage
  const isDamage = (gloss: Gloss) =>
    glossed
      ? gloss.reads || gloss.toned || (heavily && gloss.letters > 1)
      : gloss.idle && (gloss.blank || certain.includes(gloss))
  return applyEdits(
    'pinyin_gloss',
    text,
    glosses.filter(isDamage).map(({ start, end }) => ({ start, end, replacement: '' })),
  )
}

/** Whether there is anything in a text that could be one. */
export const mayHoldGlosses = (text: string): boolean => anyBracket.test(text) || mayBeToned(text)

/** Whether there is damage to seek, by gloss or between bytes: it tells a tone, or the usual reading of a character. */
export const mayBeGlossed = (text: string): boolean => glossSigns(text).some((at) => mayTellReading(text, at))

/** The same of one place, at which a text has such a sign. */
export const mayTellReading = (text: string, sign: number): boolean =>
  isToned(text, sign) || isIdleGloss(text, sign)

function findGlosses(text: string): Gloss[] {
  const signs = glossSigns(text)
  const ruby = glossesOf(bareIn(text, signs), text).filter((gloss) => gloss.reads)
  const isRuby = ruby.filter((gloss) => gloss.idle).length >= heavilyGlossedPage
  // No gloss is damage but beside one that is idle, and those stand in few pages.
  if (!isRuby && !signs.some((at) => isIdleGloss(text, at))) return []
  const found = glossesOf(text.matchAll(bracketed), text)
  return isRuby ? [...found, ...ruby].sort((a, b) => a.start - b.start) : found
}

/** Whether a bracket after a Chinese character tells its usual reading; after a figure none is idle. */
function isIdleGloss(text: string, bracket: number): boolean {
  bracketedHere.lastIndex = text[bracket - 1] === ' ' ? bracket - 1 : bracket
  const match = bracketedHere.exec(text)
  return match !== null && glossOf(match, text)?.idle === true
}

/** The matches of `bare`, found by their tones: few texts have any, and many places come after a Chinese character. */
export function bareIn(text: string, signs: readonly number[]): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  let done = 0
  for (const at of signs) {
    if (at < done || !isToned(text, at)) continue
    let start = at
    while (start > at - plainBefore && start > done && text.charCodeAt(start - 1) < 0x2e80) start -= 1
    bareHere.lastIndex = start
    const match = bareHere.exec(text)
    if (match === null) continue
    matches.push(match)
    done = bareHere.lastIndex
  }
  return matches
}

function glossesOf(matches: Iterable<RegExpExecArray>, text: string): Gloss[] {
  const glosses: Gloss[] = []
  for (const match of matches) {
    const gloss = glossOf(match, text)
    if (gloss !== undefined) glosses.push(gloss)
  }
  return glosses
}

function glossOf(match: RegExpExecArray, text: string): Gloss | undefined {
  const inside = match[1] ?? match[0]
  if (untonedName.test(inside)) return undefined
  const before = Array.from(text.slice(Math.max(0, match.index - charsBefore), match.index))
  const reading = glossReading(inside, before)
  // The same with figures or marks beside it.
  const isName = reading?.toned === false && /[A-Z]/.test(inside)
  if (reading === undefined || isName) return undefined
  const end = match.index + match[0].length
  return {
    start: match.index,
    // A bracket set off on both sides takes both blanks along.
    end: match[0].startsWith(' ') && text[end] === ' ' ? end + 1 : end,
    blank: inside !== inside.trim(),
    letters: inside.trim().length,
    ...reading,
  }
}
