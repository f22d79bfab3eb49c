import { characterTable, holdsAny, isIn, whiteSpace } from '@jianbao/text'

/** The words of a pager, over a line view. Source: observed mainland, Taiwan and Hong Kong pages. */
export const pagerWords = {
  /** A page's number as a link: `2`, `[2]`, `第2页`, `第2页：…`. */
  number: /^[[(【<]?\s?(?<number>\d{1,3})\s?[\])】>]?$|^第\s?(?<named>\d{1,3})\s?页(?:$|[:,\s])/,
  onward: /(?:下|后)一?页(?!面)|^余下全文$|^next(?: page)?[\s>»›]*$|^[>»›]{1,2}$/iu,
  back: /(?:上|前)一?页(?!面)|^prev(?:ious)?(?: page)?$|^[<«‹]{1,2}$/iu,
  last: /^(?:尾|末|最后一?|最末)页$/u,
  total: /共\s?(?<total>\d{1,3})\s?页/,
  /** Where the reader is: `第2页`. */
  here: /第\s?(?<here>\d{1,3})\s?页(?!到|至)/,
  /** Both: `2/5页`. */
  of: /(?<!\d)(?<here>\d{1,3})\s?\/\s?(?<total>\d{1,3})\s?页/,
  /** Numbers left out of a pager. */
  gap: /\.{2,}|…/,
} as const

/** What no link of a pager is without. */
const evident = /^[^\dnp页頁余餘]{0,3}(?:\d|next|prev|余下|餘下|[>»›＞<])|[页頁０-９]/i
/** It is short with one of these, or has the word for a page and one of these, or is English. */
const inShort = characterTable('0123456789０１２３４５６７８９余餘>»›＞<')
const besidePage = characterTable('第下后後上前尾末')
const english = characterTable('nNpP')
const longestShort = 7
const margins = characterTable(whiteSpace)

/** Whether a link's text, as written, may be a pager's: asked first, for it is cheap. */
export function mayNamePage(written: string): boolean {
  const isBare = !isIn(margins, written, 0) && !isIn(margins, written, written.length - 1)
  const bare = isBare ? written : written.trim()
  const isCandidate =
    (bare.length <= longestShort && holdsAny(inShort, bare, 0, bare.length)) ||
    (namesPage(bare) && holdsAny(besidePage, bare, 0, bare.length)) ||
    isIn(english, bare, 0)
  return isCandidate && evident.test(written)
}

/** Whether a text has the word for a page in it. */
export function namesPage(text: string): boolean {
  const { length } = text
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === page || unit === pageInTraditional) return true
  }
  return false
}

const [page, pageInTraditional] = [0x9875, 0x9801]
