import type { Refusal } from '@jianbao/record'
import { listedCodings } from '../codings/coding.js'
import { openContent } from '../codings/open-content.js'
import { fieldList } from './answer-fields.js'
import type { HttpAnswer, HttpField } from './http-exchange.js'
import { httpLimits } from './http-limits.js'

/** The codings of an answer's body, in the order in which they were applied. */
export function codingsOf(fields: readonly HttpField[]): string[] {
  const transfer = listedCodings(fieldList(fields, 'transfer-encoding'))
  return [
    ...listedCodings(fieldList(fields, 'content-encoding')),
    ...transfer.filter((coding) => coding !== 'chunked'),
  ]
}

/**
 * The body of an answer, decompressed. Refuses what is damaged or too large.
 * @param most in bytes, after each step; the client's `maxContent` by default
 */
export function answerContent(
  { headers, body }: Pick<HttpAnswer, 'headers' | 'body'>,
  most: number = httpLimits.maxContent,
): Buffer | Refusal {
  return openContent(body, codingsOf(headers), most)
}
