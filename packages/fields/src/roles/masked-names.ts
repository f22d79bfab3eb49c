import { nameTables, surnameCost, type TextWords, wordFrequency } from '@jianbao/text'
import type { NameMention } from './find-names.js'

/** Surnames of the two characters before and with the mark of what is withheld. */
const SURNAME = '[\\u4e00-\\u9fff]'
const RULES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'some',
    pattern: new RegExp(
      `(?:${SURNAME})?(?:${SURNAME}|(?<![A-Za-z])[A-Z])某(?:某某?|[甲乙丙丁戊己庚辛]|[A-Z](?![A-Za-z])|[1-9](?![\\d.万亿余多名人个位月年日岁号元次起件只条项家处份辆台部本张时点分天周倍块百千]|,\\d))?`,
      'gu',
    ),
  },
  {
    name: 'of a family',
    pattern: new RegExp(
      `姓${SURNAME}(?=[(（]\\d{1,3}岁|男子|女子|男事主|女事主|老翁|老妇|男童|女童|司机|的士司机|货车司机|夫妇)`,
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
      `${SURNAME}[姓](?:男子|女子|男性|女性|嫌犯|嫌疑人|男|女|妇人|妇女|老翁|老妇|司机|员工|店员|职员|少年|少女|学生|男童|女童|夫妇|业者|店家|老师|教师|医师|医生|护士|建筑师|工程师|律师|警员|男警|女警|消防员|驾驶|乘客|游客|船长|民众|住户|妇|翁|工人|外劳|移工|主管|负责人|商人|老板|老板娘|房东|屋主|车主|骑士|情侣|兄弟|姐妹|姊妹)`,
      'gu',
    ),
  },
]
/** Everyday words before 某 that are surnames too. */
const NOT_BEFORE_SOME =
  /^(?:于|在|向|对|和|从|有|是|为|至|由|任|以|及|到|如|该|即|将|把|被|给|指|时|应|都|全|同|那|来|成|因|或|与|涉)$/u
