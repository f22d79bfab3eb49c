import { type FieldInput, fields, fieldsInTurns, sideBySide } from '@jianbao/fields'
import { groupsOf } from '@jianbao/pipeline'
import { segment, tagWords, toSimplified } from '@jianbao/text'
import nodejieba from 'nodejieba'
import type { Document } from '../documents.js'
import { type Task, timeInRounds } from '../rounds.js'
import { bareParse, bareParseTask } from './bare-parse.js'
import { forEach, type MakeSuite, workOf } from './suite.js'

const tag = 'nodejieba tag alone'
const allFields = 'all fields'

/** Every field, alone and with the others, beside nodejieba's part-of-speech tags of the same texts. */
export const fieldsSuite: MakeSuite = (documents) => {
  const inputs = documents.map(fieldInput)
  const each = Object.values(fields)
  loadWithDictionary()
  const tasks = [
    bareParseTask(documents),
    ...each.map((field) => forEach(`${field.name} alone`, inputs, (input) => field.extract(input))),
    allFieldsTask(inputs),
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

/** nodejieba as it is for whoever takes it alone: the fields load it without its dictionary at the first word that they don't know. */
function loadWithDictionary(): void {
  tagWords('龘鱻')
  nodejieba.load()
}

/** In groups, as the pipeline finds them. */
function allFieldsTask(inputs: readonly FieldInput[]): Task {
  return {
    name: allFields,
    async run() {
      for await (const group of groupsOf(inputs, ({ text }) => text.length))
        sideBySide(group.map((input) => fieldsInTurns(input, {})))
      return {}
    },
  }
}

function fieldInput({ article }: Document): FieldInput {
  const { text } = toSimplified(article.text)
  return { text, title: article.title, authors: article.authors, segments: segment(text), country: 'cn' }
}
