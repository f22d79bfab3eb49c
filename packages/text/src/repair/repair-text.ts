import type { RepairKind } from '@jianbao/record'
import type { Repaired } from '../repaired.js'
import { normalizeForms } from './characters/character-forms.js'
import { decodeEntities } from './characters/entities.js'
import { removeInvisible } from './characters/invisible-characters.js'
import { inTurn, type RepairContext, type Step, unchanged } from './edit.js'
import { mayBeGlossed, removeGlosses } from './glosses/glosses.js'
import { realignBytes } from './glosses/misaligned-bytes.js'
import { removeNoise } from './inserts/noise.js'
import { removeShareQuotes } from './inserts/share-quotes.js'
import { removeSplicedBrands } from './inserts/spliced-brands.js'
import { joinBrokenLines } from './spacing/line-breaks.js'
import { spacingSteps } from './spacing/spacing.js'
import { removeStuffedKeywords } from './stuffing/stuffed-keywords.js'
import { textSign } from './text-signs.js'

export interface RepairOptions extends RepairContext {
  /** Kinds of damage to leave as they are; default none. */
  readonly except?: readonly RepairKind[]
}

/**
 * The order matters: bytes are put back in step while every character still is what it was decoded to; glosses and
 * stuffing are seen only in text without hidden characters; lines are joined once nothing stands between them.
 */
const repairs: readonly Step<RepairContext>[] = [
  { kind: 'broken_entities', needs: textSign.reference, undo: decodeEntities },
  { kind: 'misaligned_bytes', needs: textSign.byte, undo: realignBytes },
  { kind: 'invisible_characters', needs: textSign.invisible, undo: removeInvisible },
  { kind: 'character_forms', needs: textSign.double | textSign.circle, undo: normalizeForms },
  { kind: 'pinyin_gloss', needs: textSign.gloss, undo: removeGlosses },
  ...spacingSteps,
  { kind: 'noise', needs: 0, undo: removeNoise },
  { kind: 'spacing', needs: textSign.lineBreak, undo: joinBrokenLines },
  { kind: 'stuffed_keywords', needs: 0, undo: removeSplicedBrands },
  { kind: 'stuffed_keywords', needs: 0, undo: removeStuffedKeywords },
  { kind: 'share_quotes', needs: textSign.bracketEnd, undo: removeShareQuotes },
]

/** Undoes the damage within a text of paragraphs parted by `\n`, Simplified or Traditional; a whole text stays as it is. */
export function repairText(text: string, options: RepairOptions = {}): Repaired {
  return inTurn(text, repairs, options, options.except)
}

/** What hides from a reader of lines what they say: bylines, labels, furniture. */
const ofText: readonly RepairKind[] = [
  'broken_entities',
  'misaligned_bytes',
  'invisible_characters',
  'character_forms',
  'pinyin_gloss',
]
/** Of these, what may be undone while the text is markup still; both are told by glosses. */
const ofMarkup: readonly RepairKind[] = ['misaligned_bytes', 'pinyin_gloss']
const repairsOfText = repairs.filter(({ kind }) => ofText.includes(kind))
/** A page is looked through for what they need before, by `mayBeGlossed`. */
const repairsOfMarkup = repairs
  .filter(({ kind }) => ofMarkup.includes(kind))
  .map((step) => ({ ...step, needs: 0 }))

export interface PageRepairOptions extends Pick<RepairOptions, 'except'> {
  /** Whether the text may tell anywhere how a character is read (`mayTellReading`); looked for where it is not known. */
  readonly glossed?: boolean | null
}

/**
 * Undoes, in a whole page or plain text, the damage that must be gone before its article can be cut out: a gloss in a byline
 * makes it running text. What else is wrong is for `repairText`, within the article.
 */
export function repairPage(
  text: string,
  markup: boolean,
  { except = [], glossed = null }: PageRepairOptions = {},
): Repaired {
  if (markup && !(glossed ?? mayBeGlossed(text))) return unchanged(text)
  return inTurn(text, markup ? repairsOfMarkup : repairsOfText, { fileBreaks: true }, except)
}
