import type { Dateline } from '@jianbao/record'
import { lineView } from './line-view.js'
import { mediaSuffixes } from './media-suffixes.js'
import { signSets, signsIn } from './signs.js'

/** A dateline (电头) at the beginning of a text, and where it ends. */
export interface FoundDateline extends Dateline {
  /** UTF-16 offset behind it. */
  readonly end: number
}

/** Endings that other names have too, where nothing but the dateline's form says that it is a medium. */
const doubtful = new Set(['台', '网站', '官网', '发布'])
const suffix = [...mediaSuffixes, '中心', '新闻组', '央视', '央广']
  .filter((word) => !doubtful.has(word))
  .sort((a, b) => b.length - a.length)
  .join('|')
const agency = `(?<agency>本[报网刊社台站]|《[^《》]{2,12}》|(?!据)(?:(?!记者|通讯员)[\\p{Script=Han}A-Za-z0-9.]){1,12}?(?:${suffix})(?![社网报组站]|台(?![北湾中南东州])|中心|频道))`
const date = '(?<date>(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午|晚间?|凌晨)?)'
const place = '(?<place>(?:(?!记者|通讯员|实习)\\p{Script=Han}){2,8}?)'
const gap = '[ /、,-]{0,3}'
const behind = '(?=[\\s,:(（【\\[。]|$|记者|通讯员|实习|见习|据|\\d{1,2}月|今|昨|近|日前)'

/** What the forms are made of. */
export const datelineSigns = signSets({
  digit: '0123456789',
  sent: '电讯',
  told: '报消',
  news: '消',
  wire: '讯',
  phone: '电',
})
const { digit, sent, told, news, wire, phone } = datelineSigns.bits

export interface DatelineForm {
  readonly pattern: RegExp
  /** Of each of these sets the text has a character: asked first, for it is cheap. */
  readonly needs: number
}

/** How a report says that it was sent, most exact first; over a line view. */
export const datelineForms: readonly DatelineForm[] = [
  {
    pattern: new RegExp(`^据?${agency}${gap}${place}${gap}${date}(?:专|急|综合|快)?[电讯]`, 'u'),
    needs: digit | sent,
  },
  {
    pattern: new RegExp(`^${agency}${gap}${place}${gap}${date}(?:消息|报道|报导)${behind}`, 'u'),
    needs: digit | told,
  },
  {
    pattern: new RegExp(`^据?${agency}${gap}${date}(?:专|急|综合|快)?[电讯]${behind}`, 'u'),
    needs: digit | sent,
  },
  { pattern: new RegExp(`^${agency}${gap}${date}(?:消息|报道|报导)${behind}`, 'u'), needs: digit | told },
  { pattern: new RegExp(`^据?${agency}${gap}${place}(?:专|急|综合)?电${behind}`, 'u'), needs: phone },
  {
    pattern: new RegExp(
      `^${agency}(?:综合)?(?:专|快)?[讯电](?: *(?:北京时间)?${date}(?:消息|讯|电))?${behind}`,
      'u',
    ),
    needs: sent,
  },
  {
    pattern: /^(?<agency>本[报网刊社台])(?!综合|专|快)(?<place>\p{Script=Han}{2,4})讯(?=[ (【[])/u,
    needs: wire,
  },
  { pattern: new RegExp(`^${agency}(?:综合)?消息(?=[:(【])`, 'u'), needs: news },
  { pattern: new RegExp(`^${date}讯${behind}`, 'u'), needs: digit | wire },
]

const longest = 40

/** The dateline that a text begins with: `中新社北京1月2日电`, `某某网讯`, `南海网海口1月12日消息`; else null. */
export function datelineAtStart(text: string): FoundDateline | null {
  const view = lineView(text.slice(0, longest))
  const found = signsIn(datelineSigns, view)
  for (const { pattern, needs } of datelineForms) {
    const match = (needs & ~found) === 0 ? pattern.exec(view) : null
    if (match === null) continue
    const groups = match.groups ?? {}
    const written = (part: string | undefined): string | null => writtenIn(text, match[0], part)
    return {
      agency: written(groups.agency),
      place: written(groups.place),
      date: written(groups.date),
      end: match[0].length,
    }
  }
  return null
}

/** The part of the match as the page writes it; parts are found from the front, for each stands once. */
function writtenIn(text: string, matched: string, part: string | undefined): string | null {
  if (!part) return null
  const at = matched.indexOf(part)
  return text.slice(at, at + part.length).replace(/^《|》$/gu, '')
}
