import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseDocument } from 'htmlparser2'
import type { Document } from '../documents.js'
import type { Task } from '../rounds.js'
import { forEach } from './suite.js'

export const bareParse = 'parseDocument (htmlparser2)'

/**
 * The unit: the decoded pages through the very htmlparser2 that cheerio uses, and nothing else.
 * @throws Error where the bench has got another copy of it
 */
export function bareParseTask(documents: readonly Document[]): Task {
  const ours = createRequire(import.meta.url)
  const cheerios = createRequire(ours.resolve('cheerio'))
  const [one, other] = [ours, cheerios].map((require) => realpathSync(require.resolve('htmlparser2')))
  if (one !== other)
    throw new Error(`cheerio parses with another htmlparser2 (${other}) than the bench (${one})`)
  return forEach(bareParse, documents, ({ page }) => parseDocument(page.text))
}
