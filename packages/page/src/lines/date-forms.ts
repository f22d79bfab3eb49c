import { characterTable } from '@jianbao/text'
import { signSets, twice } from './signs.js'

// The forms of a day and of a time of day on Chinese news pages, over a line view (ASCII digits and signs).
// Source: observed forms of mainland, Taiwan and Hong Kong sites; years of the Republic (民國) count from 1912.

/**
 * What a form's groups are: `y` a year as digits or characters, `yy` its last two digits in this century, `roc` a year of
 * the Republic, `month` an English name, `ago` an age.
 */
export interface DayForm {
  readonly name: string
  readonly pattern: RegExp
  /** What the line has, by `signsTwiceIn` of `daySigns`: asked first, for it is cheap. */
  readonly needs: number
}

/** What the forms are made of. */
export const daySigns = signSets({
  digit: '0123456789',
  joint: '-./',
  year: '年',
  month: '月',
  century: '一二',
  republic: '国',
  monthName: 'JFMASOND',
  before: '前',
  ago: 'g',
  just: '刚',
  relative: '今昨前',
  clock: ':时点',
})

/** No time of day is without one of these. */
export const clockSigns = daySigns.bits.clock

function needing(...sets: readonly (keyof typeof daySigns.bits)[]): number {
  return sets.reduce((bits, set) => bits | daySigns.bits[set], 0)
}

/** A mark between year and month, and the same between month and day. */
const joints = needing('joint') | twice(needing('joint'))

const month = '(?<m>0?[1-9]|1[0-2])'
const day = '(?<d>0?[1-9]|[12]\\d|3[01])'
const monthName =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const partOfDay = '上午|早上|清晨|凌晨|中午|下午|傍晚|晚上|晚间|晚|AM|PM|am|pm'
const characters = '[一二三四五六七八九十]'

/** In order of trust: the first that matches anywhere in the line wins over the later ones. */
export const dayForms: readonly DayForm[] = [
  {
    name: 'iso',
    needs: needing('digit') | joints,
    pattern: new RegExp(`(?<!\\d)(?<y>(?:19|20)\\d\\d)([-./])${month}\\2${day}(?!\\d)`),
  },
  {
    name: 'year-month-day',
    needs: needing('digit', 'year', 'month'),
    pattern: new RegExp(`(?<!\\d)(?<y>(?:19|20)\\d\\d) ?年 ?${month} ?月 ?${day}(?: ?[日号]|(?!\\d))`),
  },
  {
    name: 'characters',
    needs: needing('century', 'year', 'month'),
    pattern: new RegExp(
      `(?<y>[一二][〇零一二三四五六七八九]{3})年(?<m>${characters}{1,2})月(?<d>${characters}{1,3})[日号]`,
    ),
  },
  {
    name: 'republic',
    needs: needing('digit', 'republic'),
    pattern: new RegExp(`(?:中华)?民国 ?(?<roc>\\d{1,3}|元) ?年 ?${month} ?月 ?${day} ?日`),
  },
  {
    name: 'republic-characters',
    needs: needing('republic', 'year'),
    pattern: new RegExp(
      `(?:中华)?民国(?<roc>[〇零一二三四五六七八九十百]{1,5})年(?<m>${characters}{1,2})月(?<d>${characters}{1,3})日`,
    ),
  },
  {
    name: 'republic-slashes',
    needs: needing('digit') | joints,
    pattern: new RegExp(`(?<![\\d/.-])(?<roc>[6-9]\\d|1\\d\\d)([-./])${month}\\2${day}(?![\\d/.-])`),
  },
  {
    name: 'compact',
    needs: needing('digit'),
    pattern: /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/,
  },
  {
    name: 'month-name',
    needs: needing('digit', 'monthName'),
    pattern: new RegExp(`(?<![A-Za-z])${monthName} ?${day}(?:st|nd|rd|th)?,? +(?<y>(?:19|20)\\d\\d)(?!\\d)`),
  },
  {
    name: 'day-month-name',
    needs: needing('digit', 'monthName'),
    pattern: new RegExp(`(?<!\\d)${day}(?:st|nd|rd|th)?[ -]${monthName},?[ -](?<y>(?:19|20)\\d\\d)(?!\\d)`),
  },
  {
    name: 'day-first',
    needs: needing('digit') | joints,
    pattern: /(?<![\d/.-])(?<d>1[3-9]|2\d|3[01])([/.-])(?<m>0?[1-9]|1[0-2])\2(?<y>(?:19|20)\d\d)(?!\d)/,
  },
  {
    name: 'month-first',
    needs: needing('digit') | joints,
    pattern: /(?<![\d/.-])(?<m>0?[1-9]|1[0-2])([/.-])(?<d>1[3-9]|2\d|3[01])\2(?<y>(?:19|20)\d\d)(?!\d)/,
  },
  {
    name: 'short-year',
    needs: needing('digit', 'year', 'month'),
    pattern: new RegExp(`(?<!\\d)(?:(?<yy>[0-3]\\d)|(?<roc>1[0-2]\\d)) ?年 ?${month} ?月 ?${day} ?日`),
  },
  {
    name: 'short-year-time',
    needs: needing('digit', 'clock') | joints,
    pattern: new RegExp(`(?<!\\d[/.:-]|\\d)(?<yy>[0-3]\\d)([-/.])${month}\\2${day}(?= {1,3}\\d{1,2}:\\d\\d)`),
  },
  {
    name: 'ago',
    needs: needing('before'),
    pattern: /(?<!\d)(?<ago>\d{1,3}|半) ?个?(?<unit>分钟|小时|天|日)(?:以|之)?前(?![后来线])/,
  },
  {
    name: 'ago-english',
    needs: needing('digit', 'ago'),
    pattern: /(?<!\d)(?<ago>\d{1,3}) (?<unit>min(?:ute)?|hour|day)s? ago/,
  },
  { name: 'just-now', needs: needing('just'), pattern: /^(?:发布于|发表于)? ?(?<now>刚刚|刚才)$/ },
  {
    name: 'today',
    needs: needing('relative', 'clock'),
    pattern: new RegExp(`(?<relative>今天|今日|昨天|昨日|前天)(?= ?(?:${partOfDay})? ?\\d{1,2}:\\d\\d)`),
  },
  {
    name: 'month-day-time',
    needs: needing('digit', 'clock'),
    pattern: new RegExp(`(?<![\\d/.:年-])${month}(?:-|/|月)${day}日?(?=[ T]{0,4}\\d{1,2}:\\d\\d)`),
  },
]

