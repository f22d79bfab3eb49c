import { characterTable, holdsAny, isIn, whiteSpace } from '@jianbao/text'
import { lineView } from '../lines/line-view.js'
import { isSectionName } from '../lines/sections.js'
import { type Told, untold, witness } from '../sources.js'
import { namedMeta, type PageFacts } from './page-facts.js'

/** How pages join their headline with a section's and the site's name in `<title>`; the signs alone, then those between words. */
const strong = '\\s*(?:[_＿|｜∣┃丨»›«‹]|[-–—]{2,}|::|\\s[-–—·•:：/]\\s|>{1,2})\\s*'
const weak = '(?<=[\\p{Script=Han}\\d?!？！”」》）)])\\s?[-–—－]\\s?(?=[\\p{Script=Han}A-Z])'
export const joints = new RegExp(`(${strong}|${weak})`, 'u')
const strongJoint = new RegExp(`^${strong}$`, 'u')

/** Each of them is, or has in it, one of these. */
export const jointSigns = characterTable('_＿|｜∣┃丨»›«‹-–—－:：·•/>')

/** Words in the names of media, sites and their sections. */
export const siteWord =
  /(?:网站?|網站?|新闻|新聞|报|報|日报|晚报|频道|頻道|中心|在线|在線|电视|電視|广播|廣播|通讯社|通訊社|门户|門戶|论坛|論壇|博客|专栏|專欄|首页|首頁|杂志|雜誌|周刊|週刊|传媒|傳媒|媒体|媒體|资讯|資訊|央视|卫视|衛視|客户端|公众号|平台|\.(?:com|cn|net|org|tw|hk)|news|daily|times|yahoo|online)$/iu

/** What these end with; the last two are another writing of k and of s. */
const siteWordSigns = characterTable(
  '网站網闻聞报報道心线線视視播社户戶坛壇客栏欄页頁志誌刊媒体體讯訊端号台mntgwksyoeMNTGWKSYOE\u212a\u017f',
)

/** What a content system calls every page of its kind. */
const generic =
  /^(?:(?:新闻|文章|资讯|内容|信息|详细)?(?:正文|内容|详情|详细|浏览|显示|查看)(?:页面?)?|(?:新闻|文章|资讯)页|无标题(?:文档|页)?|未命名|untitled(?: document)?|home|首页|微信公众平台|(?:new )?document)$/iu

const longestGeneric = 20

export function isGeneric(part: string): boolean {
  const bare = part.trim()
  return bare.length <= longestGeneric && generic.test(lineView(bare))
}

/** A title's parts, at even places, and what joins them. */
export type TitlePieces = readonly string[]

export function piecesOf(pageTitle: string): TitlePieces {
  return !holdsAny(jointSigns, pageTitle, 0, pageTitle.length) ? [pageTitle] : pageTitle.split(joints)
}

/** The parts that hold anything. */
export function titleParts(pieces: TitlePieces): string[] {
  const parts: string[] = []
  for (let at = 0; at < pieces.length; at += 2) {
    const part = (pieces[at] ?? '').trim()
    if (part !== '') parts.push(part)
  }
  return parts
}

export function looksLikeSite(part: string): boolean {
  if (!isIn(siteWordSigns, part, part.length - 1)) return false
  return siteWord.test(part) && Array.from(part).length <= 14
}

/** A short last part behind a long headline is the site's, whatever it is made of. */
const shortest = { headline: 8, site: 6 }

/**
 * A page title without what follows, or goes before, the headline: the site's name and its sections'. A dash inside the
 * headline stays.
 */
