import type { Repair } from '@jianbao/record'
import type { Repaired } from '../repaired.js'
import { simplifiedView } from '../script/simplified-view.js'
import { normalizeForms } from './character-forms.js'
import { applyEdits, mergeRepairs } from './edit.js'
import { decodeEntities } from './entities.js'
import { removeGlosses } from './glosses.js'
import { removeInvisible } from './invisible-characters.js'
import { realignBytes } from './misaligned-bytes.js'
import { normalizeSpacing } from './spacing.js'

const stuffedPrefix = /^(\p{Script=Han}{4,8})[-_—–|]+(?=[\p{L}\p{N}“《「])/u
const minTitle = 8
const minSeen = 2

/**
 * Undoes the damage of a headline; `text` is the article's body, by which a stuffed prefix
 * (`机关案件-在公安机关…`) is told from words that belong together, and a gloss from a bracket.
 */
export function repairTitle(title: string, text: string): Repaired {
  const reports: Repair[] = []
  let repaired = title
  for (const repair of [decodeEntities, realignBytes, removeInvisible, normalizeForms, normalizeSpacing]) {
    const result = repair(repaired)
    // A headline is one line.
    repaired = result.text.replaceAll('\n', ' ')
    reports.push(...result.repairs)
  }
  const unglossed = glossesOf(repaired, text)
  const unstuffed = withoutStuffedPrefix(unglossed.text, text)
  return {
    text: unstuffed.text,
    repairs: mergeRepairs([...reports, ...unglossed.repairs, ...unstuffed.repairs]),
  }
}

// A headline alone has too few glosses to show that a program wrote them: the page as a whole does.
function glossesOf(title: string, text: string): Repaired {
  if (removeGlosses(text).repairs.length === 0) return removeGlosses(title)
  const page = removeGlosses(`${title}\n${text}`).text
  const unglossed = page.slice(0, page.indexOf('\n'))
  if (unglossed === title) return { text: title, repairs: [] }
  return {
    text: unglossed,
    repairs: applyEdits('pinyin_gloss', title, [{ start: 0, end: title.length, replacement: unglossed }])
      .repairs,
  }
}

// Two words of the article that never stand together in it, put before the headline by a spinning site.
function withoutStuffedPrefix(title: string, text: string): Repaired {
  const match = stuffedPrefix.exec(title)
  const prefix = match?.[1] ?? ''
  const end = match?.[0].length ?? 0
  if (prefix === '' || title.length - end < minTitle || isOneWord(prefix, text)) {
    return { text: title, repairs: [] }
  }
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
