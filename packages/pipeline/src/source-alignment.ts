import { type Alignment, compose } from '@jianbao/text'

/** How a text came of its page once a stage has changed it; null stays null. */
export function changedBy(step: Alignment, before: Alignment | null): Alignment | null {
  return before && compose(before, step)
}
