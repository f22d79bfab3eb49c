import { characterClass, characterTable, holdsAny, isIn, wordTag } from '@jianbao/text'
import type { Title } from '../titles/find-titles.js'
import type { NameCandidate } from './name-candidates.js'

/** A candidate with what speaks for it, its cost taken off. */
export interface Scored extends NameCandidate {
  /** The title that makes part of a surname's name. */
  readonly title: Title | null
  readonly score: number
  /** What made a name of it, or spoke against it. */
  readonly why: string
}

/** A copy property by property: a spread takes ten times as long. */
export const scoredAs = (
  { start, end, name, kind, cost }: NameCandidate,
  title: Title | null,
  why: string,
  score: number,
): Scored => ({ start, end, name, kind, cost, title, why, score })

/** What neighbours in a list speak for; and its marks. */
export const IN_LIST = 8
const isItemEdge = characterClass(/[、，。,；;：:(（)）/／\s]/u)
/** 甲、乙、丙组成的中国队: what follows the last name of a list. */
const LIST_END =
  /^(?:等|组成|领衔|担纲|主演|出战|出场|联袂|[二两三四五六七八九十](?:人|位|名|大)|均|分别|各)|^[将把被对向也都已正就便即则曾皆在从因]/u
const opensListEnd = characterTable(
  '等组领担主出联二两三四五六七八九十均分各将把被对向也都已正就便即则曾皆在从因',
)
const BRACKETS_AT_MOST = 12
/** 孙伟|立即出动. */
const opensAtOnce = characterTable('立随当旋')
const isAtOnce = (text: string, end: number): boolean =>
  text[end] === AT_ONCE && isIn(opensAtOnce, text, end - 1)
const AT_ONCE = '即'

/** 高家庄、李家沟等村, 安丰北、文登南等服务区, 沙头角一带: what a list is of, told behind its last item. */
const LIST_OF_THINGS =
  /^[^,，。；;：:\n“”]{0,48}?(?:等(?:[\d一二两三四五六七八九十多]+余?[个家条座所种款]?)?|[\d一二两三四五六七八九十多]+[个家条座所种款])(?:村|镇|乡|县|区|省|市|州|国|地|站|车站|车|服务区|城市|地区|国家|品牌|公司|企业|个?股|景区|景点|街道|社区|小区|产品|线路|路段|路|收费站|学校|医院|酒店|山|湖|河|岛|港|机场|码头|股票|机构|银行|大学|单位|部门|入口|出口|匝道|互通|枢纽|口岸|乡镇|村庄|村屯|区县|市县|自然村|行政村|站点|楼盘|项目|商圈|菜品|菜|药材|药品|品种)/u
const AROUND = /^[^,，。；;：:\n]{0,40}(?:一带|段(?=[较拥因发至实,，。、]))/u
const ITEMS = /^[\u4e00-\u9fff·、和及与()（）]*/u

/** Whether the list that a stretch stands in is one of places or things. */
export function listsThings(text: string, start: number, end: number): boolean {
  if (namesPlaceLikeNeighbour(text, start, end) || ledByThings(text, start)) return true
  if (!isIn(listMark, text, start - 1) && !isIn(listMarks, text, end)) return false
  const rest = ITEMS.exec(text.slice(end, end + LIST_REACH))?.[0] ?? ''
  const last = rest.lastIndexOf('、') + 1
  const tail = text.slice(end, end + rest.length + 1)
  if (isIn(joints, tail, 0) && FIRM_NEXT.test(tail)) return true
  return (
    holdsAny(closesList, tail, 0, tail.length) && (LIST_OF_THINGS.test(tail) || AROUND.test(tail.slice(last)))
  )
}

/** What tells the kind of a list behind it holds one of these. */
const closesList = characterTable('等0123456789一二两三四五六七八九十多带段')

/** 甜椒、蓝莓、核桃: in a list of nouns, or beside one where the list has it as a word too; 王力、高峰、李明 are none. */
export function amongNouns(text: string, start: number, end: number): boolean {
  if (text[start - 1] !== '、' && text[end] !== '、') return false
  const before = LAST_ITEMS.exec(text.slice(Math.max(0, start - NEAR_ITEMS), start))?.[0] ?? ''
  const behind = FIRST_ITEMS.exec(text.slice(end, end + NEAR_ITEMS))?.[0] ?? ''
  const nouns = `${before}${behind}`.split('、').filter(isNoun).length
  return nouns > 1 || (nouns === 1 && wordTag(text, start, end) !== null)
}

const NEAR_ITEMS = 14
const isNoun = (word: string): boolean => wordTag(word) === 'n'
const LAST_ITEMS = /[\u4e00-\u9fff、]+$/u
const FIRST_ITEMS = /^[\u4e00-\u9fff、]+/u

/** 鲁丰、申原股份: firms in a row. */
const FIRM_NEXT =
  /^[、和及与][\u4e00-\u9fff]{2,4}?(?:股份|药业|集团|控股|资本|证券|银行|实业|置业|电子|科技|能源)(?=[、,，。；;等和及与\n]|$|(?:独董|董事|股东|股票)[、,，。；;])/u

const LIST_REACH = 60
const listMark = characterTable('、')
const listMarks = characterTable('、和及与等')

/** 周边的村庄有高家、李台、…; 途经城市包括…: what a list is of, told before its first item. */
const LEADS =
  '村庄 村子 村落 村屯 乡镇 乡村 市县 区县 城市 城镇 省份 国家 地区 地点 景区 景点 车站 站点 收费站 服务区 入口 出口 路段 线路 河流 湖泊 水库 山峰 岛屿 品牌 车型 企业 公司 银行 机构 媒体 平台 学校 高校 医院 品种 产品 菜品 小吃 药材 药品 股票 个股 楼盘 项目 球队'.split(
    ' ',
  )
