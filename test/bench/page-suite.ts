import { cleanHtml } from '@jianbao/page'
import { load } from 'cheerio/slim'
import { bareParse, bareParseTask } from './bare-parse.js'
import { pageOf } from './documents.js'
import { forEach, lengthOf, type MakeSuite } from './suite.js'

/** From bytes to clean text, beside a bare parse of the decoded page. */
export const pageSuite: MakeSuite = (documents) => ({
  name: 'page',
  question: 'What does a clean article cost over merely parsing its page?',
  unit: bareParse,
  tasks: [
    bareParseTask(documents),
    forEach('cheerio/slim load', documents, ({ page }) => load(page.text)),
    forEach('decode', documents, ({ bytes }) => pageOf(bytes)),
    forEach('clean (parse, body, metadata)', documents, ({ page }) => cleanHtml(page)),
    forEach('decode + clean', documents, ({ bytes }) => {
      const page = pageOf(bytes)
      return page === null ? null : cleanHtml(page)
    }),
  ],
  documents: documents.length,
  characters: lengthOf(documents.map(({ article }) => article.text)),
})
