import { characterTable, isIn } from '@jianbao/text'
import { before, numeral } from './candidate.js'
import type { Exclusion } from './exclusion.js'

const masks = characterTable('某')

/** Numbers that only tell which of several something is: names of units, labels, addresses, years. */
export const labels: readonly Exclusion[] = [
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
