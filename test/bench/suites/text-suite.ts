import { type RepairKind, repairKinds } from '@jianbao/record'
import { fingerprint, removeRepeats, repairText, segment, toSimplified } from '@jianbao/text'
import type { Document } from '../documents.js'
import { timeInRounds } from '../rounds.js'
import { bareParse, bareParseTask } from './bare-parse.js'
import { forEach, type MakeSuite, workOf } from './suite.js'

/** Kinds that other stages see to. */
const elsewhere: ReadonlySet<RepairKind> = new Set([
  'charset',
  'furniture',
  'byline',
  'repeated_body',
  'script_conversion',
])
const kinds = repairKinds.filter((kind) => !elsewhere.has(kind))

/** What becomes of an article's text between its page and its fields, beside a bare parse of that page. */
export const textSuite: MakeSuite = (documents) => {
  const articles = documents.map(({ article }) => article)
  const simplified = articles.map(({ text }) => toSimplified(text).text)
  const tasks = [
    bareParseTask(documents),
    ...kinds.map((kind) => {
      const except = kinds.filter((other) => other !== kind)
      return forEach(`repair: ${kind}`, articles, ({ text, title }) => repairText(text, { title, except }))
    }),
    forEach('repair, all of these', articles, ({ text, title }) => repairText(text, { title })),
    forEach('convert', articles, ({ text }) => toSimplified(text)),
    forEach('deduplicate (inside)', simplified, (text) => removeRepeats(text)),
    forEach('repair + convert + deduplicate', documents, undoDamage),
    forEach('segment', simplified, (text) => segment(text)),
    forEach('fingerprint', simplified, (text) => fingerprint(text)),
  ]
  return {
    name: 'text',
    question: 'What does undoing damage cost, over merely parsing the page that a text came from?',
    unit: bareParse,
    time: (options) => timeInRounds(tasks, options),
    ...workOf(documents),
  }
}

function undoDamage({ article }: Document): string {
  const repaired = repairText(article.text, { title: article.title })
  return removeRepeats(toSimplified(repaired.text).text).text
}
