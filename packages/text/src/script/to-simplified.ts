import type { Repair, Script } from '@jianbao/record'
import { alignmentOf, type Edit, edited, identity } from '../alignment/alignment.js'
import { compose } from '../alignment/compose.js'
import type { Repaired } from '../repaired.js'
import { ConversionLog } from './conversion-log.js'
import { convertBy, type OpenccConfig } from './opencc.js'
import { inputOf, measure, partsToConvert } from './parts-to-convert.js'
import { regionalWords } from './regional-words.js'
import { resized } from './resized.js'
import { variantOf, wordsOf } from './variant.js'

export interface ConversionOptions {
  /** The script found for the article that this short text (a title, a name) belongs to. */
  readonly hint?: Pick<Script, 'input' | 'variant'>
  /** Another text of the same article: what `script.input` says is said of both. */
  readonly beside?: string | null
  /** `mainland` (the default) puts the mainland's words for Taiwan's and Hong Kong's; `kept` changes characters only. */
  readonly wording?: 'mainland' | 'kept'
}

/** A text in Simplified, what it was written in, and a `script_conversion` entry where anything changed. */
export interface Converted extends Repaired {
  readonly script: Script
}

const configs: Record<Script['variant'], OpenccConfig> = { cn: 'tw2s', tw: 'tw2s', hk: 'hk2s' }

/**
 * `text` in Simplified characters and the mainland's words. Only its Traditional parts are touched, found a paragraph
 * and, in mixed paragraphs, a clause at a time; Simplified text is returned to the character as it was.
 * `script.conversions` counts the code points changed. Linear in `text`; never throws.
 */
export function toSimplified(text: string, options: ConversionOptions = {}): Converted {
  const { hint, wording = 'mainland', beside = null } = options
  const measured = measure(text)
  const plan = partsToConvert(measured, hint?.input ?? null)
  const input = beside === null ? plan.input : inputOf([measure(beside), measured])
  if (plan.parts.length === 0) {
    const script = { input, variant: 'cn', conversions: 0 } as const
    return { text, script, repairs: [], alignment: identity }
  }
  const variant = hint?.variant ?? variantOf(text) ?? 'tw'
  const region = wording === 'mainland' ? wordsOf(text, variant) : null
  const log = new ConversionLog()
  const characters: Edit[] = []
  const words: Edit[] = []
  let converted = ''
  let done = 0
  for (const { start, end } of plan.parts) {
    const before = text.slice(start, end)
    const after = convertBy(formsOf(before, variant), before)
    const hits = region === null ? [] : regionalWords(after, region)
    log.add(before, after, hits)
    converted += text.slice(done, start)
    for (const edit of resized(before, after)) characters.push(movedBy(edit, start))
    for (const { start, end, mainland } of hits)
      words.push(movedBy({ start, end, replacement: mainland }, converted.length))
    converted += after
    done = end
  }
  return {
    text: edited(converted + text.slice(done), words),
    script: { input, variant, conversions: log.count },
    repairs: repairsOf(log),
    alignment: compose(alignmentOf(characters), alignmentOf(words)),
  }
}

/** Taiwan's 著 is 着; a text that writes 着 means 著 where it says so. */
function formsOf(part: string, variant: Script['variant']): OpenccConfig {
  return variant === 'hk' && !part.includes('着') && part.includes('著') ? 'tw2s' : configs[variant]
}

function movedBy({ start, end, replacement }: Edit, distance: number): Edit {
  return { start: start + distance, end: end + distance, replacement }
}

function repairsOf({ count, samples }: ConversionLog): Repair[] {
  return count === 0 ? [] : [{ kind: 'script_conversion', count, samples }]
}
