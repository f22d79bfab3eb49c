/** Characters in a run; shorter ones repeat by chance, longer ones punish a single wrong character too much. */
const runLength = 5

/** How much of a gold text was found, and how much of what was found belongs to it. */
export interface Overlap {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Without white space, and with full-width letters and digits as half-width ones: what two copies may differ in. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

/** Compares two texts by the runs of five characters that they share, each as often as it stands in both. */
export function overlap(gold: string, found: string): Overlap {
  const wanted = runsOf(gold)
  const had = runsOf(found)
  let shared = 0
  for (const [run, times] of had.counts) shared += Math.min(times, wanted.counts.get(run) ?? 0)
  const precision = had.total === 0 ? 0 : shared / had.total
  const recall = wanted.total === 0 ? 1 : shared / wanted.total
  return { precision, recall, f1: harmonicMean(precision, recall) }
}

export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function runsOf(text: string): { counts: Map<string, number>; total: number } {
  const characters = Array.from(fold(text))
  const counts = new Map<string, number>()
  const total = Math.max(0, characters.length - runLength + 1)
  for (let at = 0; at < total; at++) {
    const run = characters.slice(at, at + runLength).join('')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return { counts, total }
}
