import type { Span } from '@jianbao/text'
import { abbreviated, abbreviationRules } from './abbreviation-table.js'
import type { Division } from './divisions.js'
import { gazetteer } from './divisions.js'

export interface Abbreviation extends Span {
  readonly division: Division
}

const compiled = abbreviationRules.map(({ pattern, code }) => ({ pattern: new RegExp(pattern, 'g'), code }))

/**
 * Provinces named by one character, in the combinations where it can mean nothing else (`京津冀`, `川渝`, `赴粤`).
 * `free` says whether a stretch is not taken by a longer name.
 */
export function abbreviations(text: string, free: (span: Span) => boolean): Abbreviation[] {
  const found = new Map<number, Abbreviation>()
  for (const { pattern, code } of compiled) {
    for (const match of text.matchAll(pattern)) {
      const quote = match[1]
      if (quote === undefined) continue
      const start = match.index + match[0].indexOf(quote)
      if (!free({ start, end: start + quote.length })) continue
      for (const one of split(start, quote, code)) if (!found.has(one.start)) found.set(one.start, one)
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** A rule with a code names one place by the whole quote, one without names a place by each character. */
function* split(start: number, quote: string, code: string | undefined): Generator<Abbreviation> {
  const parts = code === undefined ? [...quote] : [quote]
  for (const [index, part] of parts.entries()) {
    const division = divisionOf(code ?? abbreviated.get(part))
    if (division) yield { start: start + index, end: start + index + part.length, division }
  }
}

function divisionOf(code: string | undefined): Division | undefined {
  if (code === undefined) return undefined
  const [digits, name] = code.split(' ')
  if (digits && name) return { code: digits, name }
  return gazetteer().provinces.get(code)
}
