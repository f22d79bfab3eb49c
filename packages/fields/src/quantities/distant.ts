import type { Approx } from '@jianbao/record'
import { characterTable, holdsAny } from '@jianbao/text'
import { cutWords, type Word } from './lexicon.js'

/**
 * Approximators that a verb parts from their number (`至少已造成6人死亡`, `每年约发生650万例`, `最高可罚10万元`): they bound the number and
 * stay out of its quote.
 */
const marks: readonly (readonly [pattern: RegExp, approx: Approx])[] = [
  [
    /(?:^|[^契预条节公特违签制纽相誓婚赴毁失邀履守背盟密集隐大合])(?:大约|约|大概)(?![谈定请见束会好战稿同法莫摸])([\p{Script=Han}]{2,5})$/u,
    'about',
  ],
  [/(?:至少|起码|最少)([\p{Script=Han}]{1,6})$/u, 'over'],
  [/(?:最多|至多|顶多)([\p{Script=Han}]{1,6})$/u, 'under'],
  [/最高((?:可|能|将|会)[\p{Script=Han}]{0,5})$/u, 'under'],
]
const REACH = 10
/** Of these one stands in what any of them finds. */
const signs = characterTable('约少多高概码')
/** Words that may stand between, and those of them that are verbs whatever the list calls them. */
const BETWEEN = /^(?:v|d|vd|ul|p$|c$|u)/u
const VERBS: ReadonlySet<string> = new Set(['罚', '处', '判', '赔', '奖', '领', '达', '获', '用'])
const isVerb = ({ word, tag }: Word) => tag.startsWith('v') || VERBS.has(word)
const isBetween = (word: Word) => BETWEEN.test(word.tag) || isVerb(word)

/** The approximator that stands before the verb of the number that begins at `at`; null where none does. */
export function distantApproximator(text: string, at: number): Approx | null {
  if (!holdsAny(signs, text, Math.max(0, at - REACH), at)) return null
  const before = text.slice(Math.max(0, at - REACH), at)
  for (const [pattern, approx] of marks) {
    const between = pattern.exec(before)?.[1]
    if (between === undefined) continue
    const words = cutWords(text, at - between.length, at)
    if (words.every(isBetween) && words.some(isVerb)) return approx
  }
  return null
}
