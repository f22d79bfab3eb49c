import { textWords } from '@jianbao/text'
import { Refusals } from '../refusals.js'
import { ofLastText } from '../scan/of-last-text.js'
import type { Scene } from './link.js'
import type { NameMention } from './names/find-names.js'
import { findMentions } from './names/mentions.js'
import { findTitles } from './titles/find-titles.js'

/** The text with its names and titles, for the two fields that ask for them. */
export const sceneOf = ofLastText(lookAt)

/** The text with everything that the rules look at. */
function lookAt(text: string): Scene {
  const words = textWords(text)
  const titles = findTitles(text, words)
  const refusals = new Refusals()
  const mentions = findMentions(text, { titles, words }, refusals)
  const nameStarts = new Map<number, NameMention>()
  const nameEnds = new Map<number, NameMention>()
  for (const mention of mentions) {
    nameStarts.set(mention.start, mention)
    nameEnds.set(mention.end, mention)
  }
  // Property by property: a spread takes ten times as long.
  const { before, endingAt, startingAt, upTo } = words
  const index = { before, endingAt, startingAt, upTo, nameStarts }
  return { text, titles, mentions, index, nameStarts, refusals, nameEnds }
}
