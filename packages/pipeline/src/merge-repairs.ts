import { type Repair, repairKinds } from '@jianbao/record'

const samplesKept = 5

/** One entry a kind, in the contract's order: counts added up, the first samples kept. */
export function mergeRepairs(repairs: readonly Repair[]): Repair[] {
  const merged: Repair[] = []
  for (const kind of repairKinds) {
    const same = repairs.filter((repair) => repair.kind === kind)
    if (same.length === 0) continue
    merged.push({
      kind,
      count: same.reduce((sum, repair) => sum + repair.count, 0),
      samples: same.flatMap((repair) => repair.samples).slice(0, samplesKept),
    })
  }
  return merged
}
