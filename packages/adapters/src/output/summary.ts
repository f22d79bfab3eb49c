import {
  type ArticleRecord,
  type Fields,
  fieldsShape,
  type Reject,
  type RejectReason,
  type RepairKind,
  rejectReasons,
  repairKinds,
  schemaVersion,
} from '@jianbao/record'

/** `summary.json`: what a run gave. Holds no times, so that the same inputs give the same bytes. */
export interface Summary {
  readonly versions: { readonly jianbao: string; readonly schema: string }
  /** Always `records + duplicates + rejects`. */
  readonly inputs: number
  readonly records: number
  readonly duplicates: number
  readonly rejects: number
  /** Of `records.jsonl`: how many records a kind was found in, and how often in all. */
  readonly repairs: Partial<Record<RepairKind, { readonly records: number; readonly count: number }>>
  /** Of `records.jsonl`: entries. */
  readonly fields: Record<keyof Fields, number>
  readonly rejects_by_reason: Partial<Record<RejectReason, number>>
}

/** Counts what is written, one outcome at a time. */
export interface Tally {
  record(record: ArticleRecord): void
  duplicate(): void
  reject(reject: Reject): void
  summary(version: string): Summary
}

const fieldNames = Object.keys(fieldsShape) as (keyof Fields)[]

export function createTally(): Tally {
  const total = { records: 0, duplicates: 0, rejects: 0 }
  const fields = new Map<keyof Fields, number>(fieldNames.map((name) => [name, 0]))
  const repairs = new Map<RepairKind, { records: number; count: number }>()
  const reasons = new Map<RejectReason, number>()
  return {
    record(record) {
      total.records += 1
      for (const name of fieldNames) fields.set(name, (fields.get(name) ?? 0) + record[name].length)
      for (const { kind, count } of record.repairs) {
        const before = repairs.get(kind) ?? { records: 0, count: 0 }
        repairs.set(kind, { records: before.records + 1, count: before.count + count })
      }
    },
    duplicate() {
      total.duplicates += 1
    },
    reject({ reason }) {
      total.rejects += 1
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    },
    summary: (jianbao) => ({
      versions: { jianbao, schema: schemaVersion },
      inputs: total.records + total.duplicates + total.rejects,
      ...total,
      repairs: inOrder(repairKinds, repairs),
      fields: Object.fromEntries(fields) as Record<keyof Fields, number>,
      rejects_by_reason: inOrder(rejectReasons, reasons),
    }),
  }
}

/** In the order of the closed list, whatever came first. */
function inOrder<Name extends string, Value>(names: readonly Name[], values: Map<Name, Value>) {
  return Object.fromEntries(
    names.flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : [])),
  ) as Partial<Record<Name, Value>>
}
