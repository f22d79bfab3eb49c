import { type Repair, repairKinds } from '@jianbao/record'

const samplesKept = 5

/** One entry a kind, in the contract's order: counts added up, the first samples kept. */
export function mergeRepairs(repairs: readonly Repair[]): Repair[] {
  const merged = new Map<Repair['kind'], Repair>()
  for (const repair of repairs) {
    const { kind, count, samples } = repair
    const known = merged.get(kind)
    merged.set(kind, {
      kind,
      count: (known?.count ?? 0) + count,
      samples: (known === undefined ? samples : known.samples.concat(samples)).slice(0, samplesKept),
    })
  }
  return [...merged.values()].sort((a, b) => repairKinds.indexOf(a.kind) - repairKinds.indexOf(b.kind))
}
