import type { Penalty, Sentence } from '@jianbao/record'

/** Nobody has more judgments in one article; the cap keeps the work linear. */
const JUDGMENTS_AT_MOST = 50

/** Entries that tell one judgment on one person become one, the fuller, with the mentions and charges of all. */
export function mergeTellings(told: readonly Sentence[]): Sentence[] {
  const merged: Sentence[] = []
  const places = new Map<string, number[]>()
  for (const sentence of told) {
    const own = places.get(sentence.person) ?? []
    const at = own.slice(0, JUDGMENTS_AT_MOST).find((place) => sameJudgment(merged[place], sentence))
    const known = at === undefined ? undefined : merged[at]
    if (known && at !== undefined) merged[at] = united(known, sentence)
    else places.set(sentence.person, [...own.slice(0, JUDGMENTS_AT_MOST), merged.push(sentence) - 1])
  }
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

function united(a: Sentence, b: Sentence): Sentence {
  const fuller = b.penalties.length > a.penalties.length ? b : a
  return {
    ...fuller,
    charges: [...new Set([...a.charges, ...b.charges])],
    court: a.court ?? b.court,
    mentions: [...a.mentions, ...b.mentions].sort((x, y) => x.start - y.start),
  }
}
