// The forms of a day and of a time of day on Chinese news pages, over a line view (ASCII digits and signs).
// Source: observed forms of mainland, Taiwan and Hong Kong sites; years of the Republic (民國) count from 1912.

/** What a form's groups are: `y` a year as digits or characters, `roc` a year of the Republic, `ago` an age. */
export interface DayForm {
  readonly name: string
  readonly pattern: RegExp
}

const month = '(?<m>0?[1-9]|1[0-2])'
const day = '(?<d>0?[1-9]|[12]\\d|3[01])'
const characters = '[一二三四五六七八九十]'

/** In order of trust: the first that matches anywhere in the line wins over the later ones. */
export const dayForms: readonly DayForm[] = [
  { name: 'iso', pattern: new RegExp(`(?<!\\d)(?<y>(?:19|20)\\d\\d)([-./])${month}\\2${day}(?!\\d)`, 'd') },
  {
    name: 'year-month-day',
    pattern: new RegExp(`(?<!\\d)(?<y>(?:19|20)\\d\\d) ?年 ?${month} ?月 ?${day}(?: ?[日号]|(?!\\d))`, 'd'),
  },
  {
    name: 'characters',
    pattern: new RegExp(
      `(?<y>[一二][〇零一二三四五六七八九]{3})年(?<m>${characters}{1,2})月(?<d>${characters}{1,3})[日号]`,
      'd',
    ),
  },
  {
    name: 'republic',
    pattern: new RegExp(`(?:中华)?民国 ?(?<roc>\\d{1,3}|元) ?年 ?${month} ?月 ?${day} ?日`, 'd'),
  },
  {
    name: 'republic-characters',
    pattern: new RegExp(
      `(?:中华)?民国(?<roc>[〇零一二三四五六七八九十百]{1,5})年(?<m>${characters}{1,2})月(?<d>${characters}{1,3})日`,
      'd',
    ),
  },
  {
    name: 'republic-slashes',
    pattern: new RegExp(`(?<![\\d/.-])(?<roc>[6-9]\\d|1\\d\\d)([-./])${month}\\2${day}(?![\\d/.-])`, 'd'),
  },
  {
    name: 'compact',
    pattern: /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/d,
  },
  {
    name: 'ago',
    pattern: /(?<!\d)(?<ago>\d{1,3}) ?(?<unit>分钟|小时|天|日)前(?![后来线])/d,
  },
  { name: 'today', pattern: /(?<relative>今天|今日|昨天|昨日|前天)(?= ?\d{1,2}:\d\d)/d },
  {
    name: 'month-day-time',
    pattern: new RegExp(`(?<![\\d/.:-])${month}(?:-|/|月)${day}日?(?=[ T]{0,4}\\d{1,2}:\\d\\d)`, 'd'),
  },
]

/** Between a day and its time: blanks, a weekday, a separator; then the part of the day. */
export const timeForm = new RegExp(
  '(?:T| {0,8}(?:\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)? {0,4})?[|,]? {0,8})' +
    '(?<part>上午|早上|清晨|凌晨|中午|下午|傍晚|晚上|晚间|晚|AM|PM|am|pm)? ?' +
    '(?<h>[01]?\\d|2[0-4])(?::|时|点)(?<min>[0-5]\\d)(?:(?::|分)(?<s>[0-5]\\d)秒?|分)?(?:\\.\\d{1,6})?' +
    '(?<after> ?(?:AM|PM|am|pm))?(?<zone>Z|[+-]\\d\\d:?\\d\\d)?',
  'dy',
)

/** Parts of the day whose hours count from noon when they are below twelve. */
export const afternoonParts: ReadonlySet<string> = new Set(['下午', '傍晚', '晚上', '晚间', '晚', 'PM', 'pm'])
