import type { Span } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import type { Sighting } from '../sighting.js'
import { phraseLimit } from './noun-after.js'
import { compoundVerbs } from './noun-classes.js'
import { kindOf } from './word-kinds.js'

/** What so many people are as a whole: `调查样本1200人`, `12人采访团队`. */
export const isGroup = (words: string) => GROUP.test(words)
const GROUP = /(?:样本|团队|小组|小队|队伍|代表团|专班|剧组|编队|阵容)$/u

/** `派出8人采访团队`: the group, a noun phrase that begins at the measure. */
export function groupAfter(text: string, end: number, sighting: Sighting): Span | null {
  const words = cutWords(text, end, phraseLimit(text, end, Math.min(sighting.nextNumber, end + 10)))
  const last = words.findIndex(({ word }) => GROUP.test(word))
  const head = words[last]
  if (!head) return null
  const attributes = words.slice(0, last)
  // 8人退出团队: a verb is an attribute only where the number has its own
  const joined = attributes.every((word) => {
    const kind = kindOf(word)
    return (
      kind === 'noun' ||
      kind === 'modifier' ||
      (kind === 'verb' && compoundVerbs.has(word.word)) ||
      word.tag === 'vn'
    )
  })
  return joined ? { start: end, end: head.end } : null
}
