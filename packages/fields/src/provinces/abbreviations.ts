import type { Span } from '@jianbao/text'
import { IS_ABBREVIATION } from '../scan/character-rows.js'
import { Lexicon } from '../scan/lexicon.js'
import { visitor } from '../scan/text-marks.js'
import { OPENS_ABBREVIATION } from '../scan/word-openings.js'
import { type AbbreviationRule, abbreviated, abbreviationRules } from './abbreviation-table.js'
import type { Division } from './divisions.js'
import { gazetteer } from './divisions.js'

export interface Abbreviation extends Span {
  readonly division: Division
  readonly via: 'abbreviation'
  readonly rule: string
}

interface Rule {
  /** Of one word, with what has to stand, or may not stand, beside it. */
  readonly pattern: RegExp
  readonly code: string | undefined
  readonly codes: readonly string[] | undefined
  readonly home: AbbreviationRule['home']
}

/** The rules of one word, and a pattern that is met wherever one of theirs is: in most places none. */
interface RulesOfWord {
  readonly any: RegExp
  readonly rules: readonly Rule[]
}

const SHORT = IS_ABBREVIATION | OPENS_ABBREVIATION
const words = new Lexicon(rulesByWord())

function rulesByWord(): Map<string, RulesOfWord> {
  const sources = new Map<string, (Omit<Rule, 'pattern'> & { readonly source: string })[]>()
  for (const { words: listed, before = '', after = '', code, codes, home } of abbreviationRules)
    for (const word of listed.split(' '))
      sources.set(word, [
        ...(sources.get(word) ?? []),
        { source: `${before}${word}${after}`, code, codes, home },
      ])
  return new Map(
    [...sources].map(([word, all]) => [
      word,
      {
        any: new RegExp(all.map(({ source }) => source).join('|'), 'y'),
        rules: all.map(({ source, ...rule }) => ({ ...rule, pattern: new RegExp(source, 'y') })),
      },
    ]),
  )
}

/**
 * Provinces named by one character, in the combinations where it can mean nothing else (`京津冀`, `川渝`, `赴粤`), in
 * reading order. `free` says whether a stretch is not taken by a longer name; `isHome` whether the article is from Taiwan
 * or Hong Kong, or about it.
 */
export function abbreviations(
  text: string,
  free: (span: Span) => boolean,
  isHome: (home: 'tw' | 'hk') => boolean,
): Abbreviation[] {
  const found: Abbreviation[] = []
  const next = visitor(text, SHORT)
  for (let at = next(0); at < text.length; at = next(at)) {
    const named = namedAt(text, at, free, isHome)
    found.push(...named)
    at = named.at(-1)?.end ?? at + 1
  }
  return found
}

function namedAt(
  text: string,
  at: number,
  free: (span: Span) => boolean,
  isHome: (home: 'tw' | 'hk') => boolean,
): Abbreviation[] {
  for (const { start, end, value } of words.at(text, at)) {
    value.any.lastIndex = start
    if (!value.any.test(text) || !free({ start, end })) continue
    const rule = value.rules.find(({ pattern, home }) => {
      pattern.lastIndex = start
      return pattern.test(text) && (home === undefined || isHome(home))
    })
    if (rule) return split(text, { start, end }, rule)
  }
  return []
}

/** A rule with a code names one place by the whole quote, the others name a place by each character. */
function split(text: string, { start, end }: Span, { code, codes }: Rule): Abbreviation[] {
  const named: Abbreviation[] = []
  const step = code === undefined ? 1 : end - start
  for (let at = start; at < end; at += step) {
    const division = divisionOf(code ?? codes?.[at - start] ?? abbreviated.get(text.charAt(at)))
    if (division)
      named.push({ start: at, end: at + step, division, via: 'abbreviation', rule: 'abbreviation' })
  }
  return named
}

function divisionOf(code: string | undefined): Division | undefined {
  if (code === undefined) return undefined
  const [digits, name] = code.split(' ')
  if (digits && name) return { code: digits, name }
  return gazetteer().provinces.get(code)
}
