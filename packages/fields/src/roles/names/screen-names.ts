import { characterTable, isIn, wordTag } from '@jianbao/text'
import type { NameMention } from './find-names.js'
import { matchBefore } from './masked-names.js'
import { nameSigns } from './name-signs.js'

/**
 * 网友“山里人家”说: a name that its bearer chose stands in quotation marks behind the word for such people. What it begins
 * with stands first, or the words before would be looked at from every place.
 */
const AFTER_NOUN =
  /(?=[网博用昵])(?<!被[^,，。“"]{0,8})(?:网友|网民|博主|用户|网名(?:叫|为|是)?|昵称(?:叫|为|是)?)[“"「『](?<name>[^“”"「」『』,，。!！?？:：;；、\n]{2,10})[”"」』](?=[^\S\n]?(?:说|称|表示|写|发|留言|评|在|昨|今|前|晒|爆|质疑|提|建议|认为|反映|告诉|回|转|跟|也|则|就|还|[:：(（]|的(?:微博|帖|留言|博|评论|话(?!题)|说法|跟|爆料|质疑|建议|提问|文)))/uy
/** 一个叫“山里人家”的网友. */
const BEFORE_NOUN =
  /(?:叫|名为|名叫|网名|自称|昵称)(?:为|叫|是)?[“"「『](?<name>[^“”"「」『』,，。!！?？:：;；、\n]{2,10})[”"」』]的(?:网友|网民|博主|用户|版主|楼主|微博)/uy
export const patterns: readonly RegExp[] = [AFTER_NOUN, BEFORE_NOUN]

/** What stands before the quotation mark in either pattern is no longer, and ends so. */
const REACH = 3
const beforeQuote = characterTable('友民主户名称叫为是')

/** Where one of the patterns matches, one match behind the other: it is tried only before quotation marks. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  let free = 0
  for (const quote of nameSigns(text).quotes) {
    if (!isIn(beforeQuote, text, quote - 1)) continue
    const match = matchBefore(text, pattern, Math.max(free, quote - REACH), quote)
    if (!match) continue
    matches.push(match)
    free = match.index + match[0].length
  }
  return matches
}

/** 网友“吐槽”的景点, 网友“围观”: what they do. */
const PLAIN = /^(?:v|vn|vd|a|ad|i|l)$/u
const WORDS_OF_A_QUOTE = /[的了是吗呢吧啊]/u

/** 网友“会飞的鱼”发帖: where somebody speaks, the words with 的 in them are whom. */
const isBorne = (text: string, { index, 0: { length } }: RegExpExecArray, name: string): boolean =>
  /^[^的了是吗呢吧啊]+的[^的了是吗呢吧啊]+$/u.test(name) &&
  /^[^\S\n]?(?:说|称|表示|写道|发[帖微]|留言|评论|反映|爆料)/u.test(
    text.slice(index + length, index + length + 4),
  )

/** Names that people go by on the net, as far as the text marks them as such. */
export function findScreenNames(text: string): NameMention[] {
  const found: NameMention[] = []
  for (const pattern of patterns) {
    for (const match of matchesOf(text, pattern)) {
      const name = match.groups?.name ?? ''
      if (PLAIN.test(wordTag(name) ?? '') || (WORDS_OF_A_QUOTE.test(name) && !isBorne(text, match, name)))
        continue
      const start = match.index + match[0].search(/[“"「『]/u) + 1
      found.push({
        name,
        masked: false,
        title: null,
        rule: 'name on the net',
        start,
        end: start + name.length,
      })
    }
  }
  return found
}
