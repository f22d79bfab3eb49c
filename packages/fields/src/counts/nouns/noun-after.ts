import { characterTable, isIn, isOneOf, type Span } from '@jianbao/text'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import type { MeasureClass } from '../measures/measures.js'
import { attributeEnds, headIndex } from './attributive-clauses.js'
import { loneNouns, nounSuffixes, predicateVerbs } from './noun-classes.js'
import { asksForKind, eventNoun, strictNoun } from './noun-of-kind.js'
import { isVerbWith } from './opens-predicate.js'
import { phraseFrom } from './phrase.js'
import { wholeObject } from './whole-object.js'
import { kindOf } from './word-kinds.js'

const REACH = 26
const OPENING = '“「『《〈'
const CLOSING = '”」』》〉'
const opens = characterTable(OPENING)
const breaks = characterTable(` \t\n\u3000，。；！？：、,;!?:（）()[]【】…—${OPENING}${CLOSING}`)

/** Attributes whose list of places goes on over 、: `来自香港、澳门的协会`. */
const FROM = /^(?:来自|位于|分布在|涉及|包括)/u
const opensFrom = characterTable('来位分涉包')

/** Where the stretch that can hold the noun ends: at a mark, a quotation, the next number, or 26 characters on. */
export function phraseLimit(text: string, at: number, nextNumber: number): number {
  const ceiling = Math.max(at, Math.min(text.length, at + REACH, nextNumber))
  const spread = isIn(opensFrom, text, at) && FROM.test(text.slice(at, at + 3))
  for (let i = at; i < ceiling; i++) {
    if (spread && text[i] === '、') continue
    if (isIn(breaks, text, i)) return i
  }
  return ceiling
}

/** Where `mark` stands no further than `reach` after `from`; -1 where it does not. */
function closingMark(text: string, from: number, mark: string, reach: number): number {
  const found = text.slice(from, from + reach + 1).indexOf(mark)
  return found < 0 ? -1 : from + found
}

/**
 * A quotation at `at`, and the noun that may go on after it (`“质量门”事件`): the span of the quoted words, or up to the
 * end of that noun.
 */
function quotation(
  text: string,
  at: number,
  nextNumber: number,
  titles: boolean,
): { end: number; words: Span } | null {
  if (!isIn(opens, text, at) || (text[at] === '《' && !titles)) return null
  const open = OPENING.indexOf(text.charAt(at))
  const close = closingMark(text, at, CLOSING[open] ?? '\n', 16)
  if (close < 0) return null
  const words = cutWords(text, close + 1, phraseLimit(text, close + 1, nextNumber))
  // “早鸟票”销售一空: what becomes of them
  const named = isNounFirst(words) && words[0]?.tag !== 's' && (words[0]?.tag !== 'vn' || isNounLast(words))
  const more = named ? phraseFrom(words, 0, { cut: false }) : null
  if (more) return { end: more.end, words: { start: at, end: more.end } }
  return { end: close + 1, words: { start: at, end: close + 1 } }
}

/** `行业“内鬼”`, `网络“黑产”团伙`: a noun phrase with a quotation in or after it. */
function withQuotation(text: string, at: number, found: Span | null, stretch: Stretch): Span | null {
  const quoted = quotation(text, found?.end ?? at, stretch.nextNumber, stretch.titles === true)
  if (!quoted) return found
  if (!found) return quoted.words
  // 1万户家庭“煤改电”工作: what is said of them
  if (quoted.end - found.end > 9) return found
  const isLast = CLOSING.includes(text[quoted.end - 1] ?? '\n')
  return isLast && !stretch.takesQuotation ? found : { start: found.start, end: quoted.end }
}

/** `25个省、市`, `31个省、自治区、直辖市`: `17个国家和地区`: the list is one noun. */
export const DIVISIONS =
  /^(?:(?:、(?:自治区|直辖市|省|市|区|州|县))+|[（(](?:[、，]?(?:自治区|直辖市|自治州|地区|省|市|区|县|州|盟|旗|镇|乡|街道|村|社区|点|站|所|院|校|厂|场|店|馆|园|处)){1,4}[）)]|[和或及](?:地区|个人|组织))/u

export const opensDivisions = characterTable('、（(和或及')
const endsDivision = characterTable('省市区州县家业位镇乡村道院所站点校厂场店馆园处')

function withDivisions(text: string, found: Span | null): Span | null {
  if (!found || !isIn(opensDivisions, text, found.end) || !isIn(endsDivision, text, found.end - 1))
    return found
  const more = DIVISIONS.exec(text.slice(found.end, found.end + 14))?.[0] ?? ''
  return { start: found.start, end: found.end + more.length }
}