export function withoutSite(pageTitle: string, pieces: TitlePieces, siteName: string | null): string {
  if (pieces.length === 1) return withoutTail(pageTitle.trim(), siteName)
  const parts = pieces.map((piece, at) => (at % 2 === 0 ? piece.trim() : piece))
  let first = 0
  let last = parts.length - 1
  while (last > 0 && isSite(parts[last], siteName)) last -= 2
  while (first < last && isSite(parts[first], siteName)) first += 2
  for (let at = first + 1; at < last; at += 2) if (strongJoint.test(parts[at] ?? '')) last = at - 1
  while (last > first && isShortTail(parts, first, last)) last -= 2
  const joined = parts.slice(first, last + 1).join('')
  return withoutTail(joined === '' ? pageTitle.trim() : joined, siteName)
}

function isSite(part = '', siteName: string | null = null): boolean {
  return part === '' || part === siteName || isNoHeadline(part)
}

/** A site's name behind a blank, a comma or a dot: only where it can be nothing else. */
export const tail = /^(?<headline>.{8,}?)\s?(?:[\s,，·•])\s?(?<site>[\p{Script=Han}A-Za-z0-9]{3,12})$/u
/** One of these stands before it, so far from the title's end. */
export const tailSigns = characterTable(`${whiteSpace},，·•`)
const longestTail = 14
const shortestHeadline = 8
const surelySite =
  /(?:(?<![互物]联|[上落电電法触觸入出管路球联聯官全铁鐵]|互聯|物聯)[网網]|日[报報]|晚[报報]|在线|在線|[电電][视視]台|频道|頻道)$/u

function withoutTail(title: string, siteName: string | null): string {
  const from = Math.max(shortestHeadline, title.length - longestTail)
  if (!holdsAny(tailSigns, title, from, title.length)) return title
  const { headline, site = '' } = tail.exec(title)?.groups ?? {}
  if (headline === undefined) return title
  return site === siteName || surelySite.test(site) ? headline : title
}

/** Whether a part of a page title names a site, a section, or every page of a content system. */
export function isNoHeadline(part: string): boolean {
  return looksLikeSite(part) || isSection(part) || isGeneric(part)
}

/** @param parts with the signs between them, which count for nothing */
function isShortTail(parts: TitlePieces, first: number, last: number): boolean {
  let size = 0
  for (let at = first; at < last; at += 2) size += parts[at]?.length ?? 0
  return size >= shortest.headline && (parts[last]?.length ?? 0) <= shortest.site
}

/** Names of sections, which stand between the headline and the site's name. */
const section =
  /^(?:(?:滚动|滾動|最新|国际|國際|国内|國內|社会|社會|即时|即時)?(?:新闻|新聞)(?:中心)?|资讯|資訊|首页|首頁|评论|評論|博客|论坛|論壇)$|(?:频道|頻道|专栏|專欄)$/u

const longestSection = 10

function isSection(part: string): boolean {
  if (part.length > longestSection && !/[道栏欄)\]）】]$/.test(part)) return false
  const bare = part.replace(/^[([（【]|[)\]）】]$/g, '')
  return section.test(bare) || isSectionName(lineView(bare))
}

/** The site's name: as it says itself, else as its page titles end. */
export function findSite(facts: PageFacts): Told<string | null> {
  const said = namedMeta(facts, ['og:site_name', 'application-name'])
  if (said !== null) return { value: said.said, by: [said] }
  const named = siteInTitle(facts.pageTitle ?? '')
  return named === null ? untold : { value: named, by: [witness('page_title', facts.pageTitle ?? '')] }
}

/** The site's name, as the last part of the page title that looks like one. */
function siteInTitle(pageTitle: string): string | null {
  const parts = titleParts(piecesOf(pageTitle))
  if (parts.length < 2) return null
  const named = parts.findLast((part) => looksLikeSite(part) && !section.test(part))
  return named ?? (parts.length >= 3 ? lastOf(parts) : null)
}

/** Of a headline, a section and something else, the last is the site, whatever its name is made of. */
function lastOf(parts: readonly string[]): string | null {
  const last = parts.at(-1) ?? ''
  return /^[\p{Script=Han}A-Za-z0-9]{3,10}$/u.test(last) && !isSection(last) ? last : null
}
