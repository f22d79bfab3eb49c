import type { Penalty, Sentence } from '@jianbao/record'
import type { Ruled } from '../field.js'
import { PRINCIPAL } from './penalties.js'

/** Nobody has more judgments in one article; the cap keeps the work linear. */
const JUDGMENTS_AT_MOST = 50

/** Entries that tell one judgment on one person become one, the fuller, with the mentions and charges of all. */
export function mergeTellings(told: readonly Ruled<Sentence>[]): Ruled<Sentence>[] {
  const merged: Ruled<Sentence>[] = []
  const places = new Map<string, number[]>()
  for (const sentence of told) {
    const own = places.get(sentence.person) ?? []
    const at = own.slice(0, JUDGMENTS_AT_MOST).find((place) => isOneJudgment(merged[place], sentence))
    const known = at === undefined ? undefined : merged[at]
    if (known && at !== undefined) merged[at] = united(known, sentence)
    else {
      const one = { ...sentence, mentions: [...sentence.mentions] }
      places.set(sentence.person, [...own.slice(0, JUDGMENTS_AT_MOST), merged.push(one) - 1])
    }
  }
  for (const { mentions } of merged) mentions.sort((x, y) => x.start - y.start)
  return merged.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

/** Whether one of two entries of a person says no more than the other. */
export function sameJudgment(a: Sentence | undefined, b: Sentence): boolean {
  if (!a) return false
  const [less, more] = a.penalties.length <= b.penalties.length ? [a, b] : [b, a]
  const known = new Set(more.penalties.map(keyOf))
  return less.penalties.every((penalty) => known.has(keyOf(penalty)))
}

const keyOf = (penalty: Penalty): string => JSON.stringify(Object.entries(penalty).sort())

const isOneJudgment = (a: Sentence | undefined, b: Sentence): boolean => sameJudgment(a, b) || adds(a, b)

/** 甲获刑四年,…,两人均被处罚金: what is only added to a principal penalty, told right after it. */
function adds(a: Sentence | undefined, b: Sentence): boolean {
  if (!a || a.instance !== b.instance || b.penalties.some(({ kind }) => PRINCIPAL.includes(kind)))
    return false
  const kinds = new Set(a.penalties.map(({ kind }) => kind))
  const near = (b.mentions[0]?.start ?? 0) - (a.mentions.at(-1)?.end ?? 0) < RIGHT_AFTER
  return near && PRINCIPAL.some((kind) => kinds.has(kind)) && !b.penalties.some(({ kind }) => kinds.has(kind))
}

const RIGHT_AFTER = 80

/** The one with what the other adds to it; the list of mentions stays the first's own, since a judgment may be told often. */
function united(a: Ruled<Sentence>, b: Ruled<Sentence>): Ruled<Sentence> {
  const fuller = b.penalties.length > a.penalties.length ? b : a
  const penalties = adds(a, b) ? [...a.penalties, ...b.penalties] : fuller.penalties
  a.mentions.push(...b.mentions)
  return {
    ...fuller,
    penalties,
    charges: [...new Set([...a.charges, ...b.charges])],
    court: a.court ?? b.court,
    mentions: a.mentions,
  }
}
