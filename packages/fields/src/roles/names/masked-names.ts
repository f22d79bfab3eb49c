import { isCrossedByWord, nameTables, surnameCost, type TextWords, wordFrequency } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { titleWords } from '../titles/title-table.js'
import type { NameMention } from './find-names.js'
import { type NameSigns, nameSigns } from './name-signs.js'
import { findNicknames } from './nicknames.js'
import { surnamedPeople } from './surnamed-people.js'

/** A name in which a mark stands for what is withheld. */
interface Withheld {
  /** The marks; the pattern is tried only before them. */
  readonly marks: keyof NameSigns
  /** How many characters before the mark a match may begin. */
  readonly reach: number
  readonly pattern: RegExp
  /** Whether a character that is left may follow the mark. */
  readonly endsOpen: boolean
}

const HAN = '[\\u4e00-\\u9fff]'
const rules: readonly Withheld[] = [
  {
    marks: 'some',
    reach: 2,
    pattern: new RegExp(
      `(?:${HAN})?(?:${HAN}|(?<![A-Za-z])[A-Z])某(?:某某?|[甲乙丙丁戊己庚辛]|[A-Z](?![A-Za-z])|[1-9](?![\\d.万亿余多名人个位月年日岁号元次起件只条项家处份辆台部本张时点分天周倍块百千]|,\\d))?`,
      'uy',
    ),
    endsOpen: false,
  },
  {
    marks: 'crosses',
    reach: 2,
    pattern: new RegExp(`(?:${HAN})?${HAN}(?:[×✕＊*○〇□]{1,2}|[xX]{1,2}(?![A-Za-z]))${HAN}?`, 'uy'),
    endsOpen: true,
  },
]

/** Everyday words before 某 that are surnames too. */
const NOT_BEFORE_SOME =
  /^(?:于|在|向|对|和|从|有|是|为|至|由|任|以|及|到|如|该|即|将|把|被|给|指|时|应|都|全|同|那|连|来|成|因|或|与|涉)$/u
const LIKELY = 7.5
const REPEATED_WITHIN = 1500
/** 煌: a character that hardly any words are made of may well be a name's. */
const RARE_IN_TEXT = 9.5
const GRAMMATICAL =
  /[的是在和与及等被因将说称以于也又从向对到有为则已并均就都还即把某时后前中上下其该不未曾正经犯涉利用通家非购出买卖将系住让给使交供入来去团一二三四五六七八九十]/u
const FOLLOWS_NAME =
  /^(?:[\p{P}\s]|的|等|在|被|因|将|与|和|及|以|于|为|称|说|也|又|则|曾|犯|系|是|有|利用|通过|涉嫌|伙同|驾驶|交代|供述|表示|[一二终]审|当庭|接到|收到|发现|报案|报警|来到|走|前往|遇到|拨打|下载|转账|听|看到|随即|随后|当天|当日|当晚|不服|上诉|落网|到案|归案|先后|多次|获刑|诉称|辩称|持|驾车|酒后|无证|谎称|冒充|已|均|分别)/u
const GOVERNED = /[年月日天地处个种些次时人家公单物机部款省市县区村银网平项案罪]/u
const PERSON_NOUN_END = /[人者犯员官嫌警和与及友工]/u

/** Names that the text withholds in part: 王某某, 李某甲, 张×, 陈姓男子, 小张(化名). In order, longer ones first. */
export function findMaskedNames(text: string, words: TextWords): NameMention[] {
  const found = surnamedPeople(text, words)
  for (const rule of rules) withheld(text, words, rule, found)
  findNicknames(text, found)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

export function maskedMention(text: string, start: number, end: number): NameMention {
  return { name: text.slice(start, end), masked: true, title: null, rule: 'withheld in part', start, end }
}

function withheld(
  text: string,
  words: TextWords,
  { marks, reach, pattern, endsOpen }: Withheld,
  found: NameMention[],
): void {
  let free = 0
  for (const mark of nameSigns(text)[marks]) {
    const match = matchBefore(text, pattern, Math.max(free, mark - reach), mark)
    if (!match) continue
    free = match.index + match[0].length
    const offset =
      maskedStart(
        match[0],
        (size) => endsTitle(text, match.index + size),
        () => opensName(text, match.index),
      ) ?? labelledStart(text, match[0], mark)
    const start = match.index + (offset ?? 0)
    if (offset === null || isFunctionWord(text, start)) continue
    if (insideWord(text, start, words) && !followsPerson(text, start)) continue
    const closed = endsOpen ? match[0].replace(OPEN_END, '$1') : match[0]
    const end = match.index + closed.length
    found.push(maskedMention(text, start, withLastCharacter(text, closed, end)))
  }
}

/** The first match that begins from `from` up to the mark. */
export function matchBefore(
  text: string,
  pattern: RegExp,
  from: number,
  mark: number,
): RegExpExecArray | null {
  for (let at = from; at < mark; at++) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return match
  }
  return null
}

