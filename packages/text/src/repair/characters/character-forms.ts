import type { Repaired } from '../../repaired.js'
import { applyEdits, type Edit, type RepairContext } from '../edit.js'
import { radicalCharacters } from './radicals.js'

/** Full-width digits and letters, and what belongs to such digits: point, hyphen, colon, thousands comma, per cent sign. */
export const fullWidth =
  /[０-９]+(?:(?:[．－：／][０-９]+)+|(?:，[０-９]{3})+(?![０-９]))?％?|[Ａ-Ｚａ-ｚ]+/gu
export const compatibility = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
/** Circles for zero stand within a Chinese numeral (`二○一七`), not at the end of a masked name (`王○○`). */
export const numeralWithCircles =
  /(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])[一二三四五六七八九〇○◯ＯO0０]{2,}(?<![OＯ](?=[A-Za-zＡ-Ｚａ-ｚ]))(?![0-9０-９])/gu
const circles = /[○◯ＯO0０]/gu
const afterNumeral = /^[年月日號号多餘余个個人名件元萬万億亿公期届屆室%％]/u

/** Gives digits, letters and characters that stand in a double of their code the usual one. Punctuation stays. */
export function normalizeForms(text: string, _context: RepairContext = {}): Repaired {
  const edits: Edit[] = []
  const replace = (at: number, before: string, replacement: string) => {
    if (before !== replacement) edits.push({ start: at, end: at + before.length, replacement })
  }
  for (const match of text.matchAll(fullWidth)) replace(match.index, match[0], halfWidth(match[0]))
  for (const match of text.matchAll(compatibility)) {
    replace(match.index, match[0], radicalCharacters[match[0]] ?? ideograph(match[0]))
  }
  for (const match of text.matchAll(numeralWithCircles)) {
    if (!isNumeral(match[0], text.charAt(match.index + match[0].length))) continue
    for (const circle of match[0].matchAll(circles)) replace(match.index + circle.index, circle[0], '〇')
  }
  return applyEdits('character_forms', text, withoutOverlap(edits))
}

const isNumeral = (run: string, after: string) =>
  /^[一二三四五六七八九]/u.test(run) &&
  (run.replace(/[^一二三四五六七八九]/gu, '').length > 1 || afterNumeral.test(after))

const ideograph = (char: string) => {
  const unified = char.normalize('NFKC')
  return /^\p{Script=Han}$/u.test(unified) ? unified : char
}

const halfWidth = (run: string) =>
  run.replace(/[０-９Ａ-Ｚａ-ｚ．，％－：／]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

// A circle may be a full-width O as well: the numeral knows better.
function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const numerals = new Set(edits.filter((edit) => edit.replacement === '〇').map((edit) => edit.start))
  return edits
    .filter((edit) => edit.replacement === '〇' || !numerals.has(edit.start))
    .sort((a, b) => a.start - b.start)
}
