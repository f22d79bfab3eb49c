import { characterTable, isIn } from '@jianbao/text'
import { lineView } from '../lines/line-view.js'
import type { Block, Layout, Line } from './line.js'
import type { PrefixSums } from './sums.js'
import { isMostlyLink } from './weigh-lines.js'

// Readers' comments and cards of other articles by their form alone, for pages whose class names say nothing: elements of
// one kind side by side, each with its buttons, how long ago it was written, or the headline that it links to.

/** How many units make a list, how much of what is in the list they are, and how many lines each of them has. */
const fewest = 3
const leastShare = 0.6
const unitLines = { fewest: 2, most: 10 }
const longestStamp = 40
const shortestHeadline = 8

/** What a line says of the unit it stands in, as bits. */
const stamps = { none: 0, linked: 1, replied: 2 }
/** The share of a page's running text from which on a list is the article: of cards, and of comments. */
const dominant = { cards: 0.6, comments: 0.9 }

const stampEnds = characterTable('复覆復应應用報报举舉赞讚顶頂踩享论論楼樓前刚剛天)）0123456789')
const time = '(?:\\d\\s?(?:秒钟?|分钟|小时|天|周|个?月|年)前|刚刚|昨天|前天)(?:\\s?\\d{1,2}:\\d\\d)?'
/** Where the writer was, as the law has it shown. */
const place = '(?:来自|IP属地:? ?)\\p{Script=Han}{2,6}'
const button = `(?:[\\s|·•()[\\]\\d,.+:/-]|万|回[复覆应]|引用|举报|检举|点?赞|顶|踩|分享|评论|楼|${place})`
/** Nothing but the buttons and counters under a comment. */
const buttons = new RegExp(`^(?=.*(?:回[复覆应]|引用|举报|检举|赞))${button}+$`, 'u')
/** How long ago it was written, behind the writer's name, with or without buttons. */
const ago = new RegExp(`${time}${button}*$`, 'u')
const clock = '(?:(?:19|20)\\d\\d[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日? ?\\d{1,2}:\\d\\d(?::\\d\\d)?'
/** Who wrote it and when, to the minute; what says whose report it is, or what the time is, is no reader's name. */
const signed = new RegExp(
  `^(?!.*(?:记者|通讯员|来源|编辑|作者|时间|更新|发布))(?:\\d{1,4} ?楼 ?)?[\\p{L}\\p{N}_]{1,16}(?: 发表于)? ?(?<!\\d)${clock}${button}*$`,
  'u',
)
/** What comments of today say on their last line. */
const placed = '属地'

/** Marks the lines of lists of comments and cards, unless they hold the bulk of the page's running text. */
export function markListedUnits(
  { lines, blocks }: Layout,
  weights: readonly number[],
  positive: PrefixSums,
  mark: (first: number, last: number) => unknown,
): void {
  const stamped = stampsOf(lines, weights)
  const lists = stamped === null ? null : listsOf(blocks, stamped)
  if (stamped === null || lists === null) return
  const total = positive.within(0, lines.length)
  for (const { units, children } of lists.values()) {
    if (units.length < fewest || units.length < leastShare * children) continue
    const replied = units.filter((unit) => saidIn(unit, stamped, stamps.replied)).length >= fewest
    const held = units.reduce((sum, { first, last }) => sum + positive.within(first, last), 0)
    if (held >= total * (replied ? dominant.comments : dominant.cards)) continue
    for (const { first, last } of units) mark(first, last)
  }
}

interface List {
  readonly units: Block[]
  /** How many of the elements side by side hold anything. */
  children: number
}

/** Elements side by side by the block around them; null where there are too few for a list. */
function listsOf(blocks: readonly Block[], stamped: Uint8Array): ReadonlyMap<number, List> | null {
  const lists = new Map<number, List>()
  let longest = 0
  for (const block of blocks) {
    if (!isUnit(block, stamped)) continue
    const list = lists.get(block.parent)
    if (list === undefined) lists.set(block.parent, { units: [block], children: 0 })
    else longest = Math.max(longest, list.units.push(block))
  }
  if (longest < fewest) return null
  for (const { parent, first, last } of blocks) {
    const list = first < last ? lists.get(parent) : undefined
    if (list !== undefined) list.children++
  }
  return lists
}

/** The stamps of a page's lines; null where there are too few for a list. */
function stampsOf(lines: readonly Line[], weights: readonly number[]): Uint8Array | null {
  const stamped = new Uint8Array(lines.length)
  let count = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || (weights[i] ?? 0) > 0) continue
    const said = stampOf(line)
    stamped[i] = said
    if (said !== stamps.none) count++
  }
  return count < fewest ? null : stamped
}

function stampOf(line: Line): number {
  const { text, size } = line
  if (size <= longestStamp && (isIn(stampEnds, text, text.length - 1) || text.includes(placed))) {
    const view = lineView(text)
    if (buttons.test(view) || ago.test(view) || signed.test(view)) return stamps.replied
  }
  return size >= shortestHeadline && isMostlyLink(line) ? stamps.linked : stamps.none
}

function isUnit(block: Block, stamped: Uint8Array): boolean {
  const size = block.last - block.first
  if (size < unitLines.fewest || size > unitLines.most) return false
  return saidIn(block, stamped, stamps.linked | stamps.replied)
}

function saidIn({ first, last }: Block, stamped: Uint8Array, stamp: number): boolean {
  for (let i = first; i < last; i++) if (((stamped[i] ?? 0) & stamp) !== 0) return true
  return false
}
