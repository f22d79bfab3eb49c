import { type Repair, repairKinds } from '@jianbao/record'

const samplesKept = 5

/** One entry a kind, in the contract's order: counts added up, the first samples kept. */
export function mergeRepairs(repairs: readonly Repair[]): Repair[] {
  const merged = new Map<Repair['kind'], Repair>()
  for (const repair of repairs) {
    const known = merged.get(repair.kind)
    merged.set(repair.kind, {
      kind: repair.kind,
      count: (known?.count ?? 0) + repair.count,
      samples: [...(known?.samples ?? []), ...repair.samples].slice(0, samplesKept),
    })
  }
  return repairKinds.flatMap((kind) => merged.get(kind) ?? [])
}