const OLD_MAN = /老翁|\d岁(?:翁|男|女)/u
const INTRODUCED = /([\u4e00-\u9fff])姓(?:男子|男|女子|女|嫌犯|妇人|翁|婿)/gu
const SHORT_FORM = /([\u4e00-\u9fff])(?:男|女|嫌|妇|翁)(?![\u4e00-\u9fff]?[子性生士儿友孩])/gu
const FAMILIAR =
  /(?<=^|[\p{P}\s]|[警民友主机事邻居子工者生人安客员师手妈爸]|记者)[小老阿]([\u4e00-\u9fff])(?=说|称|告诉|表示|介绍|回忆|坦言|每天|今年|[(（,，、]|和|的)/gu
/** Surnames dearer than this are more often the beginning of a word: 小学, 老板. */
const RARE = 6.5
const LIKELY = 7.5
const GRAMMATICAL =
  /[的是在和与及等被因将说称以于也又从向对到有为则已并均就都还即把某时后前中上下其该不未曾正经犯涉利用通家非购出买卖将系住让给使交供入来去团一二三四五六七八九十]/u
const FOLLOWS_NAME =
  /^(?:[\p{P}\s]|的|等|在|被|因|将|与|和|及|以|于|为|称|说|也|又|则|曾|犯|系|是|有|利用|通过|涉嫌|伙同|驾驶|交代|供述|表示)/u
const GOVERNED = /[年月日天地处个种些次时人家公单物机部款省市县区村银网平项案罪]/u
const PERSON_NOUN_END = /[人者犯员官嫌警和与及友工]/u
const ALIAS = /(?<alias>[\u4e00-\u9fff]{2,4})[”"」]?[(（](?:均为|系|为|皆为)?化名/gu
const LETTERED = /[阿小老大][A-Z](?![A-Za-z\d])/gu
const NICKNAME = /^(?:[阿小老大][\u4e00-\u9fff]|[\u4e00-\u9fff][某姨叔哥姐嫂伯婶爷]|[\u4e00-\u9fff]{2,3})$/u

/** Names that the text withholds in part: 王某某, 李某甲, 张×, 陈姓男子, 小张(化名). In order, without overlaps. */
export function findMaskedNames(text: string, words: TextWords): NameMention[] {
  const found: NameMention[] = []
  for (const rule of RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      const offset = match[0].startsWith('姓') ? 0 : maskedStart(match[0])
      if (
        offset === null ||
        isFunctionWord(text, match.index + offset) ||
        insideWord(match.index + offset, words)
      )
        continue
      const end = match.index + match[0].length - trailing(rule.name, match[0])
      found.push(mention(text, match.index + offset, withLastCharacter(text, match[0], end)))
    }
  }
  return [...found, ...shortForms(text), ...nicknames(text), ...aliases(text), ...lettered(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
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
  if (surnameCost(surname) === undefined) return null
  return mark - 1
}

/** 于某年, 向某人: the character before the mark governs what is not named. After a noun for people it is a surname. */
function isFunctionWord(text: string, at: number): boolean {
  if (!NOT_BEFORE_SOME.test(text[at] ?? '') || text.slice(at + 1, at + 3) === '某某') return false
  if (GOVERNED.test(text[at + 2] ?? '')) return true
  return /[\u4e00-\u9fff]/u.test(text[at - 1] ?? '') && !PERSON_NOUN_END.test(text[at - 1] ?? '')
}

/** 珠海某公司, 大学某系: the character before the mark belongs to a word of the dictionary. */
function insideWord(at: number, words: TextWords): boolean {
  const token = words.before(at + 1)
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

/** 张某|军: the last character of the name, where what follows it can only follow a name. */
function withLastCharacter(text: string, match: string, end: number): number {
  if (!match.endsWith('某') || match.endsWith('某某')) return end
  const last = text[end] ?? ''
  if (GRAMMATICAL.test(last) || !FOLLOWS_NAME.test(text.slice(end + 1, end + 3))) return end
  const { only, last: final } = nameTables()
  const unit = last.charCodeAt(0)
  return Math.min(only[unit] ?? LIKELY, final[unit] ?? LIKELY) < LIKELY && /[\u4e00-\u9fff]/u.test(last) ? end + 1 : end
}

/** 陈男, 林女 in a text that has introduced 陈姓男子. */
function shortForms(text: string): NameMention[] {
  const surnames = new Set([...text.matchAll(INTRODUCED)].map((match) => match[1]))
  const old = OLD_MAN.test(text)
  return [...text.matchAll(SHORT_FORM)]
    .filter(
      (match) =>
        surnames.has(match[1]) || (old && isOldMan(match)) || (surnames.size > 0 && opensClause(text, match)),
    )
    .map((match) => mention(text, match.index, match.index + match[0].length))
}

/** 黄翁 where the text speaks of a 老翁. */
const isOldMan = ([words, surname = '']: RegExpExecArray): boolean =>
  words.endsWith('翁') && (surnameCost(surname) ?? RARE) < RARE

/** In a text of this style a clause that begins with a common surname and 男 or 女 has a person for its subject. */
function opensClause(text: string, { index, 1: surname = '' }: RegExpExecArray): boolean {
  return (surnameCost(surname) ?? RARE) < RARE && /^$|[\p{P}\s]/u.test(text[index - 1] ?? '')
}

/** 小周, 老李 where a title stands before or the verb of a speaker after. */
function nicknames(text: string): NameMention[] {
  return [...text.matchAll(FAMILIAR)]
    .filter((match) => (surnameCost(match[1] ?? '') ?? RARE) < RARE)
    .map((match) => mention(text, match.index, match.index + match[0].length))
}

/** 阿K: a nickname of a letter. */
function lettered(text: string): NameMention[] {
  return [...text.matchAll(LETTERED)].map((match) =>
    mention(text, match.index, match.index + match[0].length),
  )
}

function aliases(text: string): NameMention[] {
  return [...text.matchAll(ALIAS)].flatMap((match) => {
    const words = match.groups?.alias ?? ''
    const end = match.index + words.length
    const alias = shortestAlias(words)
    return alias ? [mention(text, end - alias.length, end)] : []
  })
}

/** The name at the end of the words before (化名): a nickname, or a surname with one or two characters. */
function shortestAlias(words: string): string | null {
  const two = words.slice(-2)
  if (/^[阿小老]/u.test(two)) return two
  const three = words.slice(-3)
  if (three.length === 3 && surnameCost(three[0] ?? '') !== undefined) return three
  return NICKNAME.test(two) ? two : null
}
