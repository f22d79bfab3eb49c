import { parseNumeral } from '@jianbao/text'
import type { NameMention } from '../roles/names/find-names.js'
import { BYSTANDERS, type Cast, type Convicted, firstFrom, isAccused } from './cast.js'
import type { PenaltyGroup } from './groups.js'
import { bySurname, introducedAfter, nextDefendant, toldAfter } from './named-elsewhere.js'
import { isPrincipal } from './penalties.js'
import { chargedUnits, company, joinedUnit } from './units.js'

/** A name after these is not the one who is sentenced. */
const OBJECT_OF =
  /(?:(?:杀害|杀死|砍死|刺死|打死|捅死|勒死|撞死|诈骗|骗取|骗走|殴打|强奸|猥亵|性侵|绑架|抢劫|收受|贿送|行贿)(?!犯|罪|案|团伙|集团|业者|商人|者|人|方)(?:了|其)?[^,，。；;、]{0,5}|伙同|受害人|被害人|死者|向|为|与|和|将|把|致|由|据|审判长|法官)$/u
const JOINT =
  /^(?:、|和|与|及|以及|,|，)(?:(?:外籍|同案|同伙|从犯|主犯|另一|[首次]|第[一二三四五])?(?:被告人|被告|男子|女子|同伙|从犯|主犯)?)$/u
const AND_OTHERS =
  /^(?:夫妇|夫妻|父子|父女|母子|母女|兄弟|兄妹|姐妹|姐弟)(?![二两三]人)|^等(?:其他|其余|另外)?(?:[0-9一二两三四五六七八九十百]+余?)?(?:名(?:骨干|主要|积极|从犯|同案)?)?(?:被告人|被告|人|犯罪嫌疑人|嫌疑人|罪犯|成员|同案犯)?/u
const KIN =
  '父亲|母亲|父母|哥哥|姐姐|弟弟|妹妹|妻子|丈夫|儿子|女儿|女婿|儿媳|岳父|岳母|叔叔|舅舅|情妇|情夫|女友|男友|秘书|司机|亲属|家人'
const OTHERS =
  /(?:其余|其他)(?:涉案|同案)?(?:人员|成员|被告人|被告|同案犯|同伙)(?=(?:分别|均|各|也|则)?[^,，。]{0,3}[判获])|(?:其余|其他|另外?|余下|剩余)[0-9一二两三四五六七八九十百多数]+(?:名|位)?(?:人|被告人|被告|同伙|涉案人员|同案犯|[^,，。；;、的]{1,6}?(?=(?:分别|各|均|则|也)[被获判处罚]))|[他她其]的?(?:妻子|丈夫|儿子|女儿|弟弟|哥哥|姐姐|妹妹|父亲|母亲|女友|男友|同伙|情妇|秘书|司机|[父母兄弟姐妹妻夫子女])(?=[^,，。、]{0,14}(?:判|获刑|领刑))|(?<=[,，;；])(?:情妇|情夫|妻子|丈夫|儿子|女儿|同伙)(?=[^,，。]{0,6}[判获])|[0-9一二两三四五六七八九十百]+(?:余)?(?:名|位)(?:被告人|被告(?!人)|涉案人员|犯罪嫌疑人|嫌疑人|罪犯|男子|女子|同案犯|成员)(?![之当]?中)(?=[^。；;]{0,24}[判获刑])|[0-9一二两三四五六七八九十百]+(?:名|位)[^,，。；;、的]{0,4}(?:旅客|乘客|司机|青年|少年|学生|店员|职员|员工|警员|助理|商人|村民|桩脚|车手)(?![之当]?中)(?=[^。；;]{0,30}(?:被判|判[处刑囚监]|获刑))|[0-9一二两三四五六七八九十百]+(?:名|位)[^,，。；;、的]{2,6}?(?=(?:早前|此前|昨|今)?(?:均)?(?:认罪|承认)[^。；;]{0,16}[判囚]|(?:[依因以犯][^,，。；;]{1,14}罪)?(?:分别|各|均|则)[被获判处罚])|[0-9一二两三四五六七八九十百]+人(?=被?判(?:处|刑|死|无期|有期|入狱|囚|监)|获刑)/u
