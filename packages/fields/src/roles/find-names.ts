import { type Span, type Token, wordFrequency } from '@jianbao/text'
import { leadWords, personVerbs, speechVerbs } from './context-words.js'
import type { Title } from './find-titles.js'
import type { NameCandidate } from './name-candidates.js'
import { fillsItem, IN_LIST, inLists, type Scored, wholeItem } from './name-lists.js'
import { namesThing } from './named-things.js'
import { notNames } from './not-names.js'
import { beginsLongerPlace, isPlaceName } from './place-names.js'
import { addressed, addressWeight, standing } from './surname-titles.js'
import { famousNames, worldNames } from './world-names.js'

/** A person's name as it stands in the text. */
export interface NameMention extends Span {
  readonly name: string
  readonly masked: boolean
  /** The words of a title that make part of the name: 警官 of 王警官. */
  readonly title: Title | null
}

/** Evidence around a candidate, in the same unit as its cost (natural logarithms). */
const TITLE_BESIDE = 6
/** 女儿, 市民, or an age, before a name. */
const PERSON_BESIDE = 3
const AGED = /\d{1,3}多?岁的?$/u
const STRONG_VERB = 3
const WEAK_VERB = 0.8
const LEAD_WORD = 0.8
const ENUMERATION = 1
const EDGE = 0.5
/** 上海马陆, 延庆县龙庆峡: a place before it rather begins a longer place. */
const AFTER_PLACE = -2
const DETAIL_IN_BRACKETS = 3
const REPEATED = 1
/** 高峰, 方正, 牟利: a word of the dictionary needs more to be a name than that nothing speaks against it. */
const DICTIONARY_WORD = -1.5
const PLACE_NAME = -7
const REPEATS_COUNTED = 3
const FOREIGN_ALONE = -3.5
const DOTTED = 7
/** 2017年|瑞丽: the unit of a number. */
const UNIT_OF_NUMBER = /^\d[年月日时分元万点度]/u
const SOMETHING = 2.5
const NO_PERSON = -4.5
const OVERREACH = -3
/** Two characters with nothing around them that says so are more often half a word or a place. */
const SHORT_AND_BARE = -2
const BORNE_OUT = 2
const KNOWN = 9
/** 科尔 may as well begin 科尔曼. */
const KNOWN_BUT_SHORT = 5
/** No name has more for it than this without its surroundings: what is known, with all repetitions. */
const MOST_BY_ITSELF = 12
const INSIDE_TITLE = 7

/** 刑二庭副庭长: what stands before a title and ends so is its institution. */
const ORGANIZATION_CHARACTER = /[庭局院部省市县区厅处科室所委会司队社团校馆厂网报台]/u
/** 谢依村, 马家沟路: what follows makes a place of it. */
const PLACE_CHARACTER = /[村乡镇县市州街路桥湖岛港寺庙屯沟河湾峡洲窑寨线]/u
const PLACE_NAMED = -6
/** 郑洛|高速, 惠源|啤酒: named after a person at most. */
const THING_NAMED = -14
/** 黄某平|等专家: the 等 that closes a list of names. */
const OTHERS = /^等(?:人|专家|学者|[^,，。]{0,3}[0-9一二两三四五六七八九十多]+余?(?:人|名|位))/u
const AND_OTHERS = 4
const BRACKETED = /^[(（](?:男|女|化名|原名|音译|左|右|中|前|后|图|均为|本名|\d{2}岁|\d{2}[)）])/u
/** 王力|文/图: what the person made of an article. */
const SIGNATURE = /^\s?(?:文|图|摄|摄影|供图|文图|图文|撰文)(?=[/／、)）\n]|$)/u
const PERSONAL = /^[,，、]?(?:男|女)[,，、]|^[,，]?\d{2}岁/u

/** What surrounds the candidates of one text. */
export interface Surroundings {
  readonly titleStarts: ReadonlyMap<number, Title>
  readonly titleEnds: ReadonlyMap<number, Title>
  readonly tokenStarts: ReadonlyMap<number, Token>
  readonly tokenEnds: ReadonlyMap<number, Token>
  /** Positions that the words of titles cover, their modifiers left out. */
  readonly inTitle: Uint8Array
}

