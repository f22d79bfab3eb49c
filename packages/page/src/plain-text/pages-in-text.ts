import type { Pages } from '@jianbao/record'
import { lineView } from '../lines/line-view.js'
import { pagerWords } from '../metadata/pager-words.js'
import type { TextLine } from './line-kinds.js'

/** How many lines below the running text still are its foot. */
const reach = 8

/** What a pager that was copied along with the text says of its pages; null where the article stands on one. */
export function pagesInText(lines: readonly TextLine[]): Pages | null {
  const last = lines.findLastIndex((line) => line.kind === 'sentence')
  for (const { text, reason } of lines.slice(0, last + reach)) {
    if (reason !== 'pager') continue
    const pages = readPager(lineView(text))
    if (pages !== null) return pages
  }
  return null
}

function readPager(view: string): Pages | null {
  const said = (pagerWords.of.exec(view) ?? pagerWords.total.exec(view))?.groups
  const numbers = (view.match(/(?<!\d)\d{1,3}(?!\d)/g) ?? []).map(Number)
  const counted = numbers[0] === 1 && numbers.every((number, at) => number === at + 1) ? numbers.length : 0
  const onward = pagerWords.onward.test(view)
  const total = said?.total === undefined ? counted : Number(said.total)
  if (total < 2 || (said === undefined && !onward)) return null
  const here = said?.here ?? pagerWords.here.exec(view)?.groups?.here
  const index = here === undefined ? (pagerWords.back.test(view) && !onward ? total : 1) : Number(here)
  return index < 1 || index > total ? null : { index, total, next: null }
}
