import { wordFrequency } from '@jianbao/text'
import { COVERED, type Title } from '../titles/find-titles.js'
import { brandNames } from './brand-names.js'
import { isNoSurname } from './chinese-candidates.js'
import { leadWords } from './context-words.js'
import type { NameCandidate } from './name-candidates.js'
import type { Surroundings } from './name-evidence.js'
import { namesThing } from './named-things.js'

/** A surname before a title is read as a person where it costs no more than this against plain words. */
const DEAREST = 6
/** Before words that hardly follow anything but a surname it may cost more. */
const DEAREST_BEFORE_POLITE = 9
const POLITE = /^(?:先生|女士|小姐|太太|警官|法官|律师|师傅|老伯|阿姨|大爷|大妈)$/u
const POLITE_WEIGHT = 9.5
const WEIGHT = 6
/** 辩方, 校方, 后方: a side, not a surname. */
const SIDE = /[辩控对警校院厂资己我敌男女甲乙前后双各多官军店馆园社]方$/u
/** 约谈|董事长. */
const TALKS = /[约访洽会面座密]谈$/u
/** 欧亚司|司长, 货车|司机: a surname that is also what institutions and vehicles end in. */
const INSTITUTION = /[司部院庭所局厅处科室委会队社团校馆厂党车]/u
/** Titles that name a trade or a mass, never one person after a surname. */
const NOT_ADDRESSED =
  /^(?:之.|嘉宾|工作人员|.*人员|代表|委员|经济学家|领导人|负责人|发言人|当事人|法人|候选人|投资人|主席团|.*实习生|作者|选手|网友|村民|市民|居民|学生|大学生|小学生|中学生|研究生|留学生|乘客|旅客|游客|顾客|客户|消费者|患者|病人|家属|家长|农民|农户|投资者|股民|读者|观众|球迷|影迷|粉丝|战士|士兵|员工|职员|工人|业者|党员|干部|官员|公务员|运动员|球员|队员|.星|名将|冠军|亚军|季军|用户)$/u
const HAN = /[\u4e00-\u9fff]/u
const STANDS_APART = /^(?:v|p|c|d|u|ul|uj|r|k|t|vd|vn)$/u
const AMID_WORDS = -3

/** 上学时|老师, 当学徒时|师傅: when something was. */
const isDuring = (text: string, start: number): boolean =>
  text[start] === '时' && HAN.test(text[start - 1] ?? '') && !leadWords.has(text[start - 1] ?? '')

/** 王警官, 朱庭长, 张女士: the title that a surname is addressed by, or null. */
export function addressed(
  text: string,
  { start, end, cost }: NameCandidate,
  { titles }: Surroundings,
): Title | null {
  if (cost > DEAREST_BEFORE_POLITE || ((titles.marks[start] ?? 0) & COVERED) !== 0) return null
  const pair = text.slice(Math.max(0, start - 1), end)
  // 二班|班主任: the first character of the title ends what stands before it.
  if (
    SIDE.test(pair) ||
    TALKS.test(pair) ||
    isDuring(text, start) ||
    isNoSurname(text, start) ||
    text[start] === text[end]
  )
    return null
  if (INSTITUTION.test(text.slice(start, end)) && HAN.test(text[start - 1] ?? '')) return null
  if (wordFrequency(text.slice(start - 1, end)) > 0 && !leadWords.has(text[start - 1] ?? '')) return null
  const title = titles.nearAt(end)
  if (title && (brandNames.has(text.slice(start, title.end)) || namesThing(text, title.end))) return null
  if (!title || title.kind === 'label' || NOT_ADDRESSED.test(title.words)) return null
  if (cost > DEAREST && !POLITE.test(title.words) && titles.endingAt(start)?.kind !== 'position') return null
  return title.headStart === end || title.words.startsWith('副') ? title : null
}

/** What the words before a surname speak for: a break or a function word for a person, a noun for a longer word. */
export function standing(text: string, start: number, { titles, words }: Surroundings): number {
  const left = text[start - 1] ?? ''
  if (!HAN.test(left) || titles.endingAt(start)) return 0
  if (leadWords.has(left) || leadWords.has(text.slice(start - 2, start))) return 0
  return STANDS_APART.test(words.endingAt(start)?.tag ?? '') ? 0 : AMID_WORDS
}

/** What the title after a surname speaks for, in the unit of the surname's cost. */
export const addressWeight = ({ words }: Title): number => (POLITE.test(words) ? POLITE_WEIGHT : WEIGHT)
