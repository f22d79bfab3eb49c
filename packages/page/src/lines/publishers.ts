import { characterTable, holdsAny, isCommonWord, isIn, nameScore, whiteSpace } from '@jianbao/text'
import { lineView } from './line-view.js'
import { mediaNames, mediaSuffixes, pressEndings, pressEndSigns, unnamedSources } from './media-suffixes.js'
import { isSectionName } from './sections.js'

/** The publisher that a 来源 value begins with, as written, and how long it is with what belongs to it. */
export interface FoundPublisher {
  readonly publisher: string | null
  /** UTF-16 length of the part of the value that was read. */
  readonly length: number
}

const longest = 30
const mediaEnd = new RegExp(`(?:${[...mediaSuffixes].sort((a, b) => b.length - a.length).join('|')})$`, 'u')

/** Reads the value of a 来源 label up to a wide gap, or a blank between two Chinese words. */
export function readPublisher(value: string): FoundPublisher {
  const view = lineView(value)
  const from = view.length - view.trimStart().length
  const end = from + valueEnd(view.slice(from))
  const named = value.slice(from, end)
  const shown = writtenIn.exec(lineView(named))?.index ?? named.length
  const medium = mediumBeforePerson(named.slice(0, shown))
  return {
    publisher: cleanPublisher(named.slice(0, medium ?? shown)),
    length: medium === null ? end : from + medium,
  }
}

/** What reads like a medium and is a section's name, or a button. */
const sectionNews =
  /^(?:即时|最新|今日|热门|国内|国际|社会|财经|体育|娱乐|本地|本埠|地方|两岸|大陆|政治|生活|综合|焦点|重点|相关|港澳|世界|图片|视频|滚动|时政|民生|经济|科技|产业|行业|企业|公司|头条|精彩)新闻$|^(?:点击|更多|查看|阅读|返回|进入|来源|欢迎|订阅|分享|关注)/u

const glued = /^\p{Script=Han}{2,10}?(?:社|网|报)(?=\p{Script=Han}{2,3}$)/u

/** Where the medium's name ends, if a person's stands right behind it (`某某网张三`); null if none does. */
function mediumBeforePerson(named: string): number | null {
  const length = glued.exec(lineView(named))?.[0].length
  if (length === undefined) return null
  const name = lineView(named.slice(length))
  return nameScore(name) > 4 && !isCommonWord(name) ? length : null
}

/** A medium's name by its last word (`云南日报`, `中国新闻网`). */
export function looksLikeMedium(text: string): boolean {
  const view = lineView(text.includes('《') || text.includes('》') ? text.replace(titleMarks, '') : text)
  if (view.length <= longestMediaName && mediaNames.has(view)) return true
  if (view.length > 14 || !isIn(pressEndSigns, view, view.length - 1) || !pressEndings.test(view))
    return false
  return /^[\p{Script=Han}A-Za-z0-9·.—-]{2,}$/u.test(view) && !sectionNews.test(view)
}

const titleMarks = /[《》]/g
const longestMediaName = Math.max(...Array.from(mediaNames, (name) => name.length))

/** A platform shows behind an account's name where it was written: these, and a button. */
const writtenIn =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾)? ?举报$/u

/** Whether a word may name a medium though nothing in it says so (`某某周末`): no section's name, no person's. */
export function mayBeMedium(text: string): boolean {
  const view = lineView(text)
  if (!/^\p{Script=Han}{3,8}$/u.test(view) || sectionNews.test(view) || isSectionName(view)) return false
  return (
    !/^(?:第|共|星期|本|上|下|编辑|更多|查看)|列印|打印|字[号体]|大小|列表|点击|阅读|评论|收藏|分享|浏览|论坛|(?:页|频道|专题|时间|次数|报道|作者|来源|记者|编辑)$/u.test(
      view,
    ) &&
    (view.length > 3 || nameScore(view) < 0)
  )
}

/** Buttons that stand right behind a medium's name where a page's elements meet. */
export const buttons =
  /(?:[[(]?微博[\])]?|[\p{Script=Han}]{0,4}评论 ?(?:\(\d*\)?)?|分享(?:到|至|给)?:?.{0,20}|字号:?.{0,12}|字体:?.{0,12}|手机看\p{Script=Han}{0,4}|参与互动.{0,6}|查看原文|订阅|关注|打印|收藏)$/u

/** Each of the buttons has one of these. */
export const buttonSigns = characterTable('微评分字手参查订关打收')

/** The medium that a piece of a line is, buttons behind it apart; null where it is none. As written. */
export function mediumOf(piece: string): string | null {
  let left = lineView(piece)
  for (let i = 0; i < 3 && holdsAny(buttonSigns, left, 0, left.length); i++) {
    const trimmed = left.trimEnd()
    left = trimmed.slice(0, trimmed.length - (buttons.exec(trimmed)?.[0].length ?? 0))
  }
  const bare = piece.slice(0, left.length).trim()
  return looksLikeMedium(bare) ? cleanPublisher(bare) : null
}

/** A person's name and no medium's: some pages give the author as the source. */
export function looksLikePerson(text: string): boolean {
  const view = lineView(text)
  return /^\p{Script=Han}{2,3}$/u.test(view) && !mediaEnd.test(view) && nameScore(view) > 4
}

/** The name without quotation marks, a place in brackets behind it, or what names nobody; null where nothing is left. */
export function cleanPublisher(value: string): string | null {
  const unplaced = holdsAny(openings, value, 0, value.length) ? value.replace(placeBehind, '') : value
  const isBare = !isIn(edges, unplaced, 0) && !isIn(edges, unplaced, unplaced.length - 1)
  const name = withoutLead(withoutMarks(isBare ? unplaced : unplaced.replace(edgeMarks, '')))
  if (name === '' || name.length > longest || name.startsWith('http:') || name.startsWith('https:'))
    return null
  if (name.startsWith('www.')) return null
  const view = lineView(name)
  return unnamedSources.has(view.startsWith('本文') ? view.slice(2) : view) ? null : name
}

const openings = characterTable('(（[【')
const placeBehind = /[(（[【][^)）\]】]{0,12}[)）\]】]?\s*$/u
const edgeMarks = /^[\s"“”「」『』(（[【|:：,，、]+|[\s"“”「」『』)）\]】|:：,，、。;；]+$/gu
/** What a name is not bare with, at either end. */
const edges = characterTable(`${whiteSpace}"“”「」『』(（[【|:：,，、)）]】。;；`)

/** `《某某晚报》` */
function withoutMarks(name: string): string {
  return name.startsWith('《') ? (/^《([^《》]+)》$/u.exec(name)?.[1] ?? name) : name
}

/** `综合某某网、某某晚报` was put together from both. */
function withoutLead(name: string): string {
  const rest = isIn(leads, name, 0) ? lead.exec(name)?.groups?.rest : undefined
  return rest?.split('、').some(looksLikeMedium) ? rest : name
}

const leads = characterTable('综綜据據')
const lead = /^(?:综合|綜合|据|據)(?=.{2})(?<rest>.*)$/u

/** Where a value ends: at two blanks or a wide one, or at a blank with a Chinese sign on both sides. */
function valueEnd(view: string): number {
  const gap =
    / {2,}|(?<=[\p{Script=Han}》)]) (?=[\p{Script=Han}\d([【《])|(?<=\S) (?=https?:|www\.|\d{2,4}[-/年])|(?<=\S)(?=分享(?:到|至):|我要评论|参与互动|[[(]微博|字[号体]:|手机看新闻)|[。;]|(?<=[)】]) /u.exec(
      view,
    )
  return gap ? gap.index : view.length
}
