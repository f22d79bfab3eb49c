import type { Script } from '@jianbao/record'
import type { Region } from './regional-words.js'
import { taiwanWording, variantMarks } from './variant-marks.js'

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

const taiwan = anyOf(taiwanWording)

/**
 * The region whose words a text written in `variant` may have: a mainland text has Taiwan's where a converter put them,
 * else none.
 */
export function wordsOf(text: string, variant: Variant): Region | null {
  if (variant !== 'cn') return variant
  return count(taiwan, text) > 0 ? 'tw' : null
}

function anyOf(words: string): RegExp {
  return new RegExp(words.split(' ').join('|'), 'gu')
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