const COPULA = /^(?:为|是|系|属(?!相))/u
const opensCopula = characterTable('为是系属')
/** Adverbs of the clause's predicate, which stand in no attribute: `4例均未接种`, `两款也是应用`. */
export const SCOPE =
  /^(?:均(?![衡价])|都(?!市)|皆|全都|全数|也(?!门)|则|仍|却|就(?![业医学诊])|便(?![利民携衣门桥道当器])|才(?![能华艺])|竟(?![争技赛])|限期|当场|随即|立即|先后|[已未](?:被|获|经|在|接受|通过)[^的]*$)/u

export const opensScope = characterTable('均都皆全也则仍却就便才竟限当随立先已未')

/** `三张他人身份证`: whose they are, by a pronoun that the noun stands behind. */
const OWNER = /^(?:他人|自己|别人|对方|其他|其它|本人)的?(?=\p{Script=Han})/u
const opensOwner = characterTable('他自别对其本')

/** What is known about the stretch after a measure word. */
export interface Stretch {
  readonly measure: MeasureClass
  /** Where the next quantity begins. */
  readonly nextNumber: number
  /** Whether a quotation that ends the phrase is its head: after `两大`. */
  readonly takesQuotation: boolean
  /** Whether a verb alone can name what is counted: `六项保证`, not `有三项持平`. */
  readonly actions: boolean
  /** Whether the measure counts places and bodies. */
  readonly places: boolean
  /** Whether it counts works, which a title names: `三部《红楼梦》`. */
  readonly titles?: boolean
  /** What it mostly counts. */
  readonly heads?: readonly string[]
  /** Whether those are things, and never people. */
  readonly ofThings?: boolean
  /** Whether the number follows the clause's verb at once: then a `未` opens an attribute, not a predicate. */
  readonly isObject?: () => boolean
}

const denials = characterTable('未无非不')

/** `未|标示|西药|成分`: a denial and its verb are one attribute, where a kind is asked for or the number is an object. */
function withDenied(words: readonly Word[], { measure, isObject }: Stretch): readonly Word[] {
  const [denial, verb] = words
  if (!denial || !verb || words.length === 2 || !isOneOf(denials, denial.word)) return words
  if (!asksForKind(measure) && !isObject?.()) return words
  return [{ word: denial.word + verb.word, tag: 'b', start: denial.start, end: verb.end }, ...words.slice(2)]
}

/** What the stretch ends in, where an attribute with 的 goes before and the words after it can't be read as one phrase. */
function lastOf(words: readonly Word[], head: number): Span | null {
  const last = words.at(-1)
  const first = words[head]
  if (head === 0 || !first || !last) return null
  if (last.word.length < 2 && last.end - first.start > 3) return null
  if (kindOf(last) !== 'noun' && !nounSuffixes.has(last.word)) return null
  return last.word.length > 1 && words.slice(head).some((word) => kindOf(word) === 'verb')
    ? null
    : { start: first.start, end: last.end }
}

const WHEN = /^(?:之[前后中间]|以[前后来]|前后|期间|时|前|后)/u
const isVerbFirst = (words: readonly Word[]) => words[0] !== undefined && kindOf(words[0]) === 'verb'
const isNounLast = (words: readonly Word[]) => words.every((word) => kindOf(word) === 'noun')
const isNounFirst = (words: readonly Word[]) => words[0] !== undefined && kindOf(words[0]) === 'noun'

/** What stands behind an attribute that marks or numbers part: `7名出现呕吐、腹泻症状的工人`. */
function pastClause(
  text: string,
  at: number,
  limit: number,
  words: readonly Word[],
  { measure, nextNumber }: Stretch,
): Span | null {
  for (const from of attributeEnds(text, at, limit, words, asksForKind(measure) ? null : nextNumber)) {
    const behind = cutWords(text, from, phraseLimit(text, from, Number.POSITIVE_INFINITY))
    const found = asksForKind(measure)
      ? strictNoun({ words: behind, measure })
      : phraseFrom(behind, 0, { cut: false })
    if (found) return found
    if (!asksForKind(measure)) return null
  }
  return null
}

/** `三棵树`, `两袋米、三个碗`: one character with nothing behind it that could make a compound of it. */
function loneNoun([first, next]: readonly Word[]): Span | null {
  if (!first || first.word.length > 1 || !loneNouns.has(first.word)) return null
  return !next || /^(?:stop|de|verb)$/u.test(kindOf(next)) ? first : null
}