/**
 * The names of a text that its characters and their surroundings bear out, in order, without overlaps; among them
 * surnames with the title that follows (王警官).
 */
export function findScoredNames(
  text: string,
  candidates: readonly NameCandidate[],
  around: Surroundings,
): NameMention[] {
  return select(score(text, candidates, around)).map(({ start, end, title }) => ({
    name: text.slice(start, title?.end ?? end),
    masked: title !== null,
    title,
    start,
    end: title?.end ?? end,
  }))
}

/** The candidates that more speaks for than against. */
function score(text: string, candidates: readonly NameCandidate[], around: Surroundings): Scored[] {
  const repeats = new Map<string, number>()
  for (const { start, end, kind, cost } of candidates) {
    if (cost >= 2 || kind === 'surname') continue
    const name = keyOf(kind, text.slice(start, end))
    repeats.set(name, (repeats.get(name) ?? 0) + 1)
  }
  const scored: Scored[] = []
  const listed: Scored[] = []
  for (const candidate of candidates) {
    const title = candidate.kind === 'surname' ? addressed(text, candidate, around) : null
    if (candidate.kind === 'surname' && !title) continue
    const score = title
      ? addressWeight(title) - candidate.cost + standing(text, candidate.start, around)
      : scoreOf(text, candidate, repeats, around)
    if (score > 0) scored.push({ ...candidate, title, score: score + wholeItem(text, candidate) })
    else if (score + IN_LIST > 0 && fillsItem(text, candidate)) listed.push({ ...candidate, title, score })
  }
  return [...scored, ...inLists(text, scored, listed)]
}

function scoreOf(
  text: string,
  { start, end, kind, cost }: NameCandidate,
  repeats: ReadonlyMap<string, number>,
  around: Surroundings,
): number {
  const found = evidence(text, start, end, around)
  if (found + MOST_BY_ITSELF < cost) return Number.NEGATIVE_INFINITY
  const name = text.slice(start, end)
  if (notNames.has(name) || notNames.has(name.slice(1))) return Number.NEGATIVE_INFINITY
  if (kind === 'chinese' && famousNames.has(name)) return KNOWN - cost + found
  const again = repetition(kind, name, repeats)
  const origin = kind === 'foreign' ? foreignEvidence(name, found) : overreach(name, repeats)
  const bare = end - start === 2 && kind === 'chinese' && found < BORNE_OUT ? SHORT_AND_BARE : 0
  const score = -cost + again + origin + found + bare
  const place = score > 0 && (isPlaceName(name) || beginsLongerPlace(text, start, end))
  return place ? PLACE_NAME : score
}

const keyOf = (kind: NameCandidate['kind'], name: string): string => `${kind} ${name}`

/** A name that comes again is likelier one; a word or a place that could be a name is not. */
function repetition(kind: NameCandidate['kind'], name: string, repeats: ReadonlyMap<string, number>): number {
  if (wordFrequency(name) > 0) return DICTIONARY_WORD
  return Math.min(REPEATS_COUNTED, (repeats.get(keyOf(kind, name)) ?? 1) - 1) * REPEATED
}

/** 姚明|刚 beside many 姚明: a third character that the name mostly goes without. */
function overreach(name: string, repeats: ReadonlyMap<string, number>): number {
  const shorter = repeats.get(keyOf('chinese', name.slice(0, -1))) ?? 0
  const own = repeats.get(keyOf('chinese', name)) ?? 0
  // 相对|于宋国青, beside 宋国青: a first character that belongs to what stands before.
  const headless = name.length > 3 && (repeats.get(keyOf('chinese', name.slice(1))) ?? 0) > own
  return headless || (name.length > 2 && shorter - own >= 2) ? OVERREACH : 0
}

