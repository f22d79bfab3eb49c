import { textWords } from '@jianbao/text'
import { Refusals } from '../refusals.js'
import { findTitles } from './find-titles.js'
import type { Scene } from './link.js'
import { findMentions } from './mentions.js'

let last: Scene | undefined

/** The text with its names and titles. The last text is kept, since two fields ask for the same one in turn. */
export function sceneOf(text: string): Scene {
  if (last?.text !== text) last = lookAt(text)
  return last
}

/** The text with everything that the rules look at. */
function lookAt(text: string): Scene {
  const words = textWords(text)
  const titles = findTitles(text, words)
  const refusals = new Refusals()
  const mentions = findMentions(text, { titles, words }, refusals)
  const nameStarts = new Map(mentions.map((mention) => [mention.start, mention]))
  return {
    text,
    titles,
    mentions,
    index: { ...words, nameStarts },
    nameStarts,
    refusals,
    nameEnds: new Map(mentions.map((mention) => [mention.end, mention])),
  }
}
