import { lineView } from '../lines/line-view.js'

/** What a label on a line of metadata introduces. */
export type LabelledKind = 'source' | 'people' | 'other'

export interface LabelledValue {
  readonly kind: LabelledKind
  readonly label: string
  /** As written, without blanks around it. */
  readonly value: string
}

const sources = '(?:文章|新闻|本文|信息|稿件|资讯|资料)?(?:来源|稿源|出处|转自|转载自)(?:于|自)?'
const people =
  '(?:责任|值班|网络|实习|本文|见习|执行|文字|特约)?(?:作者|记者|编辑|责编|通讯员|撰文|供稿|撰稿|摄影|图片|文/图|图/文|文图|编译)'
const others =
  '(?:发布|发表|更新)?(?:时间|日期)|浏览(?:次数|量)?|点击(?:数|量|率)?|阅读(?:量|数|次数)?|字体|字号|评论(?:数)?|关键[字词]|标签|人气|责任校对|校对|审核|发布者|发布人|主编|监制|核稿|签发'
const label = new RegExp(`(?<source>${sources})|(?<people>${people})|(?<other>${others})`, 'g')
const longest = 200
const longestValue = 40

/** The labelled values of a line: `来源：某报 作者：张三 责任编辑：李四`, each up to the next label. */
export function labelledValues(line: string): LabelledValue[] {
  if (line.length > longest) return []
  const view = lineView(line)
  if (!/[:/|]/.test(view)) return []
  const marks = [...view.matchAll(label)].flatMap((match) => {
    const end = match.index + match[0].length
    const colon = /^\s?[:/|]\s*/.exec(view.slice(end, end + 12))
    return colon === null ? [] : [{ match, from: end + colon[0].length }]
  })
  return marks.flatMap(({ match, from }, i) => {
    const to = marks[i + 1]?.match.index ?? view.length
    const value = valueIn(line.slice(from, to), view.slice(from, to))
    if (value === '') return []
    return [{ kind: kindOf(match.groups), label: match[0], value }]
  })
}

function kindOf(groups: Record<string, string | undefined> | undefined): LabelledKind {
  if (groups?.source !== undefined) return 'source'
  return groups?.people === undefined ? 'other' : 'people'
}

/** A value ends where a bracket, a bar, a date or a wide gap does. */
function valueIn(written: string, view: string): string {
  const stop = /[|()[\]【】<>;。]|\s{2,}|\d{4}[-年/.]|\d{1,2}:\d\d|\s(?=我要|字|\d)/.exec(view)
  const end = Math.min(stop?.index ?? view.length, longestValue)
  return written
    .slice(0, end)
    .trim()
    .replace(/[,，、\-—·]+$/, '')
}
