import type { ExtractedFields } from '@jianbao/fields'
import {
  type ArticleRecord,
  checkRecord,
  codePointOffsets,
  JianbaoError,
  schemaVersion,
} from '@jianbao/record'
import { fingerprint, type Span } from '@jianbao/text'
import { recordId, sha256 } from '../identity.js'
import type { RawInput } from '../input.js'
import { mergeRepairs } from '../merge-repairs.js'
import { withSourceOffsets } from '../source-offsets.js'
import type { CleanArticle } from './convert.js'
import type { Source } from './decode-pages.js'

/**
 * validate: everything together, held against the contract.
 * @throws JianbaoError where it does not hold: a fault of this program, never of the input
 */
export function validate(
  raw: RawInput,
  source: Source,
  article: CleanArticle,
  segments: readonly Span[],
  fields: ExtractedFields,
): ArticleRecord {
  const toCodePoints = codePointOffsets(article.text)
  const { text } = source
  const located = <T>(found: T): T => (text === null ? found : withSourceOffsets(found, article, text))
  const { counts, amounts, provinces, roles, sentences, extra, trace } = located(fields)
  const record: ArticleRecord = {
    schema: schemaVersion,
    ...provenanceOf(raw, source),
    canonical_url: article.canonicalUrl,
    title: article.title,
    publisher: article.publisher,
    site: article.site,
    authors: article.authors.map(({ name, role }) => ({ name, role })),
    dateline: article.dateline,
    published_at: article.publishedAt,
    pages: article.pages,
    language: article.language,
    script: article.script,
    text: article.text,
    segments: located(
      segments.map(({ start, end }) => ({ start: toCodePoints(start), end: toCodePoints(end) })),
    ),
    repairs: mergeRepairs(article.repairs),
    fingerprint: fingerprint(article.text),
    duplicate: null,
    counts,
    amounts,
    provinces,
    roles,
    sentences,
  }
  if (extra !== undefined) record.extra = extra
  if (trace !== undefined) record.trace = trace
  holdToContract(record)
  return record
}

function provenanceOf(raw: RawInput, { charset }: Source): Pick<ArticleRecord, 'id' | 'input' | 'url'> {
  const { url, path, line, id, fetchedAt } = raw
  const bytesHash = sha256(raw)
  return {
    id: recordId(raw, bytesHash),
    input: { url, path, line, id, sha256: bytesHash, fetched_at: fetchedAt, charset },
    url,
  }
}

function holdToContract(record: ArticleRecord): void {
  const faults = checkRecord(record)
  if (faults.length === 0) return
  const told = faults.slice(0, 5).map(({ path, message }) => `${path} ${message}`)
  throw new JianbaoError(`the record breaks its contract: ${told.join('; ')}`, {
    stage: 'validate',
    permanent: true,
  })
}
