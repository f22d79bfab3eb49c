import { cleanPublisher } from '../lines/publishers.js'
import { attributedMedium } from '../plain-text/attribution.js'
import { type MetadataSource, type Told, untold, witness } from '../sources.js'
import type { TrimmedBody } from './edges.js'
import type { LinkedArticle } from './json-ld.js'
import { namedMeta, type PageFacts } from './page-facts.js'
import { accountName } from './scripted-facts.js'
import type { Surroundings } from './surroundings.js'

/** Metas that name the source; the first is the standard of China's government sites. */
const sourceMetas = [
  'contentsource',
  'source',
  'article:source',
  'og:article:source',
  'sourcename',
  'mediaid',
  'copyrightholder',
  'dc.source',
]

/** What says who published an article. */
export interface PublisherClues {
  readonly facts: PageFacts
  readonly linked: LinkedArticle | null
  readonly body: TrimmedBody
  readonly around: Surroundings
  readonly site: string | null
}

/**
 * The medium that first published the article, surest witness first: a label's value, the page's metas, a name beside the
 * date, the dateline's agency, the byline's medium, an attribution (`据某某报报道`), JSON-LD, the account or site it is on.
 */
export function findPublisher({ facts, linked, body, around, site }: PublisherClues): Told<string | null> {
  const meta = namedMeta(facts, sourceMetas)
  const clues: readonly (readonly [MetadataSource, string | null, string?])[] = [
    ['label', around.publisher ?? body.publisher],
    ['meta', meta === null ? null : cleanPublisher(meta.said), meta?.name ?? ''],
    ['beside_date', around.medium],
    ['dateline', agencyOf(body)],
    ['byline', body.medium],
    ['attribution', attributedMedium(body.paragraphs)],
    ['script', accountName(facts)],
    ['json_ld', linked?.publisher ?? null, 'publisher'],
    ['site_name', site],
  ]
  const first = clues.find(([, value]) => value !== null)
  const value = first?.[1] ?? null
  if (value === null) return untold
  const agreeing = clues.filter(([, said]) => said === value)
  return { value, by: agreeing.map(([source, said, name]) => witness(source, said ?? '', name ?? null)) }
}

/** The dateline's agency, unless it is the paper itself (`本报讯`). */
function agencyOf({ dateline }: TrimmedBody): string | null {
  const agency = dateline?.agency ?? null
  return agency === null || /^本.$/u.test(agency) ? null : agency
}
