import { characterTable, isIn, isOneOf } from '@jianbao/text'
import { sentenceStart } from '../../quantities/clauses.js'
import { isOfPeople, recent, shared } from './noun-inferred.js'
import { NEIGHBOURS, type Place } from './noun-place.js'

export const MORE_THAN =
  /(?:(?:^|[，；])(?:[\p{Script=Han}]{0,5}?(?:共|累计|又|再))?(?=(?:增加|减少|增长|下降))|[比较][^，。；：、]{1,10}|[同环]比|净)(?:多|少|增加|减少|新增|净增|增|减|下降|上升|增长|高出|多出)(?:了|近|约|逾|超|至少)?$/u

export const endsMoreThan = characterTable('多少加增减降升长出了近约逾超')

/** `报名者300人，比去年多80人`: a difference counts what it is a difference of. */
export const difference = (place: Place): string | null => {
  const { text, start, unit } = place
  if (!isIn(endsMoreThan, text, start - 1) || !MORE_THAN.test(text.slice(Math.max(0, start - 18), start)))
    return null
  return shared(place) ?? (isOfPeople(unit) ? firstPeople(place, sentenceStart(text, start, 80)) : null)
}

/** Verbs that enter or strike off things on a register, or bring people where they belong, which the clause leaves out. */
export const LEFT_OUT =
  /(?:新登记|新注册|注销|吊销|净增|新设|核定|核准|获批|安置|治愈|出院|遣返|送医|转运|改签|退票|录取|录用)(?:了|共|近|约|逾|超)?$/u

export const endsLeftOut = characterTable('记册销增设定准批置愈院返医运签票取用了共近约逾超')

/** `滞留旅客3200人，已安置2800人`; `经营主体86万户。新登记9万户`: more is said of those counted before. */
export function sameThings(place: Place): string | null {
  const { text, start } = place
  if (!isIn(endsLeftOut, text, start - 1) || !LEFT_OUT.test(text.slice(Math.max(0, start - 6), start)))
    return null
  const noun = shared(place) ?? recent(place)
  return noun === '人' ? null : noun
}

export const IS_OF = /^(?:为|是|属于?)([\p{Script=Han}]{2,10})/u

export const opensIsOf = characterTable('为是属')

/** `清理墓葬128座、房址27座，其中46座为大型墓葬`: the one of those before that the number is said to be. */
export function saidToBe({ text, start, unit, earlier }: Place): string | null {
  const end = text.indexOf(unit, start) + unit.length
  const said = isIn(opensIsOf, text, end) ? IS_OF.exec(text.slice(end, end + 12))?.[1] : undefined
  if (!said) return null
  const near = earlier.slice(-NEIGHBOURS).filter((count) => count.unit === unit && count.noun.length > 1)
  return near.findLast(({ noun }) => said.includes(noun.slice(-2)))?.noun ?? null
}

/** `2000名学生中，213人`: the first people of the sentence that are called something. */
const firstPeople = ({ earlier }: Place, from: number): string | null =>
  earlier
    .slice(-NEIGHBOURS)
    .find((count) => count.start >= from && isOfPeople(count.unit) && count.noun !== '人')?.noun ?? null

const AMONG = /[\p{Script=Han}]{2,12}(?:中|当中|之中)(?:，|(?=[0-9]))/u
export const AT_CLAUSE = /[，、；](?:还|另|更|也|仅|只|约|共)?有?$/u

export const endsAtClause = characterTable('，、；还另更也仅只约共有')

/** `6800名毕业生中，4900人签约，1200人升学`: one part more of the whole. */
export function nextPart(place: Place): string | null {
  const { text, start } = place
  if (!isIn(endsAtClause, text, start - 1) || !AT_CLAUSE.test(text.slice(Math.max(0, start - 3), start)))
    return null
  const from = sentenceStart(text, start, 80)
  if (!AMONG.test(text.slice(from, start))) return null
  return isOfPeople(place.unit) ? firstPeople(place, from) : shared(place)
}

const personsOrCases = characterTable('人名位例起宗')
/** People with people, cases with cases; 例 is either. */
const countsAlike = (unit: string, other: string) =>
  isOneOf(personsOrCases, other) &&
  (unit === '例' || other === '例' || isOfPeople(unit) === isOfPeople(other))
/** How far a number that is told again may stand from its first telling. */
const AGAIN_REACH = 300
const AGAIN = /(?:^|[，。；：、！？\n“这该]|上述|以上)$/u

/** `新增4名患者……4例均未住院`: the same number again, of those counted before. */
export function sameNumber({ text, start, unit, value, earlier }: Place): string | null {
  if (value === null || value < 2 || !isOneOf(personsOrCases, unit)) return null
  if (!AGAIN.test(text.slice(Math.max(0, start - 2), start))) return null
  const same = earlier
    .slice(-NEIGHBOURS)
    .findLast((count) => count.value === value && countsAlike(unit, count.unit ?? ''))
  return same && start - same.end <= AGAIN_REACH && same.noun !== '人' ? same.noun : null
}
