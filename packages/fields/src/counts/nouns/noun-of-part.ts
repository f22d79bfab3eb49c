import type { Count } from '@jianbao/record'
import { sentenceStart } from '../../quantities/clauses.js'
import { cutWords } from '../../quantities/lexicon.js'
import { isOfPeople, PART_REACH } from './noun-inferred.js'
import { suits } from './noun-of-kind.js'
import { NEIGHBOURS, type Place } from './noun-place.js'

/** A number that names a part of people counted before. */
const PART =
  /(?:其中|其中有|另外|其余|其他|剩下的?|剩余|余下的?|(?:^|[，。；、])当中(?:，|有)?|最[多少高低大小]的|[者员人犯民众]中[，有]?)$/u
/** What the police and the courts do with those whom they caught: `抓获嫌疑人64名，刑事拘留41人，另有8人在逃`. */
const DISPOSAL =
  '(?:刑事拘留|行政拘留|治安拘留|刑拘|拘留|批准逮捕|批捕|逮捕|取保候审|监视居住|强制(?:隔离)?戒毒|采取(?:刑事)?强制措施|上网追逃)'
const DEALT_WITH = new RegExp(`${DISPOSAL}(?:了|共)?$`, 'u')
const IS_DEALT_WITH = new RegExp(
  `^[^,，。；;、]{1,7}[人名](?:已|均)?(?:被(?:依法)?${DISPOSAL}|${DISPOSAL}[,，。；;、]|在逃|主动投案|投案自首)`,
  'u',
)
/** So far on a report tells what became of those caught. */
const CASE_REACH = 200
/** Whom they catch, and not the harmed. */
const CAUGHT = /嫌|涉|犯|被告|成员|违法|赌客|嫖客|[毒票]贩|吸毒|逃/u

/** `从后勤人员中抽调四五人` */
const OUT_OF = /从([^，。；：、从]{2,10})中[^，。；：、]{0,4}$/u

const countsPeople = ({ unit, noun }: Count) => isOfPeople(unit) || (unit === '个' && suits('person', noun))

const personAtEnd = (group: string): string | null => {
  const last = cutWords(group, 0, group.length).at(-1)
  return last && suits('person', last.word) ? last.word : null
}

/** `从300名学员中挑选20名`: the people of the group; `从3个村的学员中` are no villages. */
function groupOf({ text, start, earlier }: Place): string | null {
  const [outOf, group] = OUT_OF.exec(text.slice(Math.max(0, start - 18), start)) ?? []
  if (!outOf || !group) return null
  const before = earlier.at(-1)
  const counted = before && before.end > start - outOf.length
  if (counted && countsPeople(before)) return before.noun
  if (!suits('person', group)) return null
  return counted ? personAtEnd(group) : group
}

/** `救出7名伤者，其中2人`: the people that a part is taken from. */
export function wholeOfPart(place: Place): string | null {
  const { text, start, unit, value, earlier } = place
  if (!isOfPeople(unit)) return null
  const group = groupOf(place)
  if (group) return group
  const disposal =
    DEALT_WITH.test(text.slice(Math.max(0, start - 9), start)) ||
    IS_DEALT_WITH.test(text.slice(start, start + 24))
  if (!disposal && !PART.test(text.slice(Math.max(0, start - 6), start))) return nextPart(place)
  // 7人中4人
  const last = earlier.at(-1)
  if (last && isOfPeople(last.unit) && /^中，?$/u.test(text.slice(last.end, start))) return last.noun
  const whole = earlier.slice(-NEIGHBOURS).findLast((count) => countsPeople(count) && count.noun !== '人')
  if (!whole || start - whole.end > (disposal ? CASE_REACH : PART_REACH)) return null
  const most = whole.value ?? whole.max ?? Number.POSITIVE_INFINITY
  return disposal && ((value ?? 0) > most || !CAUGHT.test(whole.noun)) ? null : whole.noun
}

const OPENS_PART = /其中[^，。；、]{0,8}$/u

/** `嫌疑人9名，其中3人…，1人…`: what the part right before it is a part of, where the next clause opens with another. */
function nextPart({ text, start, unit, earlier }: Place): string | null {
  const last = earlier.at(-1)
  if (!last || last.unit !== unit || last.noun === '人' || !/[，；,;]/u.test(text[start - 1] ?? ''))
    return null
  const from = sentenceStart(text, start)
  const sibling = last.start >= from && /[，；,;]/u.test(text[last.start - 1] ?? '')
  const opened = sibling
    ? earlier.slice(-NEIGHBOURS).find((count) => count.start >= from && isPart(text, count))
    : last
  return opened?.unit === unit && isPart(text, opened) && start - last.end <= PART_REACH ? last.noun : null
}

const isPart = (text: string, { start }: Count): boolean =>
  OPENS_PART.test(text.slice(Math.max(0, start - 11), start))