/** 丁海的父亲、弟弟: relatives of somebody who is named, before what they get. */
const RELATIVES = new RegExp(`^的(?:${KIN})(?:[、和与及](?:${KIN})){0,6}`, 'u')
/** 甲之妻乙, 甲的弟弟乙: it is the second of whom the words speak. */
const OWNS = new RegExp(`^(?:之[妻夫子女弟兄父母]|的?(?:${KIN}))$`, 'u')
const LABEL =
  /(?:被告人?[0-9一二两三四五六七八九十]{1,3}人|被告人|被告|男子|女子|男被告|女被告|嫌犯|罪犯|疑犯|司机|凶手|主犯)/gu
const LOOK_BACK = 600

/** The persons of a group: from the words that lead up to it, else the accused that stands last before. */
export function convictedIn(cast: Cast, group: PenaltyGroup): Convicted | null {
  const wanted = Math.max(
    group.hits.filter(isPrincipal).length,
    ...group.hits.map(({ values }) => values.length),
  )
  const lists = listsIn(cast, group.leadStart, group.hits[0]?.start ?? group.start)
  return (
    chargedUnits(cast.text, group) ??
    toldAfter(cast, group) ??
    bySurname(cast, group) ??
    theLast(cast, group) ??
    fromLists(cast, lists, wanted) ??
    unnamed(cast, group) ??
    company(cast.text, group) ??
    introducedAfter(cast, group) ??
    lastAccused(cast, group) ??
    nextDefendant(cast, group) ??
    labelled(cast, group)
  )
}

/** Whether the words that lead up to a group say who gets it. */
export function saysWho(cast: Cast, group: PenaltyGroup): boolean {
  const lists = listsIn(cast, group.leadStart, group.hits[0]?.start ?? group.start)
  return lists.length > 0 || unnamed(cast, group) !== null
}

/** Names in a row: 甲、乙和丙. */
function listsIn({ text, mentions, roleOf }: Cast, start: number, end: number): NameMention[][] {
  const lists: NameMention[][] = []
  for (let at = firstFrom(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.end > end) break
    const last = lists.at(-1)?.at(-1)
    if (last && JOINT.test(text.slice(last.end, mention.start))) lists.at(-1)?.push(mention)
    else lists.push([mention])
  }
  return lists.filter((list) => {
    const role = roleOf(list[0]?.name ?? '')
    return role === undefined || !BYSTANDERS.includes(role) || isObjectOfVerdict(text, list, end)
  })
}

/** 判处前部长甲有期徒刑: whoever stands between the verdict and the penalty gets it, whatever he or she was. */
function isObjectOfVerdict(text: string, list: readonly NameMention[], penalty: number): boolean {
  const [head, tail] = [list[0], list.at(-1)]
  if (!head || !tail || penalty - tail.end > VERDICT_GAP) return false
  return OF_A_VERDICT.test(text.slice(Math.max(0, head.start - VERDICT_REACH), head.start))
}

const OF_A_VERDICT = /(?:判处|改判|重判|轻判|判决|宣判)[^,，。；;]{0,12}$/u
const VERDICT_REACH = 16
const VERDICT_GAP = 3

function fromLists(cast: Cast, lists: readonly NameMention[][], wanted: number): Convicted | null {
  if (lists.length === 0) return null
  const everyone = [...new Set(lists.flat().map(({ name }) => name))]
  if (wanted > 1 && everyone.length === wanted) return { persons: everyone, together: everyone.join('、') }
  const [only] = lists
  const kin = only && lists.length === 1 ? relativesOf(cast, only) : null
  if (kin) return kin
  const subjects = lists.filter((list, at) => {
    const head = list[0]
    if (at < lists.length - 1 && OWNS.test(cast.text.slice(list.at(-1)?.end, lists[at + 1]?.[0]?.start)))
      return false
    const before = cast.text.slice(Math.max(0, (head?.start ?? 0) - 9), head?.start)
    return !OBJECT_OF.test(before)
  })
  const accused = subjects.filter((list) => list.some(({ name }) => isAccused(cast, name)))
  const chosen = accused.at(-1) ?? subjects[0]
  return chosen ? convictedOf(cast, chosen) : null
}

