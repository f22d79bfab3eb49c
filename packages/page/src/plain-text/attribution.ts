import { characterTable, isIn } from '@jianbao/text'
import { lineView } from '../lines/line-view.js'
import { looksLikeMedium } from '../lines/publishers.js'
import type { Paragraph } from '../paragraph.js'

const reported =
  /^(?:另?据|综合)(?:《(?<title>[^《》]{2,14})》|(?<name>[^,:。《》“\s]{2,14}?))(?:\d{1,2}月)?(?:\d{1,2}日)?(?:消息|报道|报导|电)(?<mark>[,:。\s])/u

/** What it begins with, in either script; asked first, for it is cheap. */
export const attributionSigns = characterTable('另据據综綜')

/** Below so many paragraphs an attribution is a passage's, not the article's, unless a colon makes all behind it the report. */
const opening = 2

/** The medium that a paragraph's beginning says it has the report from: `据某某之声报道：…`; null where none does. */
export function attributedMedium(paragraphs: readonly Paragraph[]): string | null {
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]?.text ?? ''
    if (!isIn(attributionSigns, paragraph, 0)) continue
    const view = lineView(paragraph.slice(0, 60))
    const groups = reported.exec(view)?.groups
    const medium = groups?.title ?? groups?.name
    if (medium === undefined || (at >= opening && groups?.mark !== ':')) continue
    if (!(groups?.title || looksLikeMedium(medium))) continue
    const from = view.indexOf(medium)
    return paragraph.slice(from, from + medium.length)
  }
  return null
}