/** A transcribed name without a dot could as well be a place: something must say that it is a person. */
function foreignEvidence(name: string, found: number): number {
  if (worldNames.has(name)) return name.length > 2 ? KNOWN : KNOWN_BUT_SHORT
  if (/[·•‧]/u.test(name)) return DOTTED
  if (found < SOMETHING) return NO_PERSON
  return FOREIGN_ALONE + Math.max(0, name.length - 3)
}

function evidence(text: string, start: number, end: number, around: Surroundings): number {
  let inside = false
  for (let at = start; at < end; at++) inside ||= around.inTitle[at] === 1
  return before(text, start, around) + after(text, end, around) - (inside ? INSIDE_TITLE : 0)
}

function before(text: string, start: number, { titleEnds, tokenEnds }: Surroundings): number {
  if (UNIT_OF_NUMBER.test(text.slice(start - 1, start + 1))) return THING_NAMED
  let at = start
  if (/[^\S\n]|[/／:：]/u.test(text[at - 1] ?? '')) at--
  const title = titleEnds.get(at)
  if (title) return title.kind === 'address' ? PERSON_BESIDE : TITLE_BESIDE
  if (AGED.test(text.slice(Math.max(0, start - 6), start))) return PERSON_BESIDE
  const left = text[start - 1]
  if (left === undefined || left === '\n') return EDGE
  if (left === '、') return ENUMERATION
  if (/[\p{P}\s]/u.test(left)) return EDGE
  if (leadWords.has(left) || leadWords.has(text.slice(start - 2, start))) return LEAD_WORD
  return tokenEnds.get(start)?.tag === 'ns' ? AFTER_PLACE : 0
}

function after(text: string, end: number, { titleStarts, tokenStarts }: Surroundings): number {
  const title = titleStarts.get(end)
  if (title && ORGANIZATION_CHARACTER.test(text[end - 1] ?? '')) return 0
  if (title) return title.kind === 'label' ? EDGE : TITLE_BESIDE
  if (PLACE_CHARACTER.test(text[end] ?? '')) return PLACE_NAMED
  if (namesThing(text, end)) return THING_NAMED
  const rest = text.slice(end, end + 8)
  if (BRACKETED.test(rest) || PERSONAL.test(rest)) return DETAIL_IN_BRACKETS
  const right = text[end]
  if (right === undefined || right === '\n') return EDGE
  if (right === '、') return ENUMERATION
  if (OTHERS.test(rest)) return AND_OTHERS
  if (/^[:：]\s?["“「『]/u.test(rest) || SIGNATURE.test(rest)) return STRONG_VERB
  if (/[\p{P}\s]/u.test(right)) return EDGE
  return verbEvidence(text, end, tokenStarts.get(end))
}

function verbEvidence(text: string, end: number, token: Token | undefined): number {
  const words = [token?.word ?? '', text.slice(end, end + 2), text.slice(end, end + 1)]
  if (words.some((word) => personVerbs.has(word))) return STRONG_VERB
  return words.some((word) => speechVerbs.has(word)) ? WEAK_VERB : 0
}

/** The best-scored candidates first, each of the others only where it leaves those alone. */
function select(candidates: readonly Scored[]): Scored[] {
  const covered = new Set<number>()
  const taken: Scored[] = []
  const ranked = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start || b.end - a.end)
  for (const candidate of ranked) {
    let free = true
    const end = candidate.title?.end ?? candidate.end
    for (let at = candidate.start; at < end; at++) free &&= !covered.has(at)
    if (!free) continue
    for (let at = candidate.start; at < end; at++) covered.add(at)
    taken.push(candidate)
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** Indexes the titles and tokens of a text. */
export function surroundings(
  length: number,
  titles: readonly Title[],
  tokens: readonly Token[],
): Surroundings {
  const inTitle = new Uint8Array(length)
  for (const { headStart, end } of titles) inTitle.fill(1, headStart, end)
  return {
    titleStarts: new Map(titles.map((title) => [title.start, title])),
    titleEnds: new Map(titles.map((title) => [title.end, title])),
    tokenStarts: new Map(tokens.map((token) => [token.start, token])),
    tokenEnds: new Map(tokens.map((token) => [token.end, token])),
    inTitle,
  }
}
