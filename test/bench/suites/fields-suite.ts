import { type FieldInput, fields } from '@jianbao/fields'
import { segment, toSimplified } from '@jianbao/text'
import nodejieba from 'nodejieba'
import type { Document } from '../documents.js'
import { timeInRounds } from '../rounds.js'
import { bareParse, bareParseTask } from './bare-parse.js'
import { forEach, type MakeSuite, workOf } from './suite.js'

const tag = 'nodejieba tag alone'
const allFields = 'all fields'

/** Every field, alone and with the others, beside nodejieba's part-of-speech tags of the same texts. */
export const fieldsSuite: MakeSuite = (documents) => {
  const inputs = documents.map(fieldInput)
  const each = Object.values(fields)
  const tasks = [
    bareParseTask(documents),
    ...each.map((field) => forEach(`${field.name} alone`, inputs, (input) => field.extract(input))),
    forEach(allFields, inputs, (input) => each.map((field) => field.extract(input))),
    forEach(tag, inputs, ({ text }) => nodejieba.tag(text)),
  ]
  return {
    name: 'fields',
    question: 'What do the fields of a plain text cost, and merely tagging its words?',
    unit: bareParse,
    time: (options) => timeInRounds(tasks, options),
    wanted: [{ task: allFields, of: tag, most: 0.5 }],
    ...workOf(documents),
  }
}

function fieldInput({ article }: Document): FieldInput {
  const { text } = toSimplified(article.text)
  return { text, title: article.title, authors: article.authors, segments: segment(text), country: 'cn' }
}