/** 两人均, 三人各: as many of the accused as were named last. */
function theLast(cast: Cast, { leadStart, hits }: PenaltyGroup): Convicted | null {
  const { text, mentions } = cast
  const end = hits[0]?.start ?? leadStart
  const said = TOGETHER.exec(text.slice(Math.max(leadStart, end - TOGETHER_REACH), end))?.groups?.number
  const wanted = said ? parseNumeral(said) : null
  if (wanted === null) return null
  const persons = new Set<string>()
  for (let at = firstFrom(mentions, end) - 1; at >= 0 && persons.size < wanted; at--) {
    const mention = mentions[at]
    if (!mention || end - mention.end > LOOK_BACK) break
    if (isAccused(cast, mention.name)) persons.add(mention.name)
  }
  if (persons.size !== wanted) return null
  const inOrder = [...persons].reverse()
  return { persons: inOrder, together: inOrder.join('、') }
}

const TOGETHER =
  /(?<number>[两二三四五六])(?:名?被告)?人(?:均|都|各|一并)[^,，。；;]{0,8}(?:[,，](?:依法)?(?:分别|各)[^,，。；;]{0,6})?$/u
const TOGETHER_REACH = 22

/** Relatives of the last of a list, whom the text names only so. */
function relativesOf({ text }: Cast, list: readonly NameMention[]): Convicted | null {
  const [head, tail] = [list[0], list.at(-1)]
  const kin = tail && RELATIVES.exec(text.slice(tail.end, tail.end + 30))
  if (!head || !tail || !kin) return null
  const words = text.slice(head.start, tail.end + kin[0].length)
  return { persons: [words], together: words }
}

function convictedOf({ text }: Cast, list: readonly NameMention[]): Convicted {
  const [head, tail] = [list[0], list.at(-1)]
  const names = [...new Set(list.map(({ name }) => name))]
  if (!head || !tail) return { persons: names, together: names.join('、') }
  const others = AND_OTHERS.exec(text.slice(tail.end, tail.end + 14))
  const together = text.slice(head.start, tail.end + (others?.[0].length ?? 0))
  if (others) return { persons: [together], together }
  const unit = joinedUnit(text, tail.end)
  return unit === ''
    ? { persons: names, together }
    : { persons: [...names, unit], together: text.slice(head.start, tail.end + 1 + unit.length) }
}

function lastAccused(cast: Cast, { leadStart }: PenaltyGroup): Convicted | null {
  const { mentions, soleAccused } = cast
  for (let at = firstFrom(mentions, leadStart) - 1; at >= 0; at--) {
    const mention = mentions[at]
    if (!mention || leadStart - mention.end > LOOK_BACK) break
    if (isAccused(cast, mention.name)) return { persons: [mention.name], together: mention.name }
  }
  return soleAccused === null ? null : { persons: [soleAccused], together: soleAccused }
}

/** Others than those named, whom the text does not name: 其余三人, 他的妻子. */
function unnamed({ text }: Cast, group: PenaltyGroup): Convicted | null {
  const words = OTHERS.exec(text.slice(group.leadStart, group.end))?.[0]
  return words ? { persons: [words], together: words } : null
}

/** 被告 in a sentence that names nobody: the one whom the text names so elsewhere, else those words. */
function labelled({ text, mentions }: Cast, group: PenaltyGroup): Convicted | null {
  const label = [...text.slice(group.sentence.start, group.hits[0]?.start).matchAll(LABEL)].at(-1)?.[0]
  const name =
    label &&
    mentions.find(({ start }) => text.slice(Math.max(0, start - label.length), start) === label)?.name
  if (name) return { persons: [name], together: name }
  return label ? { persons: [label], together: label } : null
}
