import { characterTable, isIn, type Span } from '@jianbao/text'

/** 《江州》杂志, 《江州时报》: a medium by its title, at the end of what is looked at. */
const MARKED =
  /《[^《》\n]{1,20}》(?<kind>(?:杂志|期刊|周刊|月刊|画报|报社?|网站?|杂志社|编辑部|栏目组?|节目组?|频道|剧组|客户端)?)(?:[(（][A-Za-z][A-Za-z .,&'’:-]{1,60}[)）])?$/u
const ends = characterTable('》志刊报社网站部目组道端)）')
/** Who works for a medium, while a book has its author and a film its director. */
const OF_A_MEDIUM =
  /^(?:[特本前原]|首席|高级|资深|执行|驻[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{2})?副?(?:记者|实习生|编辑|主编|总编|社长|评论员|主笔|出版人|发行人|主任|专栏作家|撰稿人|通讯员|摄影师|主播|主持人|总裁|董事长|总经理|CEO)/u
const REACH = 96
const OFFICE_REACH = 12

/** Whether the office that begins at a place is one of those who work for a medium. */
export const isOfMedium = (text: string, title: number): boolean =>
  OF_A_MEDIUM.test(text.slice(title, title + OFFICE_REACH))

/** The medium in title marks that ends at a place, before an office at `title`; null where there is none. */
export function markedMedium(text: string, end: number, title: number, floor: number): Span | null {
  if (!isIn(ends, text, end - 1)) return null
  const from = Math.max(floor, end - REACH)
  const near = text.slice(from, end)
  const open = near.lastIndexOf('《')
  if (open < 0) return null
  const found = MARKED.exec(near.slice(open))
  if (!found) return null
  const kind = found.groups?.kind ?? ''
  if (kind === '' && !isOfMedium(text, title)) return null
  return { start: from + open, end: from + near.lastIndexOf('》') + 1 + kind.length }
}
