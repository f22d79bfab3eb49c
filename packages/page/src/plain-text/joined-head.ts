import { furnitureReason } from '../lines/furniture.js'
import { lineView } from '../lines/line-view.js'
import { parseMetadataLine } from '../lines/metadata-line.js'
import type { SplitLine } from './split-lines.js'

/** Where the line of metadata begins that ran on behind a headline. */
const seam =
  /\s+(?=[[(【]?(?:(?:19|20)\d\d ?[-年/.] ?\d{1,2}|(?:新闻|文章|信息)?(?:来源|稿源)|(?:发布|发表|更新)?(?:时间|日期) ?:|(?:作者|记者|责任编辑|编辑|责编) ?[: ]))/gu
const headLines = 6
const shortest = 14
const longest = 200
const fewestHan = 6

/**
 * The lines, the first that is no furniture cut in two where it is a headline and its metadata in one (`… 2018-04-07 来源：…`). Where several
 * are, they are a list of links, and stay as they are.
 */
export function withHeadApart(lines: readonly SplitLine[]): SplitLine[] {
  const cuts = lines.slice(0, headLines).map(({ text }) => seamIn(text))
  const at = cuts.findIndex((cut) => cut > 0)
  const line = lines[at]
  const cut = cuts[at] ?? 0
  if (line === undefined || cuts.filter((one) => one > 0).length > 1) return [...lines]
  // Below another headline it is a second one's.
  if (!lines.slice(0, at).every(({ text }) => furnitureReason(text) !== null)) return [...lines]
  const rest = line.text.slice(cut).trimStart()
  return [
    ...lines.slice(0, at),
    { text: line.text.slice(0, cut), start: line.start },
    { text: rest, start: line.start + line.text.length - rest.length },
    ...lines.slice(at + 1),
  ]
}

/** Where the headline ends; 0 where the line is not both. */
function seamIn(text: string): number {
  const view = lineView(text)
  if (view.length < shortest || view.length > longest || /[。;]/.test(view)) return 0
  const context = { fetchedAt: null }
  for (const { index } of view.matchAll(seam)) {
    const han = view.slice(0, index).match(/\p{Script=Han}/gu)?.length ?? 0
    if (han < fewestHan || parseMetadataLine(text, context) !== null) continue
    const isHead = parseMetadataLine(text.slice(0, index), context) === null
    if (isHead && parseMetadataLine(text.slice(index).trim(), context) !== null) return index
  }
  return 0
}
