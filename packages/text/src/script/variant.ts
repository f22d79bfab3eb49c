import type { Script } from '@jianbao/record'
import { variantMarks } from './variant-marks.js'

type Variant = Script['variant']

const weights = { wording: 3, institutions: 2, forms: 1 }
/** Forms are counted up to so many: one habit of a typesetter's, however long the text. */
const formsCounted = 6

const patterns = Object.entries(variantMarks).map(([variant, { wording, institutions, forms }]) => ({
  variant: variant as Variant,
  wording: anyOf(wording),
  institutions: anyOf(institutions),
  forms: forms === '' ? null : new RegExp(`[${forms}]`, 'gu'),
}))

/** The region whose Traditional `text` is written in; null where nothing tells. */
export function variantOf(text: string): Variant | null {
  let best: Variant | null = null
  let most = 0
  for (const { variant, wording, institutions, forms } of patterns) {
    const formScore = forms === null ? 0 : Math.min(count(forms, text), formsCounted) * weights.forms
    const score = count(wording, text) * weights.wording + count(institutions, text) * weights.institutions
    if (score + formScore > most) {
      best = variant
      most = score + formScore
    }
  }
  return best
}

function anyOf(words: string): RegExp {
  return new RegExp(words.split(' ').join('|'), 'gu')
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
