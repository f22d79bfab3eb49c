import { wordFrequency } from '@jianbao/text'
import type { NameMention } from './find-names.js'
import { surnameCost } from './name-tables.js'
import type { TokenIndex } from './organizations.js'

/** Surnames of the two characters before and with the mark of what is withheld. */
const SURNAME = '[\\u4e00-\\u9fff]'
const RULES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'some',
    pattern: new RegExp(
      `(?:${SURNAME})?(?:${SURNAME}|(?<![A-Za-z])[A-Z])某(?:某某?|[甲乙丙丁戊己庚辛]|[A-Z](?![A-Za-z]))?`,
      'gu',
    ),
  },
  {
    name: 'crossed',
    pattern: new RegExp(
      `(?:${SURNAME})?${SURNAME}(?:[×✕＊*○〇□]{1,2}|[xX]{1,2}(?![A-Za-z]))${SURNAME}?`,
      'gu',
    ),
  },
  {
    name: 'surnamed',
    pattern: new RegExp(
      `${SURNAME}[姓](?:男子|女子|男性|女性|嫌犯|嫌疑人|男|女|妇人|妇女|老翁|老妇|司机|员工|店员|职员|少年|少女|学生|男童|女童|夫妇)`,
      'gu',
    ),
  },
]
/** Everyday words before 某 that are surnames too. */
const NOT_BEFORE_SOME =
  /^(?:于|在|向|对|和|从|有|是|为|至|由|任|以|及|到|如|该|即|将|把|被|给|指|时|应|都|全|同|那|来|成|因|或|与|涉)$/u
const ALIAS = /(?<alias>[\u4e00-\u9fff]{2,4})[(（](?:均为|系|为|皆为)?化名/gu
const NICKNAME = /^(?:[阿小老大][\u4e00-\u9fff]|[\u4e00-\u9fff][某姨叔哥姐嫂伯婶爷]|[\u4e00-\u9fff]{2,3})$/u

/** Names that the text withholds in part: 王某某, 李某甲, 张×, 陈姓男子, 小张(化名). In order, without overlaps. */
export function findMaskedNames(text: string, tokens: TokenIndex): NameMention[] {
  const found: NameMention[] = []
  for (const rule of RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      const offset = maskedStart(match[0])
      if (offset === null || insideWord(match.index + offset, tokens)) continue
      const end = match.index + match[0].length - trailing(rule.name, match[0])
      found.push(mention(text, match.index + offset, end))
    }
  }
  return [...found, ...aliases(text)].sort((a, b) => a.start - b.start || b.end - a.end)
}

function mention(text: string, start: number, end: number): NameMention {
  return { name: text.slice(start, end), masked: true, title: null, start, end }
}

/** Where the surname begins in a match that may hold a character before it; null where there is no surname. */
function maskedStart(match: string): number | null {
  const mark = match.search(/[某×✕＊*○〇□xX姓]/u)
  if (mark === 2 && surnameCost(match.slice(0, 2)) !== undefined) return 0
  const surname = match[mark - 1] ?? ''
  if (/[A-Z]/u.test(surname)) return mark - 1
  if (surnameCost(surname) === undefined || NOT_BEFORE_SOME.test(surname)) return null
  return mark - 1
}

/** 珠海某公司, 大学某系: the character before the mark belongs to a word of the dictionary. */
function insideWord(at: number, tokens: TokenIndex): boolean {
  const token = tokens.tokens[tokens.before(at + 1)]
  return token !== undefined && token.start < at && token.end > at && wordFrequency(token.word) > 0
}

/** A crossed-out name may end in the character that is left (张×军), but not in the first word after it. */
function trailing(rule: string, match: string): number {
  return rule === 'crossed' &&
    /[\u4e00-\u9fff]$/u.test(match) &&
    !/[×✕＊*○〇□xX][\u4e00-\u9fff]$/u.test(match.slice(1))
    ? 1
    : 0
}

function aliases(text: string): NameMention[] {
  const names = new Set<string>()
  for (const match of text.matchAll(ALIAS)) {
    const alias = shortestAlias(match.groups?.alias ?? '')
    if (alias) names.add(alias)
  }
  return [...names].flatMap((name) => occurrences(text, name))
}

/** The name at the end of the words before (化名): a nickname, or a surname with one or two characters. */
function shortestAlias(words: string): string | null {
  const two = words.slice(-2)
  if (/^[阿小老]/u.test(two)) return two
  const three = words.slice(-3)
  if (three.length === 3 && surnameCost(three[0] ?? '') !== undefined) return three
  return NICKNAME.test(two) ? two : null
}

/** Each place where `name` stands. */
export function occurrences(text: string, name: string): NameMention[] {
  const found: NameMention[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push(mention(text, at, at + name.length))
  }
  return found
}
