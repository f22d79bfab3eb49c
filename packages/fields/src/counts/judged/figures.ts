import { alternatives } from '../../quantities/alternatives.js'
import { clauseStart } from '../../quantities/clauses.js'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { suits } from '../nouns/noun-of-kind.js'
import { adverbs, doneOften, headcounts, numbered, numbers, people, reached, reaches } from './figures-of.js'

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

/** `失踪人数仍有`, `员工总数不到`: what any number behind is a number of. */
const HEADCOUNT = new RegExp(
  `(?:${alternatives(headcounts)}|(?:${alternatives(numbered)})数)(?:${alternatives(adverbs)}){0,2}(?:${alternatives(reaches)})了?$`,
  'u',
)
/** `粉丝增长迅猛，很快突破了`: what the clause before has a figure of, and how far it goes. */
const GROWN = new RegExp(
  `(${MEMBERS}|(?:${alternatives(numbered)})(?:${alternatives(numbers)}))[^，。；！？：、]{0,12}，([\\p{Script=Han}]{0,8}?)(?:${alternatives(reached)})了?$`,
  'u',
)

/** What the clause before has a figure of, where nothing between it and the verb could be what the number is of. */
function grown(before: string): string | null {
  const [, subject = null, between = ''] = GROWN.exec(before) ?? []
  const isOther = ({ word, tag }: Word) => word !== '时候' && /^(?:n|vn|j|x)/u.test(tag)
  return cutWords(between, 0, between.length).some(isOther) ? null : subject
}

/** Whether the words before a large number that ends its clause say of whom or of what it is the figure. */
export const isFigureOf = (before: string): boolean =>
  REACHES.test(before) ||
  CHANGES.test(before) ||
  CHANGED_SINCE.test(before) ||
  ROSE.test(before) ||
  grown(before) !== null

/** Whether they say so of a number of any size. */
export const isHeadcountOf = (before: string): boolean => HEADCOUNT.test(before)

const NAMED = new RegExp(
  `((?:${alternatives(numbered)})(?:${alternatives(numbers)}))(?:${alternatives(adverbs)}){0,2}(?:${alternatives(reaches)})?了?$`,
  'u',
)

const DONE_TO = new RegExp(`^(?:${alternatives(doneOften)})`, 'u')

/** What the figure before a number is called where it is no noun's own: `播放量`, and people for `死亡人数`. */
export function nameOfFigure(before: string): { readonly name: string; readonly ofAct: boolean } | null {
  const name =
    NAMED.exec(before)?.[1] ?? grown(before) ?? /人数/u.exec(HEADCOUNT.exec(before)?.[0] ?? '')?.[0]
  if (name === undefined) return null
  return { name: name.endsWith('人数') ? '人' : name, ofAct: DONE_TO.test(name) }
}

const HAVING = new RegExp(`(?:${alternatives(reaches)})了?$`, 'u')
const THERE = /(?:[现共原设]|拥|尚|仍|还)有[^，。；：、]{1,8}$/u
const OF_MONEY = /[奖欠赔补付发给薪款资骗诈取借捐赠罚收赚赢送]/u

/** Whether the clause deals in money: `赔偿用户逾40万`. What the clause before it does says nothing. */
const isOfMoney = (before: string) => OF_MONEY.test(before.slice(clauseStart(before, before.length)))

/** `注册司机逾40万`: people of whatever name right before the word that says how far their number goes. */
export function arePeopleBefore(before: string): boolean {
  const reach = HAVING.exec(before)?.[0] ?? ''
  // 厂里原有工人800多
  if (!reach && !THERE.test(before)) return false
  const words = cutWords(before, Math.max(0, before.length - 16), before.length - reach.length)
  const last = words.at(-1)
  return last?.tag === 'n' && last.word.length > 1 && suits('person', last.word) && !isOfMoney(before)
}
