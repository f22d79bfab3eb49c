import { characterClass, characterTable, isIn, surnameCost, type TextWords } from '@jianbao/text'
import { stretchOf } from '../../scan/stretch-of.js'
import { endsFirmNameAt, mayEndFirmName } from '../organizations/firms.js'
import { endsAsOrganization, organizationEndsAt } from '../organizations/institution-words.js'
import { kindsOf, STOP, TITLE } from '../organizations/organization-words.js'
import { mayEndShortName, shortNameBefore } from '../organizations/unlisted-firms.js'

const FIELD_TAG = /^(?:n|vn|v|nz|j|an|x|s|b|a|l|i)$/u
/** 大学|新|媒体|总监: one character that begins a field of two words. */
const OPENS_FIELD = /^[新大云微轻重]$/u
/** 投资者|关系|总监, 学生|事务|主任: whom a field of work is for. */
const SERVED: ReadonlySet<string> = new Set(
  '客户 用户 投资者 消费者 学生 员工 会员 公众 患者 读者 商户 商家 儿童 妇女 青少年 青年 老年 旅客 雇员'.split(
    ' ',
  ),
)
/** Fields of work that end as institutions do, or that the tagger takes for numbers. */
const FIELDS: ReadonlySet<string> = new Set(
  '关系 体系 社会 城市 都市 农村 乡村 数据库 大宗 多元 亚洲 欧洲 非洲 北美 拉美 亚太 东亚 南亚 东南亚 中东 中亚'.split(
    ' ',
  ),
)
/** 物流公司|分拣|员工: one noun or verb between an organisation and the title belongs to the position. */
export function afterOrganization(
  text: string,
  start: number,
  floor: number,
  words: TextWords,
  begun = false,
): number {
  // 教育局|社教|科长: the field is the section's.
  if (isIn(sections, text, start) && text[start + 1] === '长') return start
  if (!mayFollowOrganization(text, start, floor)) return start
  let field = start
  for (let taken = 0; taken < FIELDS_AT_MOST; taken++) {
    const states = beforeStates(text, field)
    if (states === null && endsInstitution(text, beforeJoint(text, field, floor), words)) return field
    const next = states ?? fieldBefore(field, floor, words, begun || field < start)
    if (next === field || next < floor) break
    if (states === null && isTail(text, next, field) && endsFirmNameAt(text, next, words)) return field
    field = next
  }
  return start
}

/** 汇丰|控股|财务总监: what a firm's name goes on with that is no field of anybody's work. */
const isTail = stretchOf(
  new Set('控股 股份 实业 国际 评级 证券 期货 信托 置业 人寿 财险 药业 重工'.split(' ')),
)

/** 江州大学|国际|关系教授: where a science of states begins that goes on at a place; null where none does. */
const beforeStates = (text: string, at: number): number | null =>
  isIn(endsStates, text, at - 1) && OF_STATES.test(text.slice(Math.max(0, at - 2), at + 2)) ? at - 2 : null
const endsStates = characterTable('际')
const OF_STATES = /^国际(?:关系|政治|问题|经济|贸易)/u

function endsInstitution(text: string, at: number, words: TextWords): boolean {
  if (endsShortName(text, at, words)) return true
  if (!organizationEndsAt(text, 0, at)) return false
  const before = words.upTo(at).at(-1)
  return (
    before?.end === at &&
    before.word.length > 1 &&
    before.tag !== 'ns' &&
    !FIELDS.has(before.word) &&
    endsAsOrganization(before.word)
  )
}

/** 微软, 复旦: whether a name ends at a place that no word for its kind tells; 微软认证 is a certificate. */
export const endsShortName = (text: string, at: number, words: TextWords): boolean =>
  (endsFirmNameAt(text, at, words) || shortNameBefore(text, at, words) !== null) &&
  !text.startsWith(CERTIFIED, at)
const CERTIFIED = '认证'

/** 江州大学(Jiangzhou University)的另一位|心理学教授: what joins an institution to its people. */
const JOINT =
  /(?:[(（][A-Za-z][^()（）\u4e00-\u9fff\n]{1,80}[)）])?的?(?:另外?)?(?:[一两二三四五六七八九十\d]{1,2}[位名])?$/u
const endsJoint = characterTable('的位名)）')
const LONGEST_JOINT = 90

const beforeJoint = (text: string, at: number, floor: number): number =>
  isIn(endsJoint, text, at - 1)
    ? at - (JOINT.exec(text.slice(Math.max(floor, at - LONGEST_JOINT), at))?.[0].length ?? 0)
    : at

const sections = characterTable('部处局厅署所科课股')
/** 银行|财富|管理|业务主管. */
const FIELDS_AT_MOST = 5
const SHORTEST_FIELD = 2
const LONGEST_FIELD = 4
const isNoField = characterClass(/[\d\p{P}\p{S}\s某该本此各每]/u)

/** Whether an organisation may end before fields of work that end here: if none does, no words are cut. */
function mayFollowOrganization(text: string, at: number, floor: number): boolean {
  const farthest = Math.max(floor, at - LONGEST_FIELD * (FIELDS_AT_MOST - 1))
  for (let start = at - 1; start >= farthest && !isNoField(text, start); start--)
    if (start <= at - SHORTEST_FIELD && mayEndInstitution(text, beforeJoint(text, start, floor))) return true
  return false
}

const mayEndInstitution = (text: string, at: number): boolean =>
  organizationEndsAt(text, 0, at) || mayEndFirmName(text, at) || mayEndShortName(text, at)

/** Where a word for a field of work that stands right before begins; `start` itself where there is none. */
export function fieldBefore(start: number, floor: number, words: TextWords, begun = false): number {
  const field = words.upTo(start).at(-1)
  if (field?.end !== start || field.start < floor) return start
  if (FIELDS.has(field.word)) return field.start
  if (begun && (OPENS_FIELD.test(field.word) || SERVED.has(field.word))) return field.start
  if (!FIELD_TAG.test(field.tag) || !isDescribing(field.word)) return start
  return field.tag === 'x' && surnameCost(field.word.slice(0, 1)) !== undefined ? start : field.start
}

/** 在江州大队|任职|协管员: what joins an office to its institution is no field of it. */
const NOT_DESCRIBING =
  /^(?:做个?|当个?|[任供就在入履兼]职|[担就出]任|上班|执教|任教|部门|单位|机关|调集|组织|派出|出动|安排|收到|推选|聘任|聘请|任命|选举)$|(?:[到了过]|(?<!行)为)$|[\d\p{P}\p{S}\s]|[年月日时]$|[某该本此各每]/u

/** Whether a word may say what an office is concerned with. */
export function isDescribing(word: string): boolean {
  if (word.length < 2 || word.length > 4) return false
  if ((kindsOf(word) & (STOP | TITLE)) !== 0 || NOT_DESCRIBING.test(word)) return false
  return !endsAsOrganization(word)
}
