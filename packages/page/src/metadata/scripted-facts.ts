import { rawText } from '../body/dom.js'
import type { PageFacts } from './page-facts.js'

/** Scripts longer than this hold a page's state, not a few values. */
const longest = 400_000

/** WeChat's account pages keep the account's name in their script. */
const account = /\bvar\s+nickname\s*=\s*(?:htmlDecode\()?["']([^"'\\]{2,40})["']/

/** When it was published, as page states name it; seconds, milliseconds or a date. */
const published =
  /\b(?:publish(?:ed)?_?(?:time|date|at)|pub_?(?:time|date)|ptime|date_?published|create_?time|ct)["']?\s*[:=]\s*["']?(\d{10}(?:\d{3})?(?!\d)|(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?)/i

/** The account that published a page of a platform; null on any other page. The name's rarest letter is looked for. */
export function accountName(facts: PageFacts): string | null {
  return firstIn(facts, 'kname', account)
}

/** The time of publishing that a page's scripts hold, as written there; digits alone are seconds or milliseconds. */
export function scriptedTime(facts: PageFacts): string | null {
  const said = firstIn(facts, '', published)
  if (said === null || !/^\d{10,13}$/.test(said)) return said
  const moment = Number(said) * (said.length === 10 ? 1000 : 1)
  const local = new Date(moment + 8 * 3_600_000).toISOString()
  return /^(?:199|20[0-4])/.test(local) ? `${local.slice(0, 19)}+08:00` : null
}

function firstIn(facts: PageFacts, evident: string, pattern: RegExp): string | null {
  for (const script of facts.scripts) {
    if (script.attribs?.others?.has('src') === true) continue
    const code = rawText(script, longest)
    if (!code.includes(evident)) continue
    const value = pattern.exec(code)?.[1]
    if (value !== undefined) return value
  }
  return null
}
