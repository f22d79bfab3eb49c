import { characterTable, isIn, latinCapitals, surnameCost } from '@jianbao/text'
import { findRepeated } from './familiar-names.js'
import type { NameMention } from './find-names.js'
import { nameSigns } from './name-signs.js'

/** 小周, 老李 where a title stands before or the verb of a speaker after. */
const FAMILIAR =
  /(?<=^|[\p{P}\s]|[警民友主机事邻居子工者生人安客员师手妈爸]|记者)[小老阿]([\u4e00-\u9fff])(?=说|称|告诉|表示|介绍|回忆|坦言|每天|今年|[(（,，、]|和|的|是|也|还|又|则|就|都|正|从|把|被|将)|(?<=[警民友主机事邻居子工者生人安客员师手妈爸])[小老阿]([\u4e00-\u9fff])(?=冲|跑|发现|看[到见]|赶[到紧]|立即|马上|在|也|是|向|把|将|被|从|带[着上]|拿|来到|决定|打[电算]|就|没|一家|夫妇|因|已|曾|便|想|问|到|正|刚|笑|哭|联系|种[了的着]|养[了的着]|通过|报警)/uy
/** 阿K: a nickname of a letter. */
const LETTERED = /[阿小老大][A-Z](?![A-Za-z\d])/uy
const capitals = characterTable(latinCapitals)
/** Surnames dearer than this are more often the beginning of a word: 小学, 老板. */
const RARE = 6.5
/** 村民|老耿: behind a noun for people a rare one will do. */
const endsPeople = characterTable('警民友主机事邻居子工者生人安客员师手妈爸')
const RARE_BEHIND_PEOPLE = 9
const ALIAS_MARK = '化名'
const BEFORE_ALIAS = /(?<alias>[\u4e00-\u9fff]{2,4})[”"」]?[(（](?:均为|系|为|皆为)?$/u
const REACH = 12
const POLITE = /^.(?:阿姨|大爷|大妈|大叔|先生|女士|小姐|太太|老汉|奶奶|爷爷|婆婆)$/u
const NICKNAME = /^(?:[阿小老大][\u4e00-\u9fff]|[\u4e00-\u9fff][某姨叔哥姐嫂伯婶爷]|[\u4e00-\u9fff]{2,3})$/u

/** Adds the names that people go by in place of their own: 小周, 阿K, “小鹿”(化名). */
export function findNicknames(text: string, found: NameMention[]): void {
  const { familiar, alias } = nameSigns(text)
  const add = (start: number, end: number): void => {
    found.push({ name: text.slice(start, end), masked: true, title: null, rule: 'nickname', start, end })
  }
  const repeated = new Set(findRepeated(text, familiar))
  for (const at of familiar)
    if (
      repeated.has(at) ||
      isFamiliar(text, at) ||
      isCalled(text, at) ||
      (isIn(capitals, text, at + 1) && matchesAt(LETTERED, text, at))
    )
      add(at, at + 2)
  for (const at of alias) {
    if (!text.startsWith(ALIAS_MARK, at)) continue
    const match = BEFORE_ALIAS.exec(text.slice(Math.max(0, at - REACH), at))
    const words = match?.groups?.alias ?? ''
    const end = Math.max(0, at - REACH) + (match?.index ?? 0) + words.length
    const name = shortestAlias(words)
    if (name) add(end - name.length, end)
  }
}

function isFamiliar(text: string, at: number): boolean {
  const cost = surnameCost(text.charAt(at + 1)) ?? Number.POSITIVE_INFINITY
  const most = isIn(endsPeople, text, at - 1) ? RARE_BEHIND_PEOPLE : RARE
  return cost < most && matchesAt(FAMILIAR, text, at)
}

/** 嫌疑人“阿豪”. */
const CALLED = /(?<=[人号名称子叫友、][“"「『])阿[\u4e00-\u9fff](?=[”"」』])/uy
const closes = characterTable('”"」』')
const isCalled = (text: string, at: number): boolean =>
  isIn(closes, text, at + 2) && matchesAt(CALLED, text, at)

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The name at the end of the words before (化名): a nickname, or a surname with one or two characters. */
function shortestAlias(words: string): string | null {
  const [two, three] = [words.slice(-2), words.slice(-3)]
  if (POLITE.test(three) && surnameCost(three[0] ?? '') !== undefined) return three
  if (/^[阿小老]/u.test(two)) return two
  if (three.length === 3 && surnameCost(three[0] ?? '') !== undefined) return three
  return NICKNAME.test(two) ? two : null
}