/** A noun of the measure's kind, or an act after a measure of events. */
const named = (words: readonly Word[], measure: MeasureClass) =>
  (asksForKind(measure) ? strictNoun({ words, measure }) : null) ??
  (measure === 'event' ? (eventNoun(words) ?? eventNoun(words.slice(headIndex(words, 'acts')))) : null)

/** `26例发生了感染`, `两家成为上市公司`: the words begin with the clause's verb; not `三起造成伤亡的事故`. */
const opensClause = (words: readonly Word[], measure: MeasureClass) =>
  ((measure === 'instance' && predicateVerbs.has(words[0]?.word ?? '')) ||
    (asksForKind(measure) && words[0] !== undefined && isVerbWith(becoming, words[0]))) &&
  !isAttribute(words, measure)

/** Whether a 的 follows with what the measure asks for behind it. */
function isAttribute(words: readonly Word[], measure: MeasureClass): boolean {
  const de = words.findIndex((word) => kindOf(word) === 'de')
  return de > 0 && strictNoun({ words: words.slice(de + 1), measure }) !== null
}

const becoming = characterTable('为成')

/** The noun phrase that begins at `at` (after the measure word), without its clause; null where none does. */
export function nounAfter(text: string, at: number, stretch: Stretch): Span | null {
  const { measure, nextNumber } = stretch
  const strict = asksForKind(measure)
  if (strict && text[at] === '的' && measure !== 'case' && measure !== 'instance') return null
  // 其中2名为未成年人: what is said of them
  if (strict && isIn(opensCopula, text, at) && COPULA.test(text.slice(at, at + 3))) return null
  if (text[at] === '是') return null
  // 经过数次的改良; not 一天两次的话
  if (measure === 'event' && text[at] === '的')
    return text[at + 1] === '话' ? null : nounAfter(text, at + 1, stretch)
  if (isIn(opensOwner, text, at)) {
    const owner = OWNER.exec(text.slice(at, at + 4))?.[0]
    if (owner) return nounAfter(text, at + owner.length, stretch)
  }
  const limit = phraseLimit(text, at, nextNumber)
  if (isIn(opensScope, text, at) && SCOPE.test(text.slice(at, limit))) return null
  const words = withDenied(cutWords(text, at, limit), stretch)
  if (opensClause(words, measure)) return null
  const found =
    named(words, measure) ?? (strict ? pastClause(text, at, limit, words, stretch) : loneNoun(words))
  if (found) return withDivisions(text, found)
  if (measure === 'person' && words[0] && kindOf(words[0]) === 'verb') return null
  return nounOfAny(text, at, limit, words, stretch)
}

/** `怀疑「跳跳糖」`, `假冒“老窖”`: a lone attribute before a quotation. */
const tellsApart = (words: readonly Word[]): boolean =>
  words.length === 1 &&
  words[0] !== undefined &&
  (words[0].tag === 'b' || /^(?:怀疑|疑似|假冒|仿冒)$/u.test(words[0].word))

/** `三间用木板搭成的小屋`: rooms, which the measures of bodies count too. */
function roomOf(words: readonly Word[], head: number): Span | null {
  const room = words[head]
  return room && kindOf(room) === 'noun' && isIn(endsRoom, room.word, room.word.length - 1) ? room : null
}
const endsRoom = characterTable('屋房室舍铺棚库')

/** The noun phrase of `words`, whatever it names; behind an attribute with 的 only where the measure takes every noun. */
function nounOfAny(
  text: string,
  at: number,
  limit: number,
  words: readonly Word[],
  stretch: Stretch,
): Span | null {
  const { measure, nextNumber, actions, places, heads = [], ofThings = false } = stretch
  const clause = asksForKind(measure) ? null : pastClause(text, at, limit, words, stretch)
  if (clause) return clause
  const head = headIndex(words, measure === 'event' ? 'acts' : ofThings ? 'things' : 'any', heads)
  if (asksForKind(measure) && head > 0) return measure === 'organization' ? roomOf(words, head) : null
  const start = words.at(-1)?.word === '的' || tellsApart(words) ? limit : at
  const phrase = phraseFrom(words, head, { cut: limit === nextNumber, actions, places, heads })
  const read = phrase ?? lastOf(words, head) ?? wholeObject(text, at, limit, stretch.isObject)
  // 有11件发生在那场战争的停火之后: when it was, not what
  if (head > 0 && read && isVerbFirst(words) && WHEN.test(text.slice(read.end, read.end + 2))) return null
  return withDivisions(text, withQuotation(text, start, read, stretch))
}
