import { characterTable, isIn, latinLetters } from '@jianbao/text'
import { currencyAfter } from '../../amounts/currency-words.js'
import type { Follower } from '../measures/follower.js'
import { compactNouns } from '../nouns/bare-nouns.js'
import {
  before,
  COUNTED_TWO,
  inIdiom,
  isCompact,
  isFigure,
  isOrdinal,
  isOtherWord,
  isRanked,
  numeral,
} from './candidate.js'
import type { Exclusion } from './exclusion.js'
import { arePeopleBefore, FIGURE_REACH, isFigureOf, isHeadcountOf } from './figures.js'
import { numberNames } from './idioms.js'
import { labels } from './labels.js'

/** `每日三次`, `每人20支`. */
const RATE = /每(?:[日天周月人次]|星期|小时|分钟)$/u
const endsRate = characterTable('日天周月人次期时钟')
const LAW_BEFORE = /(?:法|》|条例|规定|解释|办法)$/u
const WEEKDAY_BEFORE = /(?:周|星期|礼拜)$/u
const GRADE_BEFORE = /(?:[初高大中小]|年级|(?<![调科教钻])研)$/u
const endsWeekdayOrGrade = characterTable('周期拜初高大中小级研')
const small = characterTable('一二三四五六日')
const two = characterTable('二')
const withMeasure = characterTable('俩仨')
const slashes = characterTable('/／')
const someOf = characterTable('数')
/** What makes another word of 数 behind it: 实数, 指数, 多数. */
const ofNumbers = characterTable('实整函变代指偶奇质素系基序多少')
/** `几千个亿`, `一两个毫米`, `三个期国债`: 个 before a multiplier or a unit. */
export const MEASURED = /^(?:[亿万期]|毫米|厘米|公分|公里|千米|平方|小时|钟头|星期|礼拜|季度|世纪)/u
export const opensMeasured = characterTable('亿万期毫厘公千平小钟星礼季世')
const opensNumberName = characterTable(numberNames)
const latin = characterTable(latinLetters)
const large = characterTable('万亿余多')
const tenThousands = characterTable('万亿')
const places = characterTable('末后尾')
const opening = characterTable('“「『‘')
const closing = characterTable('”」』’')

