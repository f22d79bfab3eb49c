import { type FieldInput, fields } from '@jianbao/fields'
import { segment, toSimplified } from '@jianbao/text'
import nodejieba from 'nodejieba'
import type { Document } from './documents.js'
import { forEach, lengthOf, type MakeSuite } from './suite.js'

const unit = 'nodejieba tag'

/** Every field, beside nodejieba's part-of-speech tags of the same texts. */
export const fieldsSuite: MakeSuite = (documents) => {
  const inputs = documents.map(fieldInput)
  const each = Object.values(fields)
  return {
    name: 'fields',
    question: 'What do the fields cost over merely tagging the words of their text?',
    unit,
    tasks: [
      forEach(unit, inputs, ({ text }) => nodejieba.tag(text)),
      ...each.map((field) => forEach(field.name, inputs, (input) => field.extract(input))),
      forEach('all fields', inputs, (input) => each.map((field) => field.extract(input))),
    ],
    documents: inputs.length,
    characters: lengthOf(inputs.map(({ text }) => text)),
  }
}

function fieldInput({ article }: Document): FieldInput {
  const { text } = toSimplified(article.text)
  return { text, title: article.title, authors: article.authors, segments: segment(text), country: 'cn' }
}
