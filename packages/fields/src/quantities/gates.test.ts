import { holdsAny, isIn } from '@jianbao/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as cues from '../amounts/cues.js'
import * as kindOf from '../amounts/kind-of.js'
import * as kindOfThings from '../amounts/kind-of-things.js'
import * as unnamedCurrency from '../amounts/unnamed-currency.js'
import * as governingVerb from '../counts/governing-verb.js'
import * as exclusions from '../counts/judged/exclusions.js'
import * as attributiveClauses from '../counts/nouns/attributive-clauses.js'
import * as nounAfter from '../counts/nouns/noun-after.js'
import * as nounAsides from '../counts/nouns/noun-asides.js'
import * as nounBefore from '../counts/nouns/noun-before.js'
import * as nounContinued from '../counts/nouns/noun-continued.js'
import * as nounLeftOut from '../counts/nouns/noun-left-out.js'
import * as nounOfKind from '../counts/nouns/noun-of-kind.js'
import * as nounTrimmed from '../counts/nouns/noun-trimmed.js'
import * as saidOf from '../counts/nouns/said-of.js'
import { fieldCases } from '../testing/field-cases.js'

const opening = [
  {
    name: 'AFTER_SUBJECT',
    pattern: attributiveClauses.AFTER_SUBJECT,
    characters: attributiveClauses.opensAfterSubject,
  },
  { name: 'MEASURED', pattern: exclusions.MEASURED, characters: exclusions.opensMeasured },
  { name: 'SUBJECT', pattern: governingVerb.SUBJECT, characters: governingVerb.opensSubject },
  { name: 'SCOPE', pattern: nounAfter.SCOPE, characters: nounAfter.opensScope },
  { name: 'DIVISIONS', pattern: nounAfter.DIVISIONS, characters: nounAfter.opensDivisions },
  { name: 'COMPARISON', pattern: nounAsides.COMPARISON, characters: nounAsides.opensComparison },
  { name: 'MORE', pattern: nounAsides.MORE, characters: nounAsides.opensMore },
  { name: 'IS_OF', pattern: nounContinued.IS_OF, characters: nounContinued.opensIsOf },
  { name: 'MAGNITUDE', pattern: saidOf.MAGNITUDE, characters: saidOf.opensMagnitude },
]
const ending = [
  { name: 'TAKEN', pattern: kindOf.TAKEN, characters: kindOf.endsTaken },
  { name: 'CHANGED', pattern: unnamedCurrency.CHANGED, characters: unnamedCurrency.endsChanged },
  { name: 'LIGHT', pattern: governingVerb.LIGHT, characters: governingVerb.endsLight },
  { name: 'PERIODS', pattern: nounBefore.PERIODS, characters: nounBefore.endsPeriod },
  { name: 'MORE_THAN', pattern: nounContinued.MORE_THAN, characters: nounContinued.endsMoreThan },
  { name: 'LEFT_OUT', pattern: nounContinued.LEFT_OUT, characters: nounContinued.endsLeftOut },
  { name: 'AT_CLAUSE', pattern: nounContinued.AT_CLAUSE, characters: nounContinued.endsAtClause },
  { name: 'EQUALS', pattern: nounLeftOut.EQUALS, characters: nounLeftOut.endsEquals },
  { name: 'AMONG', pattern: nounLeftOut.AMONG, characters: nounLeftOut.endsAmong },
  { name: 'ONE_HOLDS', pattern: nounLeftOut.ONE_HOLDS, characters: nounLeftOut.endsHolding },
  { name: 'BODY', pattern: nounOfKind.BODY, characters: nounOfKind.endsBody },
  { name: 'TOGETHER', pattern: nounTrimmed.TOGETHER, characters: nounTrimmed.endsTogether },
  { name: 'ENTERED', pattern: nounTrimmed.ENTERED, characters: nounTrimmed.endsEntered },
]
const within = [
  { name: 'CRIME', pattern: cues.CRIME, characters: cues.ofOthers },
  { name: 'PRETEXT', pattern: cues.PRETEXT, characters: cues.ofOthers },
  { name: 'AGENT', pattern: cues.AGENT, characters: cues.ofOthers },
  { name: 'FEE', pattern: kindOfThings.FEE, characters: kindOfThings.opensHead },
  { name: 'OF_MONEY', pattern: kindOfThings.OF_MONEY, characters: kindOfThings.opensHead },
  { name: 'INSURES', pattern: kindOfThings.INSURES, characters: kindOfThings.opensInsurance },
  { name: 'SENT', pattern: kindOfThings.SENT, characters: kindOfThings.opensSent },
  { name: 'WORTH', pattern: kindOf.WORTH, characters: kindOf.worth },
  { name: 'NEXT', pattern: unnamedCurrency.NEXT, characters: unnamedCurrency.next },
]

const REACH = 24
const stretches = [...fieldCases('counts'), ...fieldCases('amounts')].flatMap(({ text }) =>
  Array.from({ length: Math.ceil(text.length / 3) }, (_, part) => text.slice(part * 3, part * 3 + REACH)),
)

/** Strings of the words that a pattern is written with, so that it often matches. */
const wordsOf = ({ source }: RegExp): fc.Arbitrary<string> => {
  const words = source.match(/\p{Unified_Ideograph}{1,4}|[，。、；（(\d]/gu) ?? []
  return fc.array(fc.constantFrom(...words, '水', '9'), { maxLength: 6 }).map((parts) => parts.join(''))
}

const always = (pattern: RegExp, mayMatch: (text: string) => boolean): void => {
  const holds = (text: string): void => {
    if (pattern.test(text)) expect(mayMatch(text), text).toBe(true)
  }
  fc.assert(fc.property(wordsOf(pattern), holds), { numRuns: 2000 })
  for (const stretch of stretches) holds(stretch)
}

describe('what tells that a pattern need not be tried lets through all that it matches', () => {
  it.each(opening)('$name by the first character', ({ pattern, characters }) => {
    always(pattern, (text) => isIn(characters, text, 0))
  })

  it.each(ending)('$name by the last character', ({ pattern, characters }) => {
    always(pattern, (text) => isIn(characters, text, text.length - 1))
  })

  it.each(within)('$name by any character', ({ pattern, characters }) => {
    always(pattern, (text) => holdsAny(characters, text, 0, text.length))
  })
})