const BEFORE_LIST = ['主要', '依次', '分别']
export const LED_BY_THINGS = new RegExp(
  `(?:${LEADS.join('|')})(?:(?:${BEFORE_LIST.join('|')})?(?:有|包括|包含|涉及|为|是)|[:：])[\\u4e00-\\u9fff·、]*$`,
  'u',
)

/** A stretch that may be part of an item begins so near the mark before the item. */
const ITEM_REACH = 5
const followsLead = characterTable('、有括含及为是:：')

function ledByThings(text: string, start: number): boolean {
  if (!holdsAny(followsLead, text, start - ITEM_REACH, start) || !mayBeLed(text, start)) return false
  const lead = text.slice(Math.max(0, start - LIST_REACH), start)
  return LED_BY_THINGS.test(lead) && !/[者员人长](?:有|包括|为|是)?[^、]*$/u.test(lead.split('、')[0] ?? '')
}

/** Whether such words may stand where `LED_BY_THINGS` looks: one of a few characters, and behind it what comes before the items. */
export function mayBeLed(text: string, start: number): boolean {
  const floor = Math.max(0, start - LIST_REACH)
  for (let at = start - 1; at > floor; at--) {
    if (isIn(opensItems, text, at) && isIn(endsLead, text, at - 1)) return true
    if (!isItem(text, at)) return false
  }
  return false
}

const opensItems = characterTable('有包涉为是:：')
const endsLead = characterTable([...LEADS, ...BEFORE_LIST].map((word) => word.slice(-1)))
const isItem = characterClass(/[\u4e00-\u9fff·、]/u)

const placeLike = characterTable('山江河湖海岛岭峰洲港桥塔寺峡东西南北')
const joints = characterTable('、和及与')

/** 五指山、黄岗山: items that end alike, as places do. */
function namesPlaceLikeNeighbour(text: string, start: number, end: number): boolean {
  const last = text[end - 1] ?? ''
  if (!isIn(placeLike, text, end - 1) || !(isIn(joints, text, start - 1) || isIn(joints, text, end)))
    return false
  if (DIRECTION.test(last))
    return (
      DIRECTION.test(text[start - 2] ?? '') ||
      DIRECTION.test(NEXT_ITEM.exec(text.slice(end, end + 8))?.[1] ?? '')
    )
  return text[start - 2] === last || NEXT_ITEM.exec(text.slice(end, end + 8))?.[1] === last
}

/** 江州北、江州西: exits and stations. */
const DIRECTION = /[东西南北]/u
const NEXT_ITEM =
  /^[、和及与][\u4e00-\u9fff]{1,3}?([山江河湖海岛岭峰洲港桥塔寺峡东西南北])(?![\u4e00-\u9fff])/u

const beforeItem = characterTable('、/／ ')
const beforeLastItem = characterTable('和与及')
const behindItem = characterTable('、/／')

/** A name so much cheaper than plain words. */
const LIKELY = -3

const isClosed = (text: string, end: number): boolean => end === text.length || isItemEdge(text, end)

/** Whether a candidate is all of an item of a list: 、甲、 or 、甲(队长)、 or 、甲 at the end; a likely name from abroad before 和 as well. */
export function fillsItem(text: string, { start, end, kind, cost }: NameCandidate): boolean {
  if (kind === 'surname') return false
  if (kind === 'foreign' && cost < LIKELY && isIn(beforeLastItem, text, end))
    return start === 0 || isItemEdge(text, start - 1)
  const ends =
    isIn(opensListEnd, text, end) && LIST_END.test(text.slice(end, end + 2)) && !isAtOnce(text, end)
  if (isIn(beforeLastItem, text, start - 1) && (ends || isClosed(text, end))) return true
  if (!isIn(beforeItem, text, start - 1) && !isIn(behindItem, text, end)) return false
  if (start > 0 && !isItemEdge(text, start - 1)) return false
  return ends || isClosed(text, end)
}

/** 、甲乙丙丁、: the name that fills an item before those that fill a part of it. */
export const wholeItem = (text: string, candidate: NameCandidate): number =>
  candidate.kind === 'foreign' && fillsItem(text, candidate) ? IN_LIST : 0

/** Items next to a name in its list are names too, and so are those next to them. */
export function inLists(text: string, sure: readonly Scored[], doubtful: readonly Scored[]): Scored[] {
  const starts = new Set(sure.map(({ start }) => start))
  const ends = new Set(sure.map(({ end }) => end))
  const taken = new Set<Scored>()
  const take = (one: Scored): void => {
    taken.add(one)
    starts.add(one.start)
    ends.add(one.end)
  }
  for (const one of doubtful)
    if (/[、/／ 和与及]/u.test(text[one.start - 1] ?? '') && ends.has(itemEnd(text, one.start - 1))) take(one)
  for (const one of [...doubtful].reverse())
    if (/[、/／和与及]/u.test(text[one.end] ?? '') && starts.has(one.end + 1)) take(one)
  return [...taken].map((one) => scoredAs(one, one.title, 'list of names', one.score + IN_LIST))
}

/** Where the words of the item before a mark end, what stands in brackets left out. */
function itemEnd(text: string, mark: number): number {
  if (!/[)）]/u.test(text[mark - 1] ?? '')) return mark
  const open = text.slice(Math.max(0, mark - BRACKETS_AT_MOST), mark).search(/[(（][^(（]*$/u)
  return open < 0 ? mark : Math.max(0, mark - BRACKETS_AT_MOST) + open
}
