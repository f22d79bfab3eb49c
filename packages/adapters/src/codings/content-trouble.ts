import type { Refusal } from '@jianbao/record'

/** Why content could not be opened, thrown through the streams that open it. */
export class ContentTrouble extends Error {
  override readonly name = 'ContentTrouble'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}
