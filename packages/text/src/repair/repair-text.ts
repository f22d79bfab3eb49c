import type { RepairKind } from '@jianbao/record'
import type { Repaired } from '../repaired.js'
import { normalizeForms } from './character-forms.js'
import { inTurn, type RepairContext } from './edit.js'
import { decodeEntities } from './entities.js'
import { removeGlosses } from './glosses.js'
import { removeInvisible } from './invisible-characters.js'
import { joinBrokenLines } from './line-breaks.js'
import { realignBytes } from './misaligned-bytes.js'
import { removeNoise } from './noise.js'
import { removeShareQuotes } from './share-quotes.js'
import { normalizeSpacing } from './spacing.js'
import { removeSplicedBrands } from './spliced-brands.js'
import { removeStuffedKeywords } from './stuffed-keywords.js'

export interface RepairOptions extends RepairContext {
  /** Kinds of damage to leave as they are; default none. */
  readonly except?: readonly RepairKind[]
}

/**
 * The order matters: bytes are put back in step while every character still is what it was decoded to; glosses and
 * stuffing are seen only in text without hidden characters; lines are joined once nothing stands between them.
 */
const repairs: readonly (readonly [RepairKind, (text: string, context: RepairContext) => Repaired])[] = [
  ['broken_entities', decodeEntities],
  ['misaligned_bytes', realignBytes],
  ['invisible_characters', removeInvisible],
  ['character_forms', normalizeForms],
  ['pinyin_gloss', removeGlosses],
  ['spacing', normalizeSpacing],
  ['noise', removeNoise],
  ['spacing', joinBrokenLines],
  ['stuffed_keywords', removeSplicedBrands],
  ['stuffed_keywords', removeStuffedKeywords],
  ['share_quotes', removeShareQuotes],
]

/** Undoes the damage within a text of paragraphs parted by `\n`, Simplified or Traditional; a whole text stays as it is. */
export function repairText(text: string, options: RepairOptions = {}): Repaired {
  const except = new Set(options.except ?? [])
  const wanted = repairs.filter(([kind]) => !except.has(kind))
  return inTurn(
    text,
    wanted.map(
      ([, repair]) =>
        (damaged) =>
          repair(damaged, options),
    ),
  )
}
