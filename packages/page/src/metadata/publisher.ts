import { cleanPublisher } from '../lines/publishers.js'
import { attributedMedium } from '../plain-text/attribution.js'
import type { TrimmedBody } from './edges.js'
import { firstMeta, type PageFacts } from './page-facts.js'
import type { Surroundings } from './surroundings.js'

/** Metas that name the source; the first is the standard of China's government sites. */
const sourceMetas = ['contentsource', 'source', 'article:source', 'og:article:source', 'sourcename']

/**
 * The medium that first published the article, surest witness first: a label's value, the page's metas, a name beside the
 * date, the dateline's agency, the byline's medium, an attribution (`据某某报报道`); null where none speaks.
 */
export function findPublisher(facts: PageFacts, body: TrimmedBody, around: Surroundings): string | null {
  const meta = firstMeta(facts, sourceMetas)
  return (
    around.publisher ??
    body.publisher ??
    (meta === null ? null : cleanPublisher(meta)) ??
    around.medium ??
    agencyOf(body) ??
    body.medium ??
    attributedMedium(body.paragraphs)
  )
}

/** The dateline's agency, unless it is the paper itself (`本报讯`). */
function agencyOf({ dateline }: TrimmedBody): string | null {
  const agency = dateline?.agency ?? null
  return agency === null || /^本.$/u.test(agency) ? null : agency
}
