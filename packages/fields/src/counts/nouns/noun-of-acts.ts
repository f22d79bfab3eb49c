import { characterTable, isIn, isOneOf } from '@jianbao/text'
import { sentenceStart } from '../../quantities/clauses.js'
import { cutWords, tagOf, type Word } from '../../quantities/lexicon.js'
import { phraseLimit } from './noun-after.js'
import { NEIGHBOURS, type Place } from './noun-place.js'
import { kindOf } from './word-kinds.js'

const ACT = /(接警|出警|接处警)(?:了|共|约)?$/u

const PLAYED = /(?:踢|打|输|赢|胜|负|平|战|赛)(?:了|过|掉)?$/u

/** `搜索191处`: what is done to places. */
export const SEARCHED = /(?:搜索|搜查|扫荡|临检|稽查|抄查|清查)(?:了|共|约)?$/u
const LATELY = /^[场轮](?:[只仅全皆均输赢胜负平打进丢失保战]|[，。])/u
const UNBEATEN = /^[场轮](不胜|不败)/u

/** `接警2600余起`, `只输了四场`: what the verb alone is done to. */
export function nounOfAct({ text, start, unit }: Place): string | null {
  const before = text.slice(Math.max(0, start - 4), start)
  if (ACT.test(before)) return '警情'
  if (unit === '处' && SEARCHED.test(before)) return unit
  return unit === '场' && PLAYED.test(before) ? '比赛' : null
}

/** `发了两次烧`, `吃过三次亏`: the second half of a verb that opens for its number, of the word list (`发烧`, `吃亏`). */
const SECOND_HALF = /^次(\p{Script=Han})[，。；！？,;!?\n]/u
const endsFirstHalf = characterTable('了过')

export function halfOfVerb({ text, start, unit }: Place): string | null {
  if (unit !== '次' || !isIn(endsFirstHalf, text, start - 1)) return null
  const half = SECOND_HALF.exec(text.slice(text.indexOf(unit, start), start + HALF_REACH))?.[1]
  return half && /^[vn]/u.test(tagOf(`${text[start - 2]}${half}`) ?? '') ? half : null
}
const HALF_REACH = 16

const REPEATED =
  /(?:多|数|几|屡|第[一二三四五六七八九十]{1,2})次(?:实施|进行)?([\p{Script=Han}]{2})[^。！？\n]{0,20}$/u

/** `多次盗窃，其中两次未遂`: what was done many times, before a number of those times. */
export function actRepeated({ text, start, measure }: Place): string | null {
  if (measure !== 'event') return null
  return REPEATED.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? null
}

const DONE = /\p{Script=Han}[了过]$/u
const ofActs: ReadonlySet<string> = new Set(['次', '回', '遍', '趟'])

/** `改了两遍`, `来过三趟`: what was done so often is the verb right before, where nothing follows that names it. */
export function actDone({ text, start, unit, earlier }: Place): string | null {
  if (!ofActs.has(unit) || !DONE.test(text.slice(Math.max(0, start - 3), start))) return null
  // 交手14次，赢了9次
  const from = sentenceStart(text, start)
  if (earlier.slice(-NEIGHBOURS).some((count) => count.unit === unit && count.start >= from)) return null
  const end = start - 1
  const last = cutWords(text, Math.max(0, end - 6), end).at(-1)
  return last !== undefined && last.end === end && /^vn?$/u.test(last.tag) ? last.word : null
}

/** `最近五次与韩国队交锋`: what is done with others. */
const actWith = (words: readonly Word[]): string | null =>
  words.find((word) => word.word.length > 1 && /^vn?$/u.test(word.tag))?.word ?? null

/** `连续12次上调存准率`: the act whose times are counted, where its verb comes after. */
export function actAfter({ text, start, unit, measure }: Place): string | null {
  // 分三次买进: in so many parts
  if (measure !== 'event' || text[start - 1] === '分') return null
  const at = text.indexOf(unit, start)
  const end = at + unit.length
  const words = cutWords(text, end, phraseLimit(text, end, end + ACT_REACH))
  const [first] = words
  if (first && /^[与和同跟对向]$/u.test(first.word)) return actWith(words)
  if (!first || first.word.length < 2 || !/^vn?$/u.test(first.tag)) return null
  // 先后14次|启动|应急响应
  const stop = words.findIndex(
    (word, index) => index > 0 && !/^(?:noun|verb|modifier|unknown)$/u.test(kindOf(word)),
  )
  const object = words[(stop < 0 ? words.length : stop) - 1] ?? first
  return text.slice(end, object.end - end <= ACT_LENGTH ? object.end : first.end)
}

/** `两次登顶珠峰，七次参加高考`: a verb with its object is another act than that of the clause before. */
export function actOnObject(place: Place): string | null {
  const act = actAfter(place)
  // 两次没有结果: what came of those told before
  if (act === null || act.startsWith('没有')) return null
  // 九次获得提名，三次获奖
  const last = place.earlier.at(-1)
  if (last?.unit === place.unit && last.noun !== act && place.text.startsWith(last.noun, last.end)) {
    const [verb] = cutWords(place.text, last.end, last.end + last.noun.length)
    if (verb && kindOf(verb) === 'verb') return act
  }
  if (act.length < 4) return null
  const at = place.text.indexOf(place.unit, place.start) + place.unit.length
  const words = cutWords(place.text, at, at + act.length)
  const object = words.at(-1)
  return object && words.length > 1 && kindOf(object) === 'noun' ? act : null
}

const ACT_REACH = 14
const ACT_LENGTH = 8

const ofMatches = characterTable('场轮')

/** `近6场只输一场`: matches, which sport leaves unsaid; `已3轮不败`: what they were. */
function matches({ text, start, unit }: Place): string | null {
  if (!isOneOf(ofMatches, unit)) return null
  const at = text.indexOf(unit, start)
  const unbeaten = UNBEATEN.exec(text.slice(at, at + 3))?.[1]
  if (unbeaten) return unbeaten
  if (text[start] === '近' && LATELY.test(text.slice(at, at + 2))) return '比赛'
  return unit === '场' &&
    CLOSED.test(text.slice(at + 1, at + 2)) &&
    BY_RESULT.test(text.slice(Math.max(0, at - 6), start)) &&
    !text.slice(Math.max(0, start - COURT_REACH), start).includes('官司')
    ? '比赛'
    : null
}

/** `输掉了两场。`, `只踢了四场就受伤`: matches by how they ended. */
const BY_RESULT = /(?:输掉?|赢下?|踢|打平|战平|连[输赢胜败平]|[仅只才不未]胜|惨败|出战|首发)了?$/u
const CLOSED = /^(?:[，。；、！？就便后]|$)/u
const COURT_REACH = 12

const BREAKS =
  /^次(?:打破|刷新|改写|创造?|平|超)[0-9一二两三四五六七八九十]{1,3}项([\p{Script=Han}]{0,10}?[纪记]录)/u

/** `3次打破2项全国纪录`: what is broken so often. */
const recordBroken = ({ text, start, unit }: Place): string | null =>
  unit === '次' ? (BREAKS.exec(text.slice(text.indexOf(unit, start), start + 30))?.[1] ?? null) : null

/** What happened so often in sport, by what is said behind the number. */
export const toldBySport = (place: Place): string | null => recordBroken(place) ?? matches(place)