/** Between a day and its time: blanks, a weekday, a separator; then the part of the day. */
export const timeForm = new RegExp(
  '(?:T| {0,8}(?:[,，]? {0,2}\\(?(?:(?:星期|周|礼拜)[一二三四五六日天]|(?<=\\()[一二三四五六日])\\)? {0,4})?[|,]? {0,8})' +
    `(?<part>${partOfDay})? ?` +
    '(?<h>[01]?\\d|2[0-4])(?: ?: ?|时|点)(?<min>[0-5]\\d)(?:(?::|分)(?<s>[0-5]\\d)秒?|分)?(?:\\.\\d{1,6})?' +
    '(?<after> ?(?:AM|PM|am|pm|[ap]\\.m\\.))?(?<zone>Z| ?(?:GMT|UTC)(?:[+-]\\d\\d:?\\d\\d)?|[+-]\\d\\d:?\\d\\d)?',
  'y',
)

/** The day's name right behind a day. */
export const weekday = / ?[,，]? ?\(?(?:(?:星期|周|礼拜)[一二三四五六日天]|(?<=\()[一二三四五六日])\)?/y

/** A time right before its day: `10:22, 2012-01-05`. */
export const timeBefore =
  /(?<![\d:])(?<h>[01]?\d|2[0-3]):(?<min>[0-5]\d)(?::(?<s>[0-5]\d))?(?<after> ?(?:AM|PM|am|pm))?[ ,|]{1,3}$/

/** What says that the date behind it is when the page was changed, not published. */
export const changedLabel = /(?:更新|修改|修订|变更|updated?|modified)[^\d年月日。]{0,8}$/i

/** It has one of these. */
export const changedSigns = characterTable('新改订更dD')

/** Parts of the day whose hours count from noon when they are below twelve. */
export const afternoonParts: ReadonlySet<string> = new Set([
  '下午',
  '傍晚',
  '晚上',
  '晚间',
  '晚',
  'PM',
  'pm',
  'p.m.',
])
/** Parts of the day whose twelve is midnight. */
export const morningParts: ReadonlySet<string> = new Set(['凌晨', 'AM', 'am', 'a.m.'])
