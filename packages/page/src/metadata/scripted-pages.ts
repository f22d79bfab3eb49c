import type { Pages } from '@jianbao/record'
import { rawText } from '../body/dom.js'
import { linkedAddress } from './page-address.js'
import type { PageFacts } from './page-facts.js'

/** How TRS, a content system of many mainland sites, writes its pager: pages, this one from 0, the file's name, its ending. */
const call =
  /createPageHTML\(\s*(?<total>\d{1,3})\s*,\s*(?<at>\d{1,3})\s*,\s*["'](?<name>[\w-]{1,80})["']\s*,\s*["'](?<ending>\w{2,6})["']/
/** The end of its name: few letters of a script are capitals, so that it is looked for fast. */
const evident = 'HTML('
const longest = 4000

/** The article's pages where a script writes the pager. Articles' files are named `t…`, lists' `index`. */
export function scriptedPages(facts: PageFacts, base: URL): Pages | null {
  for (const script of facts.scripts) {
    const code = rawText(script, longest)
    if (!code.includes(evident)) continue
    const groups = call.exec(code)?.groups
    if (groups === undefined || /^(?:index|list|default)/i.test(groups.name ?? '')) continue
    const total = Number(groups.total)
    const index = Number(groups.at) + 1
    if (total < 2 || index > total) continue
    const next = index < total ? `${groups.name}_${index}.${groups.ending}` : undefined
    return { index, total, next: linkedAddress(next, base)?.href ?? null }
  }
  return null
}
