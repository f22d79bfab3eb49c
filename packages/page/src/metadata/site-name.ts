import { lineView } from '../lines/line-view.js'
import { isSectionName } from '../lines/sections.js'

/** How pages join their headline with a section's and the site's name in `<title>`. */
const joint =
  /\s*(?:[_|｜»›]|[-–—]{2,}|\s[-–—·•:]\s)\s*|(?<=[\p{Script=Han}\d?!？！”」》）)])\s?[-–—－]\s?(?=[\p{Script=Han}A-Z])/u

/** Words in the names of media, sites and their sections. */
const siteWord =
  /(?:网|網|新闻|新聞|报|報|日报|晚报|频道|頻道|中心|在线|在線|电视|電視|广播|廣播|通讯社|通訊社|门户|門戶|论坛|論壇|博客|专栏|專欄|首页|首頁|杂志|雜誌|周刊|週刊|传媒|傳媒|媒体|媒體|资讯|資訊|央视|卫视|衛視|客户端|公众号|平台|\.(?:com|cn|net|org|tw|hk)|news|daily|times|yahoo|online)$/iu

/** The parts of a page's `<title>`. */
export function titleParts(pageTitle: string): string[] {
  return pageTitle
    .split(joint)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

export function looksLikeSite(part: string): boolean {
  return siteWord.test(part) && Array.from(part).length <= 14
}

/** A page title without what follows, or goes before, the headline: the site's name and its sections'. */
export function withoutSite(pageTitle: string, siteName: string | null): string {
  const parts = titleParts(pageTitle)
  const isSite = (part: string) => part === siteName || looksLikeSite(part)
  let first = 0
  while (first < parts.length - 1 && isSite(parts[first] ?? '')) first++
  return parts[first] ?? pageTitle.trim()
}

/** Names of sections, which stand between the headline and the site's name. */
const section =
  /^(?:(?:滚动|滾動|最新|国际|國際|国内|國內|社会|社會|即时|即時)?(?:新闻|新聞)(?:中心)?|资讯|資訊|首页|首頁|评论|評論|博客|论坛|論壇)$|(?:频道|頻道|专栏|專欄)$/u

/** The site's name, as the last part of the page title that looks like one. */
export function siteInTitle(pageTitle: string): string | null {
  const parts = titleParts(pageTitle)
  if (parts.length < 2) return null
  const named = parts.findLast((part) => looksLikeSite(part) && !section.test(part))
  return named ?? (parts.length >= 3 ? lastOf(parts) : null)
}

/** Of a headline, a section and something else, the last is the site, whatever its name is made of. */
function lastOf(parts: readonly string[]): string | null {
  const last = parts.at(-1) ?? ''
  return /^[\p{Script=Han}A-Za-z0-9]{3,10}$/u.test(last) &&
    !section.test(last) &&
    !isSectionName(lineView(last))
    ? last
    : null
}
