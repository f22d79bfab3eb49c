import type { Sentence } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import { organizationBefore, type TokenIndex } from '../roles/organizations/organizations.js'

const COURT = /(?:人民法院|法院|裁判署|中院|高院|地院|高分院|法庭|区域法院)/gu
const VAGUE =
  /^(?:该|本|此|各|两级|当地|人民|一审|二审|终审|原审|上诉)?(?:人民)?(?:法院|法庭|中院|高院|地院)$/u
/** 昨在|某法院. */
const WHEN = /^(?:[昨今前](?:日|天|晚)?)?[在于由经]/u
const REACH = 800
const HIGHEST = /^(?:国家)?最高/u
const INSTANCES: readonly (readonly [RegExp, NonNullable<Sentence['instance']>])[] = [
  [/再审|重审/u, 'retrial'],
  [/终审法院|定谳|最高法院/u, 'final'],
  [/二审|终审|上诉[法院庭]|改判|[下上]调/u, 'second'],
  [/一审|初审|首审/u, 'first'],
]

/** The courts that a stretch of text names, in order. */
function courtsIn(text: string, { start, end }: Span, index: TokenIndex): string[] {
  const courts: string[] = []
  for (const match of text.slice(start, end).matchAll(COURT)) {
    const stop = start + match.index + match[0].length
    const named = organizationBefore(text, stop, index, start)
    const words = named ? text.slice(named.start, named.end) : ''
    const court = words.replace(WHEN, '')
    if (court.endsWith(match[0]) && !VAGUE.test(court)) courts.push(court)
  }
  return courts
}

/** The court of the judge whom the text names as the one who tried the case. */
export function trialCourt(text: string, index: TokenIndex): string | null {
  const trial = /(?:主审法官|审判长|承办法官)[^。\n]{0,4}(?:是|为|系|、)?[^。\n]{2,30}/u.exec(text)
  if (!trial) return null
  return courtsIn(text, { start: trial.index, end: trial.index + trial[0].length }, index)[0] ?? null
}

/** The court of a judgment: named in its sentence, else the trial's, else the last one before it. */
export function courtOf(
  text: string,
  sentence: Span,
  index: TokenIndex,
  trial: string | null,
): string | null {
  const own = courtsIn(text, sentence, index).filter((court) => !HIGHEST.test(court))
  const last = own.at(-1) ?? trial
  if (last !== null) return last
  const before = courtsIn(text, { start: Math.max(0, sentence.start - REACH), end: sentence.start }, index)
  return before.filter((court) => !HIGHEST.test(court)).at(-1) ?? null
}

/** The instance that a sentence of text names, or null. */
export function instanceOf(words: string): Sentence['instance'] {
  return INSTANCES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
