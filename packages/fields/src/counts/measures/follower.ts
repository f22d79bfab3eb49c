import type { MeasureClass } from './measures.js'

/** What stands after a number: a measure word, a noun without one, `大` before a noun, or the sign that it is no count. */
export type Follower = {
  readonly word: string
  readonly end: number
} & (
  | {
      readonly kind: 'measure'
      readonly measure: MeasureClass
      /** Whether its surroundings say that it counts here. */
      readonly sure: boolean
      readonly reason: null
    }
  | {
      readonly kind: 'noun' | 'big' | 'nothing'
      readonly measure: null
      readonly sure: false
      readonly reason: null
    }
  | { readonly kind: 'not_counted'; readonly measure: null; readonly sure: false; readonly reason: string }
)

// All of one shape: they are asked for at every number of a text.

export const measured = (word: string, end: number, measure: MeasureClass, sure: boolean): Follower => ({
  kind: 'measure',
  word,
  end,
  measure,
  sure,
  reason: null,
})

export const unmeasured = (kind: 'noun' | 'big' | 'nothing', word: string, end: number): Follower => ({
  kind,
  word,
  end,
  measure: null,
  sure: false,
  reason: null,
})

export const notCountedFor = (reason: string, word: string, end: number): Follower => ({
  kind: 'not_counted',
  word,
  end,
  measure: null,
  sure: false,
  reason,
})
