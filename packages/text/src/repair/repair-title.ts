import type { RepairKind } from '@jianbao/record'
import type { Repaired } from '../repaired.js'
import { simplifiedView } from '../script/simplified-view.js'
import { normalizeForms } from './characters/character-forms.js'
import { decodeEntities } from './characters/entities.js'
import { removeInvisible } from './characters/invisible-characters.js'
import { applyEdits, inTurn, type Step, unchanged } from './edit.js'
import { mayHoldGlosses, removeGlosses } from './glosses/glosses.js'
import { realignBytes } from './glosses/misaligned-bytes.js'
import type { RepairOptions } from './repair-text.js'
import { needsOfSpacing, normalizeSpacing } from './spacing/spacing.js'
import { textSign } from './text-signs.js'

const stuffedPrefix = /^(\p{Script=Han}{4,8})[-_—–|]+(?=[\p{L}\p{N}“《「])/u
const minTitle = 8
const minSeen = 2

const repairs: readonly Step<string>[] = [
  onOneLine('broken_entities', textSign.reference, (title) => decodeEntities(title)),
  onOneLine('misaligned_bytes', textSign.byte, (title) => realignBytes(title)),
  onOneLine('invisible_characters', textSign.invisible, (title) => removeInvisible(title)),
  onOneLine('character_forms', textSign.double | textSign.circle, (title) => normalizeForms(title)),
  onOneLine('spacing', needsOfSpacing, (title) => normalizeSpacing(title)),
  onOneLine('pinyin_gloss', textSign.gloss, glossesOf),
  onOneLine('stuffed_keywords', textSign.dash, withoutStuffedPrefix),
]

function onOneLine(
  kind: RepairKind,
  needs: number,
  repair: (title: string, text: string) => Repaired,
): Step<string> {
  return {
    kind,
    needs: needs | textSign.lineBreak,
    undo: (title, text) => {
      const repaired = repair(title, text)
      if (!repaired.text.includes('\n')) return repaired
      return { ...repaired, text: repaired.text.replaceAll('\n', ' ') }
    },
  }
}

/**
 * Undoes the damage of a headline; `text` is the article's body, by which a stuffed prefix
 * (`机关案件-在公安机关…`) is told from words that belong together, and a gloss from a bracket.
 */
export function repairTitle(
  title: string,
  text: string,
  { except = [] }: Pick<RepairOptions, 'except'> = {},
): Repaired {
  return inTurn(title, repairs, text, except)
}

// A headline alone has too few glosses to show that a program wrote them: the page as a whole does.
function glossesOf(title: string, text: string): Repaired {
  if (!mayHoldGlosses(title)) return unchanged(title)
  if (removeGlosses(text).repairs.length === 0) return removeGlosses(title)
  const page = removeGlosses(`${title}\n${text}`).text
  const unglossed = page.slice(0, page.indexOf('\n'))
  if (unglossed === title) return unchanged(title)
  return applyEdits('pinyin_gloss', title, [{ start: 0, end: title.length, replacement: unglossed }])
}

// Two words of the article that never stand together in it, put before the headline by a spinning site.
function withoutStuffedPrefix(title: string, text: string): Repaired {
  const match = stuffedPrefix.exec(title)
  const prefix = match?.[1] ?? ''
  const end = match?.[0].length ?? 0
  if (prefix === '' || title.length - end < minTitle || isOneWord(prefix, text)) return unchanged(title)
  return applyEdits('stuffed_keywords', title, [{ start: 0, end, replacement: '' }])
}

function isOneWord(prefix: string, text: string): boolean {
  const body = simplifiedView(text)
  const words = simplifiedView(prefix)
  return body.includes(words) || !isComposed(words, body)
}

function isComposed(prefix: string, text: string): boolean {
  for (let cut = 2; cut <= prefix.length - 2; cut++) {
    if (
      [prefix.slice(0, cut), prefix.slice(cut)].every(
        (word) => text.split(word, minSeen + 1).length > minSeen,
      )
    ) {
      return true
    }
  }
  return false
}
