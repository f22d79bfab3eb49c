import { alternatives } from '../quantities/alternatives.js'
import { adverbs, numbered, numbers, people, reaches } from './figures-of.js'

/** So many characters before a number tell whether it is a figure of something. */
export const FIGURE_REACH = 28

const SUBJECT = `(?:(?:${alternatives(people)})(?:${alternatives(numbers)}|规模)?|(?:${alternatives(numbered)})(?:${alternatives(numbers)})|销量|总人数|总数)`
const RISES = '升至|增至|涨到|涨至|增加到|增长到|达到|突破|超过'
const MEMBERS = '用户|网民|粉丝|会员'

/** `用户超3亿`, `播放量已突破2000万`. */
const REACHES = new RegExp(
  `${SUBJECT}(?:${alternatives(adverbs)}){0,2}(?:${alternatives(reaches)})?了?$`,
  'u',
)
/** `会员比上年增加了1.2万`. */
const CHANGES = new RegExp(
  `(?:${MEMBERS}|人次|人数|人口)(?:数|总数)?(?:较|比|同比)[^，。；！？：、]{0,6}(?:增加|增长|减少|新增|多|少)(?:了|约|近|超)?$`,
  'u',
)
/** `人数从8万，2020年降至5万`. */
const CHANGED_SINCE =
  /人数[^，。；！？：、]{0,6}[\d万亿]+，(?:[\d０-９]{4}年|[今去前]年|目前|如今|现在|到?[\d]{1,2}月)(?:已|则|就)?(?:降至|减至|升至|增至|降到|升到|增加到|增长到|减少到|下降到|达到|达|为)$/u
/** `粉丝从3万涨到5万`. */
const ROSE = new RegExp(`(?:${MEMBERS}|读者)(?:数量|人数|数|量)?[^，。；！？：、]{1,20}(?:${RISES})$`, 'u')

/** Whether the words before a number that ends its clause say of whom or of what it is the figure. */
export const isFigureOf = (before: string): boolean =>
  REACHES.test(before) || CHANGES.test(before) || CHANGED_SINCE.test(before) || ROSE.test(before)
