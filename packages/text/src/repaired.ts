import type { Repair } from '@jianbao/record'

/** A text after a repair, and what the repair undid; an unchanged text has no repairs. */
export interface Repaired {
  readonly text: string
  readonly repairs: readonly Repair[]
}
