import type { Refusal } from '@jianbao/record'
import type { Article, Page } from './article.js'
import { type Body, collectBody } from './body/collect.js'
import type { DomNode } from './body/dom.js'
import { layOut } from './body/layout.js'
import { parsePage } from './body/parse.js'
import { describe } from './metadata/describe.js'
import { PageFactsGatherer } from './metadata/page-facts.js'

/** Larger pages are refused, in UTF-16 units; the largest article pages have a few million. */
export const largestPage = 16_000_000

/** Cuts the article out of a page and reads what the page says of it. One parse a page, none of it recursive. */
export function cleanHtml(page: Page): Article | Refusal {
  if (page.text.length > largestPage) return refusals.tooLarge
  const facts = new PageFactsGatherer()
  const body = findBody(parsePage(page.text), facts)
  if (body === null || body.lines.length === 0) return refusals.noBody
  return describe(page, facts, body)
}

/** The body as shown; where that is next to nothing, as hidden until the page's script shows it. */
function findBody(root: DomNode, facts: PageFactsGatherer): Body | null {
  const shown = collectBody(layOut(root, { hiddenToo: false, onElement: facts.add }))
  if (shown !== null && shown.weight > 120) return shown
  const hidden = collectBody(layOut(root, { hiddenToo: true }))
  return hidden !== null && hidden.weight > 3 * (shown?.weight ?? 0) ? hidden : shown
}

const refusals = {
  tooLarge: {
    reason: 'too_large',
    message: `more than ${largestPage / 1_000_000} million characters of markup; no article page is so large`,
  },
  noBody: {
    reason: 'no_body',
    message:
      'no article in it: no running text outside links; is it a list of articles, or a page filled by script?',
  },
} as const satisfies Record<string, Refusal>
