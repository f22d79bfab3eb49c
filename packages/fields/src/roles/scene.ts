import { tagWords } from '@jianbao/text'
import { surroundings } from './find-names.js'
import { findTitles } from './find-titles.js'
import type { Scene } from './links.js'
import { findMentions } from './mentions.js'
import { tokenIndex } from './organizations.js'

let last: Scene | undefined

/** The text with its names and titles. The last text is kept, since two fields ask for the same one in turn. */
export function sceneOf(text: string): Scene {
  if (last?.text !== text) last = lookAt(text)
  return last
}

/** The text with everything that the rules look at. */
function lookAt(text: string): Scene {
  const tokens = tagWords(text)
  const titles = findTitles(text, tokens)
  const around = surroundings(text.length, titles, tokens)
  const index = tokenIndex(tokens)
  const mentions = findMentions(text, around, index)
  return {
    text,
    titles,
    mentions,
    index: { ...index, nameStarts: new Set(mentions.map(({ start }) => start)) },
    nameStarts: new Map(mentions.map((mention) => [mention.start, mention])),
    nameEnds: new Map(mentions.map((mention) => [mention.end, mention])),
    titleStarts: around.titleStarts,
    titleEnds: around.titleEnds,
  }
}
