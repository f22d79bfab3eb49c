import { characterClass, characterTable, isIn, type Token } from '@jianbao/text'
import { stretchOf } from '../../scan/stretch-of.js'
import { countries } from '../places/countries.js'
import { organizationEndings, organizationStops } from '../titles/position-words.js'
import { titleWords } from '../titles/title-table.js'

/** What the tagger calls a place. */
export const PLACE = 'ns'
const PUNCTUATION = /^[\p{P}\p{S}\s]$/u
const isMarkAt = characterClass(PUNCTUATION)

/** Whether a word is one mark or blank. */
export const isPunctuation = (word: string): boolean =>
  word.length === 1 ? isMarkAt(word, 0) : (word.codePointAt(0) ?? 0) > 0xffff && PUNCTUATION.test(word)

export const organizationEnd = new Set(organizationEndings)
/** The same of a stretch of a text. */
export const isOrganizationEnd = stretchOf(organizationEnd)
const LONGEST_END = 4
const lastOfEnds = characterTable(organizationEndings.map((word) => word.slice(-1)))

/** Whether words end as the name of an organisation does. */
export const endsAsOrganization = (words: string): boolean => organizationEndsAt(words, 0, words.length)

/** Whether the name of an organisation may end at a place, of what begins at `from` or after it. */
export function organizationEndsAt(text: string, from: number, end: number): boolean {
  if (!isIn(lastOfEnds, text, end - 1) || isNoDepartment(text, end)) return false
  for (let start = end - 1; start >= from && start >= end - LONGEST_END; start--)
    if (isOrganizationEnd(text, start, end)) return true
  return false
}

/** 国际关系|教授, 公共关系|经理: what ends in the character for a department of a university, and is none. */
const isNoDepartment = (text: string, end: number): boolean =>
  isIn(departments, text, end - 1) && isIn(beforeNoDepartment, text, end - 2)
const departments = characterTable('系')
const beforeNoDepartment = characterTable('关联体派谱直嫡世星干')

const ADVERB = /^[dpcrumqfty]/u
/** 新北|市立|医院. */
const FOUNDED_BY = /^[省市县区国州]立$/u
const DIVISION = /^(?:省|市|县|区|州|全国|国家|中国|.{1,6}[省市县区州])$/u

/** 县|退役|军人事务局, 台北|市立|联合医院: a verb or an adjective that the words before it make part of a name. */
export function opensInstitution(words: readonly Token[], at: number): boolean {
  const [token, before] = [words[at], words[at - 1]]
  if (!token || !before || before.end < token.start) return false
  if (FOUNDED_BY.test(token.word)) return true
  if (token.word === '立') return /[市省县国州]$/u.test(before.word)
  if (token.word === '驻') return isPlace(before) || endsAsOrganization(before.word)
  if (token.word.length < 2) return false
  if (organizationStops.has(token.word) || isPunctuation(token.word) || ADVERB.test(token.tag)) return false
  return isPlace(before) || DIVISION.test(before.word) || endsAsOrganization(before.word)
}

/** The word list has half of the countries among the names of people. */
const isPlace = ({ word, tag }: Token): boolean => tag === PLACE || countries.has(word)

/** 江州物理|与|数学|研究所: two fields of one institution. */
export function joinsFields(words: readonly Token[], at: number): boolean {
  const [before, token, next, after] = words.slice(at - 1, at + 3)
  if (!before || !token || !next || at === 0 || !/^[与和及]$/u.test(token.word)) return false
  if (before.end < token.start) return false
  const behind = [after, words[at + 3]]
  if (OF_AN_OFFICE.test(before.word) && [next, ...behind].some((word) => word && OFFICE.test(word.word)))
    return true
  if (!behind.some((word) => word && FIELDS_OF.test(word.word))) return false
  return [before, next].every(
    ({ word, tag }) =>
      /^(?:n|vn|v|j|l|b|an)$/u.test(tag) &&
      word.length > 1 &&
      (!endsAsOrganization(word) || FIELD_AS_WELL.test(word)) &&
      !isOffice(word),
  )
}

/** 客户 and 患者 are called so, and have departments. */
const isOffice = (word: string): boolean => (titleWords().get(word)?.kind ?? 'address') !== 'address'

/** 住宅与|房地产|研究处: what ends names of firms is a field too. */
const FIELD_AS_WELL =
  /^(?:房地产|文化|科技|传媒|投资|国际|物流|航空|汽车|电子|娱乐|影视|证券|保险|市场|公园|农村|乡村|社区|城乡|社会|城市|城镇)$/u

const FIELDS_OF =
  /^(?:研究所|研究院|研究会|研究中心|研究|学院|实验室|中心|委员会|管理局|管理处|服务处|服务部|局|处|系|学会|协会|商会|联合会|促进会|基金会|学系|部|司|厅|署|室|站|大学|科|工会|公司|集团)$/u

/** 住房|和|城乡|建设部, 文化|和|旅游局: first fields of work of offices with two. */
const OF_AN_OFFICE =
  /^(?:住房|资源|人力资源|工业|文化|发展|农业|规划|卫生|经济|城市管理|商务|园林|教育|体育|环境|生态环境|交通|交通运输|水务|科学|技术|科学技术|信息|保护|环境保护|保障|住房保障|国土|国土资源|自然资源|城乡规划|广播电视|广电|出版|新闻出版|林业|民族|司法|金融|财政|审计|宗教|民政|旅游|市政|人口|食品|质量|安全|应急|国防科技)$/u
const OFFICE = /(?:[部厅局委]|委员会)$/u

/** 马|偕|医院, 安|信|证券: how many of a clause's first words, of one character each, begin a name that goes on with the next. */
export function unknownOpening(words: readonly Token[], first: number, floor: number): number {
  if (!INSTITUTION.has(words.at(-1)?.word ?? '') && !INSTITUTION.has(words[first]?.word ?? '')) return 0
  const taken = words[first]?.word.length === 1 ? 1 : 2
  const opening = words.slice(first - taken, first + 2 - taken)
  const before = words[first - taken - 1]
  if (first < taken || (opening[0]?.start ?? 0) < floor) return 0
  // 台北|马|偕|医院.
  const placed = before?.end === opening[0]?.start && before?.tag === PLACE && before.start >= floor
  if (
    !placed &&
    before?.end === opening[0]?.start &&
    before &&
    !isPunctuation(before.word) &&
    !organizationStops.has(before.word)
  )
    return 0
  const whole = opening.every(
    ({ word, end }, at) => word.length === 1 && end === words[first - taken + at + 1]?.start,
  )
  return whole && UNKNOWN_OPENING.test(opening.map(({ word }) => word).join(''))
    ? taken + (placed ? 1 : 0)
    : 0
}

const UNKNOWN_OPENING =
  /^[^的是在由对向把被将给让叫请据以为了说见到看听问找访赴至抵经过有无来去称并又也都就才从于等某该本各每其新老大小多两第][^的是在由对向把被将给让叫请据以为了说见到称于等]$/u
const INSTITUTION: ReadonlySet<string> = new Set(
  '医院 诊所 公司 集团 大学 学院 银行 门诊 法院 协会 学校 证券 基金 基金会 事务所 研究院 研究所 俱乐部 传媒 影视 影业 地产 置业 科技 出版社 有限公司'.split(
    ' ',
  ),
)
