import type { Repaired } from '../../repaired.js'
import { applyEdits, type Edit, type RepairContext } from '../edit.js'
import { gbkPrivateUse, windowsPunctuation } from './miscoded-characters.js'

/** Controls but tab and newline, format characters, variation selectors, fillers, separators, what is no character. */
export const invisible =
  /(?:(?![\t\n])\p{Cc}|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Variation_Selector}]|[\u115f\u1160\u3164\uffa0]|\u034f)+/gu
export const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu
const emojiBefore = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\d#*])$/u
const joins = /^(?:\u200d|\ufe0f)+$/
const onlyBreaks = /^[\r\v\f\u0085\p{Zl}\p{Zp}]+$/u
const lineBreaks = /[\r\v\f\p{Zl}\p{Zp}]/u

/** Takes out what no reader sees, and the private-use glyphs that are icons; known private-use characters get their own code. */
export function removeInvisible(text: string, { fileBreaks = false }: RepairContext = {}): Repaired {
  const edits: Edit[] = []
  for (const match of text.matchAll(invisible)) {
    const end = match.index + match[0].length
    if (fileBreaks && onlyBreaks.test(match[0])) continue
    if (joins.test(match[0]) && emojiBefore.test(text.slice(Math.max(0, match.index - 2), match.index)))
      continue
    const breaks = lineBreaks.test(match[0]) && match.index > 0 && end < text.length
    if (windowsPunctuation[match[0]] !== undefined) {
      edits.push({ start: match.index, end, replacement: windowsPunctuation[match[0]] ?? '' })
      continue
    }
    const doubled = text[end] === '\n' || text[match.index - 1] === '\n'
    edits.push({ start: match.index, end, replacement: breaks && !doubled ? '\n' : '' })
  }
  edits.push(...ofPrivateUse(text))
  return applyEdits(
    'invisible_characters',
    text,
    edits.sort((a, b) => a.start - b.start),
  )
}

function ofPrivateUse(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(privateUse)) {
    const end = match.index + match[0].length
    const known = gbkPrivateUse[match[0]]
    if (known === undefined && !standsAlone(text, match.index, end)) continue
    edits.push({ start: match.index, end, replacement: known ?? '' })
  }
  return edits
}

// Between letters a private glyph may be a rare character of a name: a hole would hide that something stood there.
const standsAlone = (text: string, start: number, end: number) =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(end))
