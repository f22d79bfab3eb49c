import { characterTable, isIn, NOWHERE, type NumberSpan, ROOT } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import { Lexicon } from '../../scan/lexicon.js'
import { bareNouns, boxScoreNouns, compactNouns, recordNouns } from '../nouns/bare-nouns.js'
import { behindDe } from '../nouns/behind-de.js'
import { predicateVerbs } from '../nouns/noun-classes.js'
import { suits } from '../nouns/noun-of-kind.js'
import { isWhole } from '../nouns/whole-noun.js'
import { isNoun, kindOf } from '../nouns/word-kinds.js'
import { isNoBet } from './bets.js'
import { isBig, opensNoun } from './big.js'
import { type Follower, measured, notCountedFor, unmeasured } from './follower.js'
import { type MeasureClass, measures } from './measures.js'
import { notAfterMeasure } from './not-after-measure.js'
import { notCounted } from './not-counted.js'
import { type Rescue, rescues } from './rescued.js'

/** What a word is straight after a number; a word may be several of these. */
class Following {
  readonly word: string
  measure: MeasureClass | null = null
  noun = false
  /** Why it counts nothing. */
  refused: string | null = null
  /** What follows a measure of one character and makes another word of it. */
  unless = ''

  constructor(word: string) {
    this.word = word
  }
}

const nouns: ReadonlySet<string> = new Set(bareNouns)
const following = new Lexicon(followingWords())

function followingWords(): Map<string, Following> {
  const words = new Map<string, Following>()
  const of = (word: string): Following => {
    const known = words.get(word) ?? new Following(word)
    words.set(word, known)
    return known
  }
  // The first class, or reason, that lists a word keeps it.
  for (const [measure, list] of measures) for (const word of list.split(' ')) of(word).measure ??= measure
  for (const [reason, list] of notCounted) for (const word of list.split(' ')) of(word).refused ??= reason
  for (const noun of nouns) of(noun).noun = true
  for (const [word, follower] of words) follower.unless = notAfterMeasure.get(word) ?? ''
  return words
}

/** `三本|日记`, `20家|长途|客运公司`: what follows the measure is a word without it. */
function leavesMeasure(text: string, at: number, end: number): boolean {
  const [first, next] = cutWords(text, at, Math.min(text.length, end + 4))
  if (first?.end !== end || next === undefined || next.word.length < 2) return false
  // 五人|足球赛, 两百人|排队
  return text[at] !== '人' || next.tag.startsWith('v')
}

/** `两起|因漏水引起的纠纷`; not 起因 */
const CAUSED = /^因[^，。；！？\n]{2,16}(?:的|引[发起]|导致|造成|酿成)/u

/** A measure that is the beginning of another word here (`人` of `人民币`) is none. */
function isOwnWord(text: string, at: number, end: number, { word, measure, unless }: Following): boolean {
  // 四大|国道
  if (word === '大国' && opensNoun(text, at + 1)) return false
  return (
    unless === '' ||
    !unless.includes(text[end] ?? '\n') ||
    text.startsWith('来自', end) ||
    (text[end] === '因' && text[at] === '起' && CAUSED.test(text.slice(end, end + 20))) ||
    // 两案|情节: no measure
    (measure !== null && leavesMeasure(text, at, end)) ||
    // 夺走20万人生命: people, no 人生
    (text[at] === '人' && end === at + 1 && /^生[命还活病产]/u.test(text.slice(end, end + 2)))
  )
}

const BEFORE = 8

/** `三大类`, `六大板块`: 大 before a measure of kinds, nothing or a noun behind it. */
const BIG_KIND = /^大(类|项|块|门类|部分|板块)(?![别型目头])/u

/** `两大袋棉被`, `三小包`: large or small, before a measure of vessels that begins no other word (`包装厂`). */
const VESSEL = /^[大小整满]([袋包箱瓶盒桶罐筐杯碗壶锅盘碟盆堆捆摞叠串本张卷])(?!装)/u
const opensVessel = characterTable('大小整满')

