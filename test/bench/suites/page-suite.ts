import { cleanHtml } from '@jianbao/page'
import { load } from 'cheerio/slim'
import { pageOf } from '../documents.js'
import { timeInRounds } from '../rounds.js'
import { bareParse, bareParseTask } from './bare-parse.js'
import { forEach, type MakeSuite, workOf } from './suite.js'

/** From bytes to clean text, beside a bare parse of the decoded page. */
export const pageSuite: MakeSuite = (documents) => {
  const tasks = [
    bareParseTask(documents),
    forEach('cheerio/slim load', documents, ({ page }) => load(page.text)),
    forEach('decode', documents, ({ bytes }) => pageOf(bytes)),
    forEach('clean (parse, body, metadata)', documents, ({ page }) => cleanHtml(page)),
    forEach('decode + clean', documents, ({ bytes }) => {
      const page = pageOf(bytes)
      return page === null ? null : cleanHtml(page)
    }),
  ]
  return {
    name: 'page',
    question: 'What does a clean article cost over merely parsing its page, the stages by themselves?',
    unit: bareParse,
    time: (options) => timeInRounds(tasks, options),
    ...workOf(documents),
  }
}
