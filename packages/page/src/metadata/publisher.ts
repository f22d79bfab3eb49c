import type { Line } from '../body/line.js'
import type { LinkedArticle } from './json-ld.js'
import { labelledValues } from './labelled-values.js'
import { firstMeta, type PageFacts } from './page-facts.js'

const reach = 20

/** The medium that first published the article: what is shown as 来源, else what the markup says. */
export function findPublisher(
  facts: PageFacts,
  linked: LinkedArticle | null,
  around: readonly Line[],
): string | null {
  for (const line of around.slice(0, reach * 2)) {
    const source = labelledValues(line.text).find(({ kind }) => kind === 'source')
    if (source !== undefined && isName(source.value)) return source.value
  }
  return firstMeta(facts, ['mediaid', 'source', 'article:publisher_name']) ?? linked?.publisher ?? null
}

function isName(value: string): boolean {
  return value.length >= 2 && value.length <= 30 && !/^https?:|[。，？！]/.test(value)
}
