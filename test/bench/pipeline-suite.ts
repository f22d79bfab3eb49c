import { type ArticleInput, processInput } from '@jianbao/pipeline'
import { toLine } from '@jianbao/record'
import { bareParse, bareParseTask } from './bare-parse.js'
import type { Document } from './documents.js'
import { forEach, lengthOf, type MakeSuite } from './suite.js'

/** From bytes to a line of JSON, all fields in it, beside a bare parse of the decoded page. */
export const pipelineSuite: MakeSuite = (documents) => ({
  name: 'pipeline',
  question: 'What does a whole record cost over merely parsing its page?',
  unit: bareParse,
  tasks: [
    bareParseTask(documents),
    forEach('whole pipeline, bytes to JSON line', documents.map(rawInput), (raw) => {
      const outcome = processInput(raw)
      if ('reject' in outcome) throw new Error(`a page of the bench was refused: ${outcome.reject.message}`)
      return toLine(outcome.record)
    }),
  ],
  documents: documents.length,
  characters: lengthOf(documents.map(({ article }) => article.text)),
})

function rawInput({ bytes }: Document): ArticleInput {
  return {
    bytes,
    format: 'html',
    path: 'page.html',
  }
}