function vesselAt(text: string, at: number): Follower | null {
  const word = isIn(opensVessel, text, at) ? VESSEL.exec(text.slice(at, at + 3))?.[1] : undefined
  if (!word) return null
  const [first] = cutWords(text, at + 1, Math.min(text.length, at + 7))
  return first?.word === word ? measured(word, at + 2, 'any', false) : null
}

const opensRescue = characterTable(rescues.map(({ word }) => word))
/** By the first character of their word, in which no two words agree. */
const rescuesBy = new Map<string, Rescue[]>()
for (const rescue of rescues) {
  const known = rescuesBy.get(rescue.word.charAt(0))
  if (known) known.push(rescue)
  else rescuesBy.set(rescue.word.charAt(0), [rescue])
}

/** A word that mostly counts nothing and does here (`独得11分`), for a number `[start, at)`. */
function rescuedAt(text: string, start: number, at: number): Follower | null {
  if (!isIn(opensRescue, text, at)) return null
  const ways = rescuesBy.get(text.charAt(at)) ?? []
  const word = ways[0]?.word ?? ''
  if (!text.startsWith(word, at)) return null
  const end = at + word.length
  for (const { number, before, after } of ways) {
    if (number && !number.test(text.slice(start, at))) continue
    if (before && !before.test(text.slice(Math.max(0, start - BEFORE), start))) continue
    if (after && !after.test(text.slice(end, end + 4))) continue
    return measured(word, end, 'any', true)
  }
  return null
}

const closes = characterTable('，。；！？,;!?\n）)')
const roundEnds = characterTable('万亿余多计')

/** `25万体育人口`, `三千余返乡学生`: a round number before a compound whose head stands without measure words. */
function compoundAt(text: string, { core }: NumberSpan, at: number): Follower | null {
  if (!isIn(roundEnds, text, core.end - 1)) return null
  let proper = false
  const words = cutWords(text, at, Math.min(text.length, at + 8))
  for (const [index, word] of words.entries()) {
    // 400万日本|人
    if (word.word === '人' && index === 1 && proper)
      return unmeasured('noun', text.slice(at, word.end), word.end)
    proper ||= /^n[rst]$/u.test(word.tag)
    // 12万吸烟人口: a verb of two characters before a noun for people
    const kind = kindOf(word)
    if (kind === 'verb' && word.start === at && word.word.length > 1 && !predicateVerbs.has(word.word))
      continue
    // 14万海啸|丧生|者
    if (kind === 'verb' && text[word.end] === '者')
      return unmeasured('noun', text.slice(at, word.end + 1), word.end + 1)
    if (kind !== 'noun' && kind !== 'modifier') return null
    // 200万佛山代表: a name between says whose they are, not how many
    const person = !proper && word.word.length > 1 && suits('person', word.word)
    // 10万订单|金额: of the orders
    const thing = nouns.has(word.word) && !isNoun(words[index + 1])
    if (thing || person) return unmeasured('noun', text.slice(at, word.end), word.end)
  }
  return null
}

const isRecordNoun = characterTable(recordNouns)
const RECORD_ON = /^[胜平负和败][0-9０-９一二两三四五六七八九十]{1,3}[胜平负和败]/u

/** `3胜2负`: matches by how they ended, two numbers or more in a row. */
const isRecord = (text: string, number: NumberSpan, at: number) =>
  RECORD_ON.test(text.slice(at, at + 5)) ||
  isIn(isRecordNoun, text, number.start - 1) ||
  (WON.test(text.slice(at, at + 2)) && WINS.test(text.slice(Math.max(0, number.start - 3), number.start)))

/** `本季已拿下9胜。` */
const WON = /^[胜负败](?:[，。；、]|$)/u
const WINS = /(?:拿下|取得|收获|拿到|豪取|斩获|夺得|吞下|已有|只有|仅有|[只还]差)$/u

const isBoxNoun = characterTable(boxScoreNouns.keys())
const endsBoxPart = characterTable('分板助断帽攻')

/** `达60万左右。`, `突破2万大关`, `已达3亿的规模`: nothing of what is counted. */
const CLOSE =
  /^(?:(?:左右|上下|以上|以下|以内|之多|之间)(?:[，。；！？,;!?\n）)]|$|的规模|的水平)|的?(?:规模|大关|关口))/u