/** What a number before a countable word can be instead of a count; the first that holds is the reason. */
export const exclusions: readonly Exclusion[] = [
  {
    // 五十块，五块钱: money
    reason: 'money',
    measures: '块',
    holds: ({ text }, number) => currencyAfter(text, number.core, number.core.end, 'cn') !== null,
  },
  {
    // 400人次/公里, 3件/年: a rate; not 263万件/套
    reason: 'rate',
    holds: ({ text, follower }) =>
      isIn(slashes, text, follower.end) &&
      !/^[套件组册](?![\p{Script=Han}])/u.test(text.slice(follower.end + 1, follower.end + 3)),
  },
  {
    // 二期, 二球: an ordinal
    reason: 'ordinal',
    kinds: ['measure'],
    holds: ({ text, follower }, { core }) =>
      core.end - core.start === 1 && isIn(two, text, core.start) && !COUNTED_TWO.test(follower.word),
  },
  {
    // 夫妻俩种菜, 兄弟仨起得早: its measure is in it
    reason: 'another word',
    kinds: ['measure'],
    holds: ({ text, follower }, { core }) =>
      core.end - core.start === 1 && isIn(withMeasure, text, core.start) && !/^[个人]$/u.test(follower.word),
  },
  {
    // 二次征求意见, 零件, 分列二、三名
    reason: 'another word',
    holds: ({ text, follower }, number) => isOtherWord(text, number.core.start, follower.end),
  },
  {
    // 几千个亿
    reason: 'another word',
    measures: '个',
    holds: ({ text, follower }) =>
      isIn(opensMeasured, text, follower.end) && MEASURED.test(text.slice(follower.end, follower.end + 2)),
  },
  {
    reason: 'ordinal',
    holds: isOrdinal,
  },
  {
    // 十三届人大五次会议: a name
    reason: 'name of a session',
    measures: '次',
    holds: ({ text, follower }, number) =>
      /(?:人大|政协|届|中央|委员会|大会)$/u.test(before(text, number, 3)) &&
      /^(?:会议|全会|全体)/u.test(text.slice(follower.end, follower.end + 2)),
  },
  {
    // 每日三次, 每人20支: a rate
    reason: 'rate',
    holds: ({ text }, number) => isIn(endsRate, text, number.start - 1) && RATE.test(before(text, number, 3)),
  },
  {
    reason: 'rank',
    measures: '位名',
    holds: ({ text, follower }, number) => isRanked(text, number, follower.end),
  },
  {
    // 12345市民热线: a number of four digits and more names something, unless it is rounded or grouped
    reason: 'number that names something',
    kinds: ['noun'],
    holds: ({ text }, number) =>
      number.approx === 'exact' &&
      (/^[0-9０-９]{4,}$/u.test(numeral(text, number)) ||
        (isIn(opensNumberName, text, number.core.start) &&
          numberNames.some((name) => text.startsWith(name, number.core.start)))),
  },
  {
    // 周三, 高三学生; not 其中三个
    reason: 'weekday or school year',
    holds: ({ text, follower }, number) =>
      number.core.end - number.core.start === 1 &&
      isIn(small, text, number.core.start) &&
      isIn(endsWeekdayOrGrade, text, number.start - 1) &&
      (WEEKDAY_BEFORE.test(before(text, number, 2)) ||
        ((follower.kind !== 'measure' || /^[班级届]$/u.test(follower.word)) &&
          GRADE_BEFORE.test(before(text, number, 2)))),
  },
  {
    reason: 'article of law',
    measures: '条',
    holds: ({ text }, number) => LAW_BEFORE.test(before(text, number, 2)),
  },
  {
    // 从四面涌来, 向八方传开: from all sides
    reason: 'set phrase',
    measures: '面方',
    holds: ({ text }, number) =>
      /^[四八]$/u.test(numeral(text, number)) && /[从自向由往朝]$/u.test(before(text, number)),
  },
  {
    // 实数集, 指数级: the end of another word
    reason: 'another word',
    holds: ({ text }, number) =>
      isIn(someOf, text, number.core.start) && isIn(ofNumbers, text, number.start - 1),
  },
  {
    reason: 'set phrase',
    holds: ({ text }, number) => number.script === 'chinese' && inIdiom(text, number),
  },
  {
    reason: 'digits spelled out',
    holds: ({ text }, number) => number.spelled && numeral(text, number).length < 3,
  },
  {
    reason: 'another word',
    kinds: ['noun'],
    holds: ({ text, follower, numbers, index }, number) =>
      compactNouns.has(follower.word) &&
      !isCompact(text, number, follower.end) &&
      numbers[index - 1]?.core.end !== number.start - 1,
  },
  {
    // “两节”, “三公”: a term
    reason: 'quoted name',
    // “5亿网民”时代: no name
    holds: ({ text, follower }, number) =>
      isIn(opening, text, number.start - 1) &&
      isIn(closing, text, follower.end) &&
      !(follower.kind === 'noun' && isIn(tenThousands, text, number.core.end - 1)),
  },
  {
    // “新三样”, “老三篇”: a name of few words
    reason: 'quoted name',
    kinds: ['measure'],
    holds: ({ text, follower }, number) =>
      number.script === 'chinese' &&
      number.approx === 'exact' &&
      isIn(opening, text, number.start - 2) &&
      isIn(closing, text, follower.end) &&
      !/[有共才只仅约近这那前后每第]/u.test(text[number.start - 1] ?? '有'),
  },
  {
    // Windows 8用户: the number is the product's
    reason: 'number of a product',
    kinds: ['noun', 'big', 'nothing'],
    holds: ({ text }, { start }) => isIn(latin, text, text[start - 1] === ' ' ? start - 2 : start - 1),
  },
  {
    // “记者”二字, 2019字第0356号
    reason: 'characters',
    measures: '字',
    holds: ({ text, follower }, number) =>
      /^[二两三四五六七八九十]$/u.test(numeral(text, number)) || text[follower.end] === '第',
  },
  {
    // 末四位为3306, 7位号码: places of a number
    reason: 'places of a number',
    measures: '位',
    holds: ({ text, follower }, number) =>
      isIn(places, text, number.start - 1) ||
      /^(?:数|号码|密码|小数)/u.test(text.slice(follower.end, follower.end + 2)),
  },
  {
    // 用户超3亿。 and 人数升至56。 are counts, 股价涨到12。 is none
    reason: 'no noun',
    kinds: ['nothing'],
    holds: ({ text }, number) => {
      const of = text.slice(Math.max(0, number.core.start - FIGURE_REACH), number.core.start)
      const isLarge = isIn(large, text, number.core.end - 1)
      return !(isLarge
        ? isFigureOf(of) || arePeopleBefore(of)
        : number.kind !== 'decimal' && isHeadcountOf(of))
    },
  },
  {
    // 改造工具1批: some
    reason: 'one as an article',
    measures: '批',
    holds: (_, number) => number.value === 1,
  },
  ...labels,
  { reason: 'figure of speech', holds: isFigure },
]

const applying = (kind: Follower['kind'], word: string): readonly Exclusion[] =>
  exclusions.filter(
    ({ kinds, measures }) =>
      (kinds?.includes(kind) ?? true) &&
      (measures === undefined || (kind === 'measure' && measures.includes(word))),
  )

/** The measures that some of them name, with all that may hold of those. */
const ofMeasure = new Map(
  exclusions.flatMap(({ measures = '' }) => [...measures]).map((word) => [word, applying('measure', word)]),
)
const ofOthers: Readonly<Record<Follower['kind'], readonly Exclusion[]>> = {
  measure: applying('measure', '\n'),
  noun: applying('noun', '\n'),
  big: applying('big', '\n'),
  nothing: applying('nothing', '\n'),
  not_counted: [],
}

/** The exclusions that may hold before what follows, in their order. */
export const exclusionsOf = ({ kind, word }: Follower): readonly Exclusion[] =>
  (kind === 'measure' ? ofMeasure.get(word) : undefined) ?? ofOthers[kind]
