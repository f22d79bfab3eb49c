import type { Refusal } from '@jianbao/record'
import { type Article, type CleanOptions, largestPage, type Page } from './article.js'
import { type FoundBody, findBody } from './body/find-body.js'
import { isForeign } from './body/language.js'
import { parsePage } from './body/parse.js'
import { strainOf } from './body/strain.js'
import { parseWithPieces } from './body/text-pieces.js'
import { describe } from './metadata/describe.js'
import { linkedArticle } from './metadata/json-ld.js'
import { firstMeta, type PageFacts, PageFactsGatherer } from './metadata/page-facts.js'
import { alignmentToWords } from './positions/alignment-to-words.js'

/** Cuts the article out of a page and reads what the page says of it. One parse a page, none of it recursive. */
export function cleanHtml(page: Page, { positions = false }: CleanOptions = {}): Article | Refusal {
  const read = readPage(page, positions)
  if ('reason' in read) return read
  const { facts, body, source, layout } = read
  if (body === null || body.lines.length === 0)
    return isForeign(layout.lines) ? refusals.notChinese : refusals.noBody
  if (isForeign(body.lines)) return refusals.notChinese
  const article = describe(page, facts, { body, source, layout })
  if (!positions || article.alignment !== null) return article
  return { ...article, alignment: alignmentToWords(page.text, article.text) }
}

/** A page parsed: its body, and what its markup says. */
export interface ReadPage extends FoundBody {
  readonly facts: PageFacts
}

export function readPage(page: Page, positions: boolean): ReadPage | Refusal {
  if (page.text.length > largestPage) return refusals.tooLarge
  const { text, parts = [text] } = page
  const strain = strainOf(parts)
  if (strain !== null) return refusals[strain]
  const facts = new PageFactsGatherer()
  const root = positions ? parseWithPieces(text) : parsePage(parts)
  facts.addRoot(root)
  const found = findBody(root, { onElement: facts.add, onLink: facts.addLink }, () => ({
    title: firstMeta(facts, ['og:title']) ?? facts.pageTitle,
    articleBody: linkedArticle(facts)?.body ?? null,
  }))
  const { body, source, layout } = found
  return { body, source, layout, facts }
}

const refusals = {
  tooLarge: {
    reason: 'too_large',
    message: `more than ${largestPage / 1_000_000} million characters of markup; no article page is so large`,
  },
  tags: {
    reason: 'too_large',
    message: 'more than half a million tags; that is no article page',
  },
  depth: {
    reason: 'too_large',
    message:
      'elements nested tens of thousands deep; that is no article page, or a broken one: fetch it again',
  },
  noBody: {
    reason: 'no_body',
    message:
      'no article in it: no running text outside links; is it a list of articles, or a page filled by script?',
  },
  notChinese: {
    reason: 'not_chinese',
    message: 'hardly any Chinese in its text; only Chinese articles are read',
  },
} as const satisfies Record<string, Refusal>
