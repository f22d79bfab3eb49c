import { characterTable, isIn, surnameCost, type TextWords } from '@jianbao/text'
import { codeUnits } from '../../scan/code-units.js'
import { titleAt } from '../titles/title-table.js'
import type { NameMention } from './find-names.js'
import { insideWord, maskedMention } from './masked-names.js'
import { nameSigns } from './name-signs.js'

/** 姓黄(65岁), 姓宋男子, 姓宋30岁本地男子: the surname behind its word. */
const FAMILY =
  /姓[\u4e00-\u9fff](?=[(（]?\d{1,3}岁|主脑|骨干|男子|女子|男事主|女事主|[男女]?(?:乘客|途人|司机|工人|学生|住客|户主|店员|保安|市民)|老翁|老妇|男童|女童|司机|的士司机|货车司机|夫妇)/uy
/** 曾姓、温姓男子: the first of several. */
const LISTED = /[\u4e00-\u9fff]姓(?=[、和及与][\u4e00-\u9fff]姓)/uy
/** 陈姓男子. */
const SURNAMED =
  /[\u4e00-\u9fff]姓(?:[男女](?:会计|助理|秘书|记者|演员|老师|教师|医师|护士|律师|警员|游客|司机|员工|职员|教练|业者|网友|主管|房客|客人|官员|友人|同事|车主|屋主|业务员|店长|干部)|业务员|店长|干部|酒店干部|男子|女子|男性|女性|嫌犯|主嫌|主谋|共犯|车手|死者|伤者|被害人|事主|女童|男婴|女婴|研究生|大学生|高中生|国中生|教练|球员|里长|议员|立委|前议员|嫌疑人|妇人|妇女|老翁|老妇|司机|员工|店员|职员|少年|少女|学生|男童|女童|夫妇|业者|店家|老师|教师|医师|医生|护士|建筑师|工程师|律师|警员|男警|女警|消防员|驾驶|乘客|游客|船长|民众|住户|妇|翁|工人|外劳|移工|主管|负责人|商人|老板|老板娘|房东|屋主|车主|[男女]?骑士|[男女]店员|女业者|网友|校友|村民|居民|市民|同学|导游|[男女]大生|[男女]学生|[男女]乘客|摊贩|摊商|驾驶人|保全|主厨|会计|助理|秘书|记者|演员|艺人|歌手|官员|里民|租客|房客|买家|卖家|客人|消费者|家长|学童|同事|友人|情侣|兄弟|姐妹|姊妹|男|女)/uy
const OLD_MAN = /老翁|\d岁(?:翁|男|女)/u
const INTRODUCED = /([\u4e00-\u9fff])姓(?:男子|男|女子|女|嫌犯|妇人|翁|婿)/gu
const SHORT_FORM = /([\u4e00-\u9fff])(?:男|女|嫌|妇|翁)(?![\u4e00-\u9fff]?[子性生士儿友孩])/gu
/** 将简男判处, 查出吴女涉嫌: so short without an introduction only where somebody is accused of something. */
export const ACCUSED =
  /(?<=[将把判处]|起诉|逮捕|拘提|通缉|查出|发现|怀疑|认定|指控|[男女]友|同居人|友人|同伙|[,，。；\n])([\u4e00-\u9fff])(?:男|女|嫌|妇|翁)(?=判处|判|依|涉|被[判捕起拘依]|坦承|否认|供称|供述|辩称|自[前去\d]|因涉|到案|等人|犯后|持[刀枪]|骑车|开车|酒后|落网|矢口|移送|送办|当庭|应执行|[有无]期|徒刑|死刑|拘役|\d+[年月])/gu
const ACCUSED_HERE = new RegExp(ACCUSED.source, 'uy')
/** What the words begin with that stand in `ACCUSED` behind what somebody is called. */
const opensCharge = characterTable('等判依涉被坦否供辩自因到犯持骑开酒落矢移送当应有无徒死拘0123456789')
/** Surnames dearer than this are more often the beginning of a word. */
const RARE = 6.5

/** People of whom the text gives the surname alone: 陈姓男子, 姓黄(65岁); then 陈男 for the same one. */
export function surnamedPeople(text: string, words: TextWords): NameMention[] {
  const found: NameMention[] = []
  for (const at of nameSigns(text).family) {
    for (const [pattern, start] of [
      [FAMILY, at],
      [SURNAMED, at - 1],
      [LISTED, at - 1],
    ] as const) {
      if (start < 0) continue
      pattern.lastIndex = start
      const match = pattern.exec(text)
      if (!match || (start < at && !isSurname(text, start, words))) continue
      found.push(maskedMention(text, start, start + match[0].length))
    }
    const title = at > 0 && isSurname(text, at - 1, words) ? titleAt(codeUnits(text), at + 1) : null
    if (title) found.push(maskedMention(text, at - 1, title.end))
  }
  return shortForms(text, found)
}

const FAMILY_NAME = '姓'

/** 同姓, 异姓. */
const alike = characterTable('同异')
const isSurname = (text: string, at: number, words: TextWords): boolean =>
  !isIn(alike, text, at) && surnameCost(text[at] ?? '') !== undefined && !insideWord(text, at, words)

/** With them 陈男, 林女 in a text that has introduced 陈姓男子. */
function shortForms(text: string, found: NameMention[]): NameMention[] {
  const old = text.includes('翁') && OLD_MAN.test(text)
  if (found.length === 0 && !old && !accusesSomebody(text)) return found
  const accused = [...text.matchAll(ACCUSED)].filter(([, surname = '']) => surnameCost(surname) !== undefined)
  const surnames = new Set([...text.matchAll(INTRODUCED), ...accused].map((match) => match[1]))
  // 江姓友人, then 江男
  for (const { name } of found) if (name[1] === FAMILY_NAME) surnames.add(name[0])
  for (const match of text.matchAll(SHORT_FORM))
    if (
      surnames.has(match[1]) ||
      (surnames.size > 0 && isNextOfList(text, match)) ||
      (old && isOldMan(match)) ||
      (surnames.size > 0 && opensClause(text, match))
    )
      found.push(maskedMention(text, match.index, match.index + match[0].length))
  return found
}

/** Whether `ACCUSED` stands anywhere: tried only where what it calls people and the beginning of a charge meet. */
export function accusesSomebody(text: string): boolean {
  for (const at of nameSigns(text).called) {
    if (at === 0 || !isIn(opensCharge, text, at + 1)) continue
    ACCUSED_HERE.lastIndex = at - 1
    if (ACCUSED_HERE.test(text)) return true
  }
  return false
}

/** 翁女、|阮男. */
const NEXT_OF_LIST = /[男女嫌妇翁][、和与及]$/u

const isNextOfList = (text: string, { index, 1: surname = '' }: RegExpExecArray): boolean =>
  surnameCost(surname) !== undefined && NEXT_OF_LIST.test(text.slice(Math.max(0, index - 2), index))

/** 黄翁 where the text speaks of a 老翁. */
const isOldMan = ([words, surname = '']: RegExpExecArray): boolean =>
  words.endsWith('翁') && (surnameCost(surname) ?? RARE) < RARE

/** In a text of this style a clause that begins with a common surname and 男 or 女 has a person for its subject. */
function opensClause(text: string, { index, 1: surname = '' }: RegExpExecArray): boolean {
  return (surnameCost(surname) ?? RARE) < RARE && /^$|[\p{P}\s]/u.test(text[index - 1] ?? '')
}
