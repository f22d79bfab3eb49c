import type { Script } from '@jianbao/record'
import { wordCounts, wordLists } from '../word-counts.js'
import type { Region } from './regional-words.js'
import { taiwanWording, variantMarks } from './variant-marks.js'

type Variant = Script['variant']

const weights = { wording: 3, institutions: 2, forms: 1 }
/** Forms are counted up to so many: one habit of a typesetter's, however long the text. */
const formsCounted = 6

const variants = Object.entries(variantMarks).map(([variant, marks]) => ({
  variant: variant as Variant,
  lists: [marks.wording.split(' '), marks.institutions.split(' '), [...marks.forms]],
}))
const marks = wordLists(variants.flatMap(({ lists }) => lists))

/** The region whose Traditional `text` is written in; null where nothing tells. */
export function variantOf(text: string): Variant | null {
  const counts = wordCounts(text, marks)
  let best: Variant | null = null
  let most = 0
  for (const [i, { variant }] of variants.entries()) {
    const [wording = 0, institutions = 0, forms = 0] = counts.slice(3 * i, 3 * i + 3)
    const score =
      wording * weights.wording +
      institutions * weights.institutions +
      Math.min(forms, formsCounted) * weights.forms
    if (score > most) {
      best = variant
      most = score
    }
  }
  return best
}

const taiwan = wordLists([taiwanWording.split(' ')])

/**
 * The region whose words a text written in `variant` may have: a mainland text has Taiwan's where a converter put them,
 * else none.
 */
export function wordsOf(text: string, variant: Variant): Region | null {
  if (variant !== 'cn') return variant
  return wordCounts(text, taiwan).some((count) => count > 0) ? 'tw' : null
}
