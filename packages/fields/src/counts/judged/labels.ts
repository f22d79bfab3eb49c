import { characterTable, isIn } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import { before, numeral } from './candidate.js'
import type { Exclusion } from './exclusion.js'

const masks = characterTable('某')

const rooms: ReadonlySet<string> = new Set(['业主', '租客', '租户', '房东', '邻居'])
const ofModels: ReadonlySet<string> = new Set('轿车 货车 客车 大巴 卡车 摩托车 家属'.split(' '))
const BRAND = /^(?:n|nz|nt|nr|nrt|nrfg|j)$/u

/** The number of an issue: its year and so many, or as many digits. */
const ISSUE = /^(?:(?:19|20)[0-9]{3,}|[0-9]{7,})$/u

/** `房东、租客和中介`: two or more that are named right before. */
const LISTED = /[、和与及跟][\p{Script=Han}]{1,8}(?:，)?这?$/u
const LISTED_REACH = 12

/** Numbers that only tell which of several something is: names of units, labels, addresses, years. */
export const labels: readonly Exclusion[] = [
  {
    // 2008015期双色球; not 播出1008期
    reason: 'ordinal',
    measures: '期',
    holds: ({ text }, number) => ISSUE.test(numeral(text, number)),
  },
  {
    // 身高和体重两者; not 80后者, nor 两者 for those of the sentence before
    reason: 'another word',
    measures: '者',
    holds: ({ text, follower }, number) =>
      !/^[二两三四五]$/u.test(numeral(text, number)) ||
      !LISTED.test(before(text, number, LISTED_REACH)) ||
      /^(?:之[间一中]|[较系])/u.test(text.slice(follower.end, follower.end + 2)),
  },
  {
    // 四方制冷公司: all sides, in a name; not 四方会谈, 四方各执一词
    reason: 'set phrase',
    measures: '方',
    holds: ({ text, follower }, number) =>
      /^[四八]$/u.test(numeral(text, number)) &&
      /^[\p{Script=Han}]{2}/u.test(text.slice(follower.end, follower.end + 2)) &&
      !/^[会谈代协签共联合就均都各的在将]/u.test(text.slice(follower.end)),
  },
  {
    // 20国集团
    reason: 'name of a body',
    measures: '国',
    holds: ({ text, follower }) => text.startsWith('集团', follower.end),
  },
  {
    // 从2011起
    reason: 'date',
    measures: '起',
    holds: ({ text }, number) =>
      /^(?:19|20)\d\d$/u.test(numeral(text, number)) && /[从自由]$/u.test(before(text, number)),
  },
  {
    // 营销四部经理: the fourth of several departments
    reason: 'name of a unit',
    measures: '部',
    holds: ({ text }, number) =>
      number.core.end - number.core.start === 1 &&
      /(?:营销|销售|市场|业务|事业|编辑|研发|项目|新闻|采访|开发|技术|工程|客户|客服|投资)$/u.test(
        before(text, number, 2),
      ),
  },
  {
    // 502业主: a room
    reason: 'label',
    kinds: ['noun'],
    holds: ({ text, follower }, number) =>
      rooms.has(follower.word) && number.approx === 'exact' && /^[0-9]0[1-9]$/u.test(numeral(text, number)),
  },
  {
    // 东风140货车, 马航370家属: a model, a flight
    reason: 'number that names something',
    kinds: ['noun'],
    holds: ({ text, follower }, number) =>
      ofModels.has(follower.word) &&
      number.approx === 'exact' &&
      /^[0-9]{3}$/u.test(numeral(text, number)) &&
      BRAND.test(cutWords(text, Math.max(0, number.start - 4), number.start).at(-1)?.tag ?? ''),
  },
  {
    // 双11买家: a day
    reason: 'date',
    kinds: ['noun'],
    holds: ({ text }, number) => text[number.start - 1] === '双' && /^1[12]$/u.test(numeral(text, number)),
  },
  {
    // 东四邻居: a street
    reason: 'name of a place',
    kinds: ['noun'],
    holds: ({ text }, number) =>
      numeral(text, number) === '四' &&
      /(?:^|[^\p{Script=Han}]|[在到往找])[东西]$/u.test(before(text, number, 2)),
  },
  {
    // 黄某2: a masked name
    reason: 'label',
    holds: ({ text }, number) =>
      isIn(masks, text, number.start - 1) && /^[0-9A-Z]/u.test(numeral(text, number)),
  },
  {
    // 5组的村民, 3栋的住户, 某村5组: labels
    reason: 'label',
    measures: '组栋幢队',
    holds: ({ text, follower }, number) =>
      (text[follower.end] === '的' ||
        (follower.word === '组' &&
          (/[村屯庄社]$/u.test(before(text, number)) ||
            /^(?:村民|居民|社员)/u.test(text.slice(follower.end, follower.end + 2))))) &&
      number.approx === 'exact' &&
      /^[0-9]+$/u.test(numeral(text, number)),
  },
  {
    // 交警二队: a name
    reason: 'name of a unit',
    measures: '队',
    holds: ({ text }, number) => /[警侦勤察防务大中支]$/u.test(before(text, number)),
  },
  {
    // 4栋2-1, 3幢502室
    reason: 'address',
    measures: '栋幢座',
    // 12栋30户楼房: two quantities of one thing
    holds: ({ text, follower }) =>
      /^[\d０-９]+(?![\d０-９户家套间])/u.test(text.slice(follower.end, follower.end + 6)),
  },
]
