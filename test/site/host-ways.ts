import type { SiteCharset } from './encode.js'
import { type Template, templates } from './templates.js'

/** How a host writes its pages, and what it says of that. */
export interface HostWay {
  readonly site: string
  readonly template: Template
  readonly bytes: SiteCharset
  readonly isTraditional: boolean
  /** In `Content-Type`, and in the markup; null where nothing is said there. */
  readonly header: string | null
  readonly meta: string | null
  readonly robots: string | null
}

const [portal, tables, modern] = templates as readonly [Template, Template, Template]
const polite = 'User-agent: *\nDisallow: /private/\n'
const ours = 'User-agent: jianbao\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n'

type Row = readonly [
  ...[string, Template, SiteCharset, 'hans' | 'hant', header: string | null, meta: string | null],
  robots: string | null,
]

const rows: readonly Row[] = [
  ['云岭新闻网', portal, 'utf-8', 'hans', 'utf-8', 'utf-8', polite],
  ['青石在线', tables, 'gbk', 'hans', 'gbk', 'gb2312', polite],
  ['河湾资讯', modern, 'utf-8', 'hans', null, 'utf-8', null],
  ['柳溪网', portal, 'gbk', 'hans', null, 'gb2312', ours],
  ['枫桥新闻', tables, 'big5', 'hant', 'big5', 'big5', polite],
  ['南浦网', modern, 'utf-8', 'hant', 'utf-8', null, polite],
  // From here on, some say what is not so.
  ['石井热线', portal, 'gbk', 'hans', 'utf-8', 'gb2312', polite],
  ['桃源网', tables, 'utf-8', 'hans', 'gbk', 'gb2312', ours],
  ['东塘新闻', modern, 'utf-8', 'hans', 'iso-8859-1', null, polite],
  ['竹园之声', portal, 'big5', 'hant', null, null, polite],
  ['白马网', tables, 'gbk', 'hans', null, null, null],
  ['泉眼新闻', modern, 'utf-8', 'hans', 'big5', 'utf-8', polite],
]

export const hostWays: readonly HostWay[] = rows.map(
  ([site, template, bytes, script, header, meta, robots]) => ({
    ...{ site, template, bytes, header, meta, robots },
    isTraditional: script === 'hant',
  }),
)
