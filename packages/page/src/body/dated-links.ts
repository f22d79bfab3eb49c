import { characterTable, isIn } from '@jianbao/text'
import { lineView } from '../lines/line-view.js'
import type { Line } from './line.js'
import { isMostlyLink } from './weigh-lines.js'

// Lists of other articles by their form: headlines that are links, each with its date beside it or on the next line. Such
// dates are those articles', and a list without a heading stands anywhere, even between an article's date and its text.

const fewest = 3
const shortestHeadline = 8
/** What stands beside a headline: its date, with a time, between brackets. */
const longestDate = 24

const stamp =
  '[[(]?(?:(?:19|20)?\\d\\d[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?(?: ?\\d{1,2}:\\d\\d(?::\\d\\d)?)?[)\\]]?'
const dateAlone = new RegExp(`^${stamp}$`)
const dateBehind = new RegExp(`(?<!\\d)${stamp}$`)
const dateBefore = new RegExp(`^${stamp}`)
const edges = characterTable('0123456789日[](){}【】（）〔〕［］０１２３４５６７８９')

type Form = 'headline' | 'date' | 'dated' | 'other'

/** Calls `mark` for each line of such a list that has a date in it. */
export function markDatedLinks(lines: readonly Line[], mark: (at: number) => unknown): void {
  let first = 0
  let dates = 0
  const forms: Form[] = []
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    const form = line === undefined ? 'other' : formOf(line)
    forms.push(form)
    if (form === 'date' || form === 'dated') dates++
    if (form !== 'other') continue
    if (dates >= fewest) for (const at of datesIn(forms, first, i)) mark(at)
    first = i + 1
    dates = 0
  }
}

/** Of a stretch of headlines and dates the dates that are headlines'. */
function datesIn(forms: readonly Form[], first: number, last: number): readonly number[] {
  const places = Array.from({ length: last - first }, (_, i) => first + i)
  const besides = places.filter((i) => forms[i] === 'dated')
  const alone = places.filter((i) => forms[i] === 'date')
  const below = alone.filter((i) => i > first && forms[i - 1] === 'headline')
  const above = alone.filter((i) => i + 1 < last && forms[i + 1] === 'headline')
  // One more above or below the list than it has headlines is the article's own.
  const apart = below.length >= above.length ? below : above
  return [besides, apart].flatMap((found) => (found.length >= fewest ? found : []))
}

function formOf(line: Line): Form {
  const { text, size, linked } = line
  const isHeadline = linked >= shortestHeadline
  if (!isHeadline && size > longestDate) return 'other'
  if (isIn(edges, text, 0) || isIn(edges, text, text.length - 1)) {
    const view = lineView(text)
    if (linked === 0 && dateAlone.test(view)) return 'date'
    if (isHeadline && size - linked <= longestDate && (dateBehind.test(view) || dateBefore.test(view)))
      return 'dated'
  }
  return isHeadline && isMostlyLink(line) ? 'headline' : 'other'
}
