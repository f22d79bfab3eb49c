import { extractFromHtml } from '@extractus/article-extractor'
import { cleanHtml, type Page } from '@jianbao/page'
import { toSimplified } from '@jianbao/text'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { JSDOM, VirtualConsole } from 'jsdom'
import { parseHTML } from 'linkedom'
import { Converter } from 'opencc-js/t2cn'
import { type Task, timeInRounds } from '../rounds.js'
import { bareParse, bareParseTask } from './bare-parse.js'
import { forEach, type MakeSuite, workOf } from './suite.js'

/** jsdom takes most of a second for a page: so many, evenly chosen, and so often tell what there is to tell. */
const mostDocuments = 40
const mostRounds = 3
const limit = 180_000

const body = 'body alone'

/** The text of an article by its page; null where there is none. */
type Extract = (page: Page) => Text | Promise<Text>
type Text = string | null | undefined

/** Called as their own documentation says. The address is nobody's: none of them has rules for its site. */
const address = 'https://example.com/'
const peers: Readonly<Record<string, Extract>> = {
  'Readability on linkedom': ({ text }) => new Readability(linkedom(text)).parse()?.textContent,
  'article-extractor': async ({ text }) => (await extractFromHtml(text, address))?.content,
  'defuddle on linkedom': async ({ text }) => (await Defuddle(linkedom(text), address)).content,
  'Readability on jsdom': ({ text }) => new Readability(jsdom(text)).parse()?.textContent,
}

/** The article of a decoded page, and a text in Simplified characters, by what a JavaScript user would otherwise take. */
export const peersSuite: MakeSuite = (all) => {
  const step = Math.ceil(all.length / mostDocuments)
  const documents = all.filter((_, at) => at % step === 0)
  const pages = documents.map(({ page }) => page)
  const articles = documents.map(({ article }) => article)
  const opencc = Converter({ from: 'twp', to: 'cn' })
  const unanswered = new Map<string, number>()
  const tasks = [
    bareParseTask(documents),
    forEach(body, pages, cleanHtml),
    ...Object.entries(peers).map(([name, extract]) => counting(name, pages, extract, unanswered)),
    forEach('conversion alone', articles, ({ text }) => toSimplified(text)),
    forEach('opencc-js alone', articles, ({ text }) => opencc(text)),
  ]
  return {
    name: 'peers',
    question:
      'What does it cost elsewhere: the text and metadata of a decoded page, a text in Simplified characters?',
    unit: bareParse,
    time: ({ rounds, warmUp }) =>
      timeInRounds(tasks, { rounds: Math.min(rounds, mostRounds), warmUp, limit }),
    wanted: Object.keys(peers).map((task) => ({ task, of: body, least: task.endsWith('jsdom') ? 60 : 8 })),
    ...workOf(documents),
    unanswered: () => unanswered,
  }
}

function counting(
  name: string,
  pages: readonly Page[],
  extract: Extract,
  unanswered: Map<string, number>,
): Task {
  return {
    name,
    async run() {
      let without = 0
      for (const page of pages) {
        const text = await extract(page)
        if (text === null || text === undefined || text.trim() === '') without += 1
      }
      unanswered.set(name, without)
      return {}
    },
  }
}

function linkedom(html: string): Document {
  return parseHTML(html).document as unknown as Document
}

/** Without a console of its own jsdom prints every style sheet it cannot read. */
function jsdom(html: string): Document {
  return new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() }).window.document
}
