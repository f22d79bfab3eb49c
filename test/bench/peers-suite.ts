import { extractFromHtml } from '@extractus/article-extractor'
import { cleanHtml } from '@jianbao/page'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { JSDOM, VirtualConsole } from 'jsdom'
import { parseHTML } from 'linkedom'
import { bareParse, bareParseTask } from './bare-parse.js'
import { forEach, lengthOf, type MakeSuite } from './suite.js'

/** jsdom takes most of a second for a page: so many, evenly chosen, tell what there is to tell. */
const mostDocuments = 40

/** The article of a decoded page, by what a JavaScript user would otherwise take. */
export const peersSuite: MakeSuite = (all) => {
  const step = Math.ceil(all.length / mostDocuments)
  const documents = all.filter((_, at) => at % step === 0)
  const pages = documents.map(({ page }) => page)
  return {
    name: 'peers',
    question: 'What does the article of a page cost elsewhere?',
    unit: bareParse,
    mostRounds: 3,
    tasks: [
      bareParseTask(documents),
      forEach('clean', pages, (page) => cleanHtml(page)),
      forEach('Readability on linkedom', pages, ({ text }) =>
        new Readability(parseHTML(text).document as unknown as Document).parse(),
      ),
      forEach('article-extractor', pages, ({ text }) => extractFromHtml(text, 'https://example.com/')),
      forEach('defuddle on linkedom', pages, ({ text }) =>
        Defuddle(parseHTML(text).document as unknown as Document, 'https://example.com/'),
      ),
      forEach('Readability on jsdom', pages, ({ text }) => new Readability(domOf(text)).parse()),
    ],
    documents: documents.length,
    characters: lengthOf(documents.map(({ article }) => article.text)),
  }
}

/** Without a console of its own jsdom prints every style sheet it cannot read. */
function domOf(html: string): Document {
  return new JSDOM(html, { url: 'https://example.com/', virtualConsole: new VirtualConsole() }).window
    .document
}
