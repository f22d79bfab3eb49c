import type { Penalty, Sentence } from '@jianbao/record'

/** Entries that tell one judgment on one person become one, the fuller, with the mentions and charges of all. */
export function mergeTellings(told: readonly Sentence[]): Sentence[] {
  const merged: Sentence[] = []
  for (const sentence of told) {
    const at = merged.findIndex((known) => sameJudgment(known, sentence))
    const known = merged[at]
    if (known) merged[at] = united(known, sentence)
    else merged.push(sentence)
  }
  return merged
}

function sameJudgment(a: Sentence, b: Sentence): boolean {
  if (a.person !== b.person) return false
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
