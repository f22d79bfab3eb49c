import type { Repaired } from '../../repaired.js'
import { simplifiedView } from '../../script/simplified-view.js'
import { wordFrequency } from '../../tokens/word-list.js'
import { applyEdits, type RepairContext, unchanged } from '../edit.js'
import { gamblingBrands, gamblingTrailers } from './gambling-brands.js'

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
const brand = new RegExp(
  `(?:${longestFirst(gamblingBrands)})(?:${longestFirst(gamblingTrailers)}){0,3}`,
  'giu',
)
/** The names by how they end, in characters that have no case: few articles have any of the endings. */
const byEnding = new Map(
  gamblingBrands
    .map((name) => name.slice(-2))
    .map((ending) => [
      ending,
      new RegExp(gamblingBrands.filter((name) => name.endsWith(ending)).join('|'), 'iu'),
    ]),
)
const maxSide = 3
/** A longer word can't have come together by chance; one of two characters can, unless it happens again. */
const minProof = 3
const minFrequency = 100
const minRepeats = 2

/**
 * Takes out names of gambling sites that stand in the middle of a word (`嫌澳门新葡京疑人`). Where a name stands between
 * words, the article speaks of it.
 */
export function removeSplicedBrands(text: string, _context: RepairContext = {}): Repaired {
  if (!mayHoldBrands(text)) return unchanged(text)
  const found = [...text.matchAll(brand)]
  if (found.length === 0) return unchanged(text)
  const splices = found
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .map(({ start, end }) => ({ start, end, word: joinedWord(text, start, end) }))
    .filter(({ word }) => word > 1)
  const isProven = splices.some(({ word }) => word >= minProof)
  const isLikely = splices.length >= minRepeats && splices.length * 2 > found.length
  if (!isProven && !isLikely) return unchanged(text)
  return applyEdits(
    'stuffed_keywords',
    text,
    splices.map(({ start, end }) => ({ start, end, replacement: '' })),
  )
}

export function mayHoldBrands(text: string): boolean {
  for (const [ending, names] of byEnding) if (text.includes(ending) && names.test(text)) return true
  return false
}

/** The length of the longest dictionary word that the two sides make; 0 if they make none. */
function joinedWord(text: string, start: number, end: number): number {
  const before = simplifiedView(text.slice(Math.max(0, start - maxSide), start))
  const after = simplifiedView(text.slice(end, end + maxSide))
  let longest = 0
  for (let left = 1; left <= before.length; left++) {
    for (let right = 1; right <= after.length; right++) {
      const word = before.slice(-left) + after.slice(0, right)
      if (word.length > longest && wordFrequency(word) >= minFrequency) longest = word.length
    }
  }
  return longest
}
