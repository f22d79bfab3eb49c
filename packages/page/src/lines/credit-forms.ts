import { characterTable, isIn, whiteSpace } from '@jianbao/text'
import { bylineLabels, labelModifiers, shortLabels } from './byline-labels.js'
import { mediaSuffixes } from './media-suffixes.js'
import { signSets } from './signs.js'

// The pieces of a byline as patterns over a line view; each is tried at the beginning of what is left of it.

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
}

const modifiers = `(?:${alternatives(labelModifiers)}){0,3}`
const strong = '记者|通讯员|实习生|见习生|编辑|责编|评论员|特派员'
const suffix = alternatives(['央视', '央广', '每经', ...mediaSuffixes])

/** What closes a byline, and the last characters of all that may say that a text is one. */
const closingWords =
  '发自|摄影报道|摄影报导|报道|报导|专访|专电|外电|电|讯|消息|翻摄|摄影|摄|供图|供稿|编辑|编译|整理|文图|图文|文|图|编'
const ends = (words: readonly string[]): string => words.map((word) => word.slice(-1)).join('')
const starts = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('')
const labels = Object.keys(bylineLabels)
const shorts = Object.keys(shortLabels)

/** What may stand between the pieces. */
const separators = characterTable(`${whiteSpace},、;:|/·•●◎□■◆▲△★※—–_.。=<>()[]【】"-`)

/** Where the separators end that stand at a place of a line view. */
export function behindSeparators(view: string, at: number): number {
  let end = at
  while (isIn(separators, view, end)) end++
  return end
}

/** What the pieces below have in them, or begin or end with: asked first, for it is cheap. */
export const creditSigns = signSets({
  /** No byline is without one of these. */
  evidence: ends([...labels, ...shorts, ...closingWords.split('|')]),
  strongEnd: ends(strong.split('|')),
  insideEnd: `${ends(strong.split('|'))}影图文摄`,
  closingEnd: ends(closingWords.split('|')),
  sentFrom: '自',
  beforeName: '社网报台心',
  supplied: '供片图发',
  deskEnd: '心台部组站闻',
  labelStart: `${starts([...labelModifiers, ...labels])}驻`,
  shortStart: starts(shorts),
  buttonStart: '打关收返查更评分转举手微',
  digit: '0123456789',
})

export const creditForms = {
  label: new RegExp(
    `^${modifiers}(?:驻\\p{Script=Han}{1,6}?)?${modifiers}(?<label>${alternatives(Object.keys(bylineLabels))})(?<mark> ?[:/] ?| +)?`,
    'u',
  ),
  shortLabel: new RegExp(`^(?<label>${alternatives(Object.keys(shortLabels))}) ?(?<mark>[:/])`, 'u'),
  /** A medium right before a label; no name before a label is one, for names end otherwise. */
  medium: new RegExp(
    `^(?<medium>[\\p{Script=Han}A-Za-z0-9·.]{1,14}?(?:${suffix}))(?: ?\\(微博\\))?[ /]?(?=(?:驻\\p{Script=Han}{1,6}?)?${modifiers}(?:${strong}))`,
    'u',
  ),
  /** A medium right before a name. */
  mediumBeforeName: /^[\p{Script=Han}]{2,12}?(?:社|网|报|台|中心)(?=\p{Script=Han}{2,4}$)/u,
  date: /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\d{1,2}[时:]\d{0,2}分?)?/u,
  /** Pictures that no photographer is named for. */
  supplied:
    /^(?:文 ?)?(?:受访者|采访对象|当事人|警方|企业|公司|学校|主办方|网络|资料|视频截|来源网络)(?:供图|提供|图片|截图|图)|^\p{Script=Han}{2,5}[社网报](?:发|供图)(?=[\s(]|$)/u,
  /** Buttons of the page that stand beside a byline. */
  buttons:
    /^(?:打印|关闭|收藏|返回\p{Script=Han}{0,6}|查看更多|查看全文|更多|评论|分享|转发|举报|手机版|微博)(?=[\s\])】>|/]|$)/u,
  /** An office instead of a person. */
  desk: /^(?:\p{Script=Han}{2,10}(?:中心|编辑台|编辑部|新闻组|报道组|报道部|采访组|记者站|组|部)|(?:即时|国际|体育|娱乐|社会|政治|财经|地方|生活|大陆|两岸)新闻)(?=[\s/,]|$)/u,
  run: /^(?:\p{Script=Han} {1,2}\p{Script=Han}(?!\p{Script=Han})|[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}|[\p{Script=Han}〇×][\p{Script=Han}〇×·•‧・．]*|[A-Za-z0-9]+)/u,
  /** A label inside a run of characters ends the names before it. */
  labelInside: new RegExp(`${modifiers}(?:${strong}|摄影(?!报道|报导|$)|文/图|图/文|文/摄)`, 'u'),
  /** What may close a run: how the report came about, or what the people before it did. */
  closing: new RegExp(
    `^(?<head>.*?)(?:连线|综合|采访|外电|现场|编译|专题|整理)?(?<word>${closingWords.replace('发自', '发自\\p{Script=Han}{2,6}')})$`,
    'u',
  ),
} as const

/** What the words that close a run say of the people before it. */
export const closingRoles = {
  photographer: /^(?:翻摄|摄|摄影|供图|图)$/,
  editor: /^(?:编辑|编译|整理|编)$/,
  correspondent: /^供稿$/,
} as const