const opensClose = characterTable('左上以之的规大关')

/**
 * What stands after `number`, a blank between allowed; null where it is nothing of the kind. Words that only sometimes
 * count are looked at with what stands before the number.
 */
export function followerOf(text: string, number: NumberSpan): Follower | null {
  const { end } = number.core
  const at = text[end] === ' ' || (text[end - 1] === '计' && text[end] === '的') ? end + 1 : end
  if (isIn(isRecordNoun, text, at) && isRecord(text, number, at))
    return unmeasured('noun', text[at] ?? '', at + 1)
  if (isIn(isBoxNoun, text, at) && isIn(endsBoxPart, text, number.start - 1) && text[at + 1] !== '攻')
    return unmeasured('noun', text[at] ?? '', at + 1)
  if (isIn(opensClose, text, at) && CLOSE.test(text.slice(at, at + 5))) return unmeasured('nothing', '', at)
  const kinds = text[at] === '大' ? BIG_KIND.exec(text.slice(at, at + 5))?.[1] : undefined
  if (kinds) return measured(kinds, at + 1 + kinds.length, 'any', false)
  const rescued = number.kind === 'decimal' ? null : rescuedAt(text, number.start, at)
  return (
    rescued ??
    vesselAt(text, at) ??
    followerAt(text, at) ??
    compoundAt(text, number, at) ??
    behindDe(text, number) ??
    // 数以十万计的来琼游客
    (text[end - 1] === '计' ? unmeasured('big', '', end) : null)
  )
}

/** `400万日|本人`: no date; `近百个|别墅`, `两个|性能`: the noun behind 个 begins like another word. */
const isOther = (text: string, at: number, end: number) =>
  (text[at] === '日' && text[end] === '本') ||
  (text[at] === '个' && end === at + 2 && /^(?:别墅|性[别能格质状])/u.test(text.slice(at + 1, at + 3)))

/** What stands at `at`, straight after a number; null where it is nothing of the kind. The longest word wins. */
export function followerAt(text: string, at: number): Follower | null {
  let measure: Following | null = null
  let noun: Following | null = null
  let refused: Following | null = null
  let node: number = ROOT
  for (let end = at + 1; end <= text.length; end++) {
    node = following.step(node, text.charCodeAt(end - 1))
    if (node === NOWHERE) break
    const found = following.valueAt(node)
    if (found === undefined) continue
    if (found.measure !== null && isOwnWord(text, at, end, found)) measure = found
    if (found.noun && isOwnWord(text, at, end, found) && isWhole(text, at, end)) noun = found
    if (found.refused !== null && !isOther(text, at, end)) refused = found
  }
  const measureEnd = endOf(measure, at)
  const nounEnd = endOf(noun, at)
  const refusedEnd = endOf(refused, at)
  if (refused?.refused && refusedEnd >= measureEnd && refusedEnd >= nounEnd)
    return notCountedFor(refused.refused, refused.word, refusedEnd)
  if (noun && nounEnd > measureEnd && !(measure && text[measureEnd] === '长'))
    return unmeasured('noun', noun.word, nounEnd)
  return measure?.measure
    ? measured(measure.word, measureEnd, measure.measure, false)
    : characterFollowing(text, at)
}

const endOf = (following: Following | null, at: number): number => at + (following?.word.length ?? 0)

const opensCompact = characterTable(compactNouns.keys())

/** What a single character says, or that nothing follows. */
function characterFollowing(text: string, at: number): Follower | null {
  if (at >= text.length) return unmeasured('nothing', '', at)
  if (isIn(closes, text, at)) return unmeasured('nothing', '', at)
  const char = text.charAt(at)
  if (char === '大' && isBig(text, at + 1)) return unmeasured('big', char, at + 1)
  // 十佳少年
  if (char === '佳') return unmeasured('big', char, at + 1)
  if (!isIn(opensCompact, text, at)) return null
  if (isNoBet(text, at)) return null
  const pair = text.slice(at, at + 2)
  const word = compactNouns.has(pair) ? pair : char
  return compactNouns.has(word) ? unmeasured('noun', word, at + word.length) : null
}