/** 董事长|孙某, beside 长孙某. */
const CHIEF = /^长孙/u
const endsTitle = (text: string, end: number): boolean =>
  [2, 3, 4].some((size) => titleWords().has(text.slice(Math.max(0, end - size), end)))

/** The surnames of Japan are all given one share, between those of 司徒 and of 皇甫; few who bear them are withheld: 江西|田某, 湖南前|田某. */
const isOfJapan = (compound: number): boolean => compound > 9.6 && compound < 9.8
/** Whether such a name may begin at a place: behind a mark, or behind what says that a person follows. */
const opensName = (text: string, at: number): boolean =>
  !isHan(text, at - 1) || endsTitle(text, at) || LEADS_PERSON.test(text.slice(Math.max(0, at - 3), at))
const LEADS_PERSON = /(?:被告人?|嫌疑人|罪犯|上诉人|[被受]害人|男子|女子|[男女]性|日本|日[籍裔])$/u

const GIVEN_IN_PART = /^.[小大晓]某/u

/** Where the surname begins in a match that may hold a character before it; null where there is no surname. */
function maskedStart(
  match: string,
  endsTitle: (size: number) => boolean,
  opensName: () => boolean,
): number | null {
  const mark = match.search(/[某×✕＊*○〇□xX]/u)
  const compound = mark === 2 ? surnameCost(match.slice(0, 2)) : undefined
  if (compound !== undefined && !(CHIEF.test(match) && endsTitle(1)) && (!isOfJapan(compound) || opensName()))
    return 0
  // 王小某.
  if (mark === 2 && GIVEN_IN_PART.test(match) && surnameCost(match.slice(0, 1)) !== undefined) return 0
  const surname = match[mark - 1] ?? ''
  return /[A-Z]/u.test(surname) || surnameCost(surname) !== undefined ? mark - 1 : null
}

/** 被告人干某: a surname that the list does not have, after what says that a person follows. */
const labelledStart = (text: string, match: string, mark: number): number | null =>
  LABELLED.test(text.slice(Math.max(0, mark - 6), mark)) ? match.search(/某/u) - 1 : null
const LABELLED = /(?:被告人|嫌疑人|罪犯|上诉人|被害人|受害人)[\u4e00-\u9fff]$/u

/** 于某年, 向某人: the character before the mark governs what is not named. After a noun for people it is a surname. */
function isFunctionWord(text: string, at: number): boolean {
  if (!NOT_BEFORE_SOME.test(text[at] ?? '') || text.slice(at + 1, at + 3) === '某某') return false
  if (GOVERNED.test(text[at + 2] ?? '')) return true
  return /[\u4e00-\u9fff]/u.test(text[at - 1] ?? '') && !PERSON_NOUN_END.test(text[at - 1] ?? '')
}

/** 珠海某公司, 大学某系: the character before the mark belongs to a word of the dictionary. */
export function insideWord(text: string, at: number, words: TextWords): boolean {
  if (!isCrossedByWord(text, at)) return false
  const token = words.before(at + 1)
  return token !== undefined && token.start < at && token.end > at && wordFrequency(token.word) > 0
}

/** 车主|梁某, which the tagger cut as 车|主梁|某. */
const followsPerson = (text: string, at: number): boolean =>
  titleWords().has(text.slice(Math.max(0, at - 2), at))

const OPEN_END = /([×✕＊*○〇□xX])[\u4e00-\u9fff]$/u
const ENDS_ON_MARK = /(?:某|[\u4e00-\u9fff][×✕＊*○〇□xX])$/u

/**
 * 林某煌, never 林某 alone, and never before what makes a word with the last character: it is the name's,
 * where it stands at least twice, with other words behind.
 */
function standsFor(text: string, end: number): boolean {
  const last = text[end] ?? ''
  const bare = text.slice(end - 2, end)
  const followers = new Set<string>()
  const near = text.slice(Math.max(0, end - REPEATED_WITHIN), end + REPEATED_WITHIN)
  for (let at = near.indexOf(bare); at >= 0; at = near.indexOf(bare, at + 1)) {
    const follower = near[at + bare.length + 1] ?? ''
    if (near[at + bare.length] !== last || wordFrequency(last + follower) > 0) return false
    followers.add(follower)
  }
  return followers.size > 1
}

/** 张某|军: the last character of the name, where what follows it can only follow a name. */
function withLastCharacter(text: string, match: string, end: number): number {
  if (!ENDS_ON_MARK.test(match) || match.endsWith('某某')) return end
  const last = text[end] ?? ''
  if (!/[\u4e00-\u9fff]/u.test(last) || GRAMMATICAL.test(last)) return end
  const { only, last: final, text: usual } = nameTables()
  const unit = last.charCodeAt(0)
  const cost = Math.min(only[unit] ?? LIKELY, final[unit] ?? LIKELY)
  if (cost < LIKELY && FOLLOWS_NAME.test(text.slice(end + 1, end + 3))) return end + 1
  if (cost >= LIKELY && (usual[unit] ?? 0) < RARE_IN_TEXT) return end
  return standsFor(text, end) ? end + 1 : end
}
