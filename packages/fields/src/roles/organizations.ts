import type { Span, TextWords, Token } from '@jianbao/text'
import { organizationEndings, organizationStops, organizationVerbs } from './position-words.js'
import { titleWords } from './title-table.js'

const NOUN_TAGS = /^(?:n|ns|nt|nz|nr|nrt|nrfg|ng|j|vn|b|s|an|eng|l|i|x|m|q|a|f|g)$/u
const TOKENS_AT_MOST = 14
const CHARACTERS_AT_MOST = 36
const PUNCTUATION = /^[\p{P}\p{S}\s]$/u
const INSIDE = /^[·“”"「」&.\-－]$/u
/** 两名, 7位: stands between an organisation and its people. */
const QUANTITY = /(?:[\d一二两三四五六七八九十百几多]+余?|数)(?:名|位|个)$/u
const WORKS_AT = /(?:任职|工作|供职|就职|上班|执教|任教)$/u
const PLACE = /^(?:ns)$/u
/** 某公司, 该公司, 本院: nothing of the name stands before these. */
const POINTER = /^(?:某|该|本|同一)$/u
const ABSTRACT =
  /^(?:全球|世界|当地|地方|多|各|一些|不少|许多|部分|资深|著名|知名|另一|一|前|原|新任|首任|现|时|同|近)$/u

/** 第一医院, 南方医科大学: a number or a quarter that begins a name. */
const NOT_LEADING = /^第|^[东西南北中]方$|^[东西南北]部$|^华[东南北中]$/u

/** Names that need no word for the kind of institution: 高盛, 曼联. */
const BRAND = /^(?:nz|nt|nr|nrt|j)$/u
/** 美联储: a word that the dictionary lacks. */
const UNKNOWN_BRAND = /^[\u4e00-\u9fff]{3,5}$/u

const organizationEnd = new Set(organizationEndings)

/** Whether words end as the name of an organisation does. */
export function endsAsOrganization(words: string): boolean {
  for (let size = 1; size <= 4; size++)
    if (words.length > size - 1 && organizationEnd.has(words.slice(-size))) return true
  return false
}

/** The words of a text with where persons' names begin: no organisation reaches over one. */
export interface TokenIndex extends TextWords {
  readonly nameStarts: { readonly has: (at: number) => boolean }
}

/** The organisation that is named right before `at` (a position's first character), as written; else null. */
export function organizationBefore(text: string, at: number, index: TokenIndex, floor: number): Span | null {
  let end = at
  const quantity = QUANTITY.exec(text.slice(Math.max(floor, at - 6), at))
  if (quantity) end -= quantity[0].length
  if (/[的原前]/u.test(text[end - 1] ?? '')) end--
  const works = WORKS_AT.exec(text.slice(Math.max(floor, end - 4), end))
  if (works) end -= works[0].length
  end = beforeField(text, end, index)
  const start = walkBack(text, end, index, floor)
  if (start === null || start >= end) return null
  return { start, end }
}

/** 药品管理处|长, 刑事警察大队|长: an institution whose last word is also the title's first; else null. */
export function organizationWithin(
  text: string,
  { start, end }: Span,
  index: TokenIndex,
  floor: number,
): Span | null {
  if (!HEAD_OF.test(text.slice(start, end))) return null
  const found = organizationBefore(text, end - 1, index, floor)
  return found && start - found.start >= WITHIN_AT_LEAST ? found : null
}

const HEAD_OF = /^(?:处|局|厅|署|所|院|校|科|大队|支队|中队|分队|分局|课)长$/u
/** 市局长 names no institution. */
const WITHIN_AT_LEAST = 3

/** 医药行业|分析师, 电力领域|专家: the field of work between an institution and its people. */
function beforeField(text: string, end: number, { before }: TokenIndex): number {
  const last = before(end)
  if (last?.end !== end || !FIELD.test(last.word)) return end
  const of = text.slice(Math.max(0, end - FIELD_AT_MOST), end).lastIndexOf('的')
  if (of >= 0) return Math.max(0, end - FIELD_AT_MOST) + of
  return before(last.start)?.start ?? end
}

const FIELD = /^(?:行业|领域|板块|产业)$/u
const FIELD_AT_MOST = 10

function walkBack(text: string, end: number, index: TokenIndex, floor: number): number | null {
  const taken = tokensBack(text, end, index, floor)
  const [nearest, first] = [taken[0], taken.at(-1)]
  if (!nearest || !first) return null
  const from = POINTER.test(first.word) ? placeBefore(first.start, index) : first.start
  const start = trimmedStart(from, end, index)
  const words = text.slice(start, end)
  const place = PLACE.test(nearest.tag)
  if (titleWords().has(words) || words.length < 2) return null
  if (place || organizationEnd.has(words)) return start
  const named = endsAsOrganization(words) || /[A-Za-z]{2,}$/u.test(words)
  return (named && words.length > 2) || isBrand(nearest) ? start : null
}

const isBrand = ({ word, tag }: Token): boolean =>
  BRAND.test(tag) || (tag === 'x' && UNKNOWN_BRAND.test(word))

/** The tokens before `end` that an organisation's name can be made of, the nearest first. */
function tokensBack(text: string, end: number, { before, nameStarts }: TokenIndex, floor: number): Token[] {
  const taken: Token[] = []
  let start = end
  for (let token = before(end); token && taken.length < TOKENS_AT_MOST; token = before(token.start)) {
    if (token.start < floor || end - token.start > CHARACTERS_AT_MOST) break
    const { tag } = token
    const word = text.slice(token.start, Math.min(token.end, start))
    const apart = token.end < start && text.slice(token.end, start) !== ''
    if (apart || nameStarts.has(token.start) || !belongs(word, tag, taken.at(-1)?.word)) break
    if (tag === 'x' && organizationStops.has(word.slice(0, 1)) && word.length > 1) {
      // 由省: the tagger made one word of a preposition and what it governs.
      taken.push({ ...token, word: word.slice(1), start: token.start + 1 })
      break
    }
    taken.push({ ...token, word })
    start = token.start
    if (POINTER.test(word)) break
  }
  return taken
}

function belongs(word: string, tag: string, next: string | undefined): boolean {
  if (organizationStops.has(word)) return false
  if (organizationVerbs.has(word) && next !== undefined) return true
  // 交警大队, 律师事务所, 记者站: a title inside an institution's name.
  if (titleWords().has(word)) return next !== undefined && organizationEnd.has(next)
  if (INSIDE.test(word) || POINTER.test(word)) return true
  if (PUNCTUATION.test(word)) return false
  return NOUN_TAGS.test(tag) || organizationVerbs.has(word) || endsAsOrganization(word)
}

/** 武汉|某公司: the places right before. */
function placeBefore(at: number, { endingAt }: TokenIndex): number {
  let start = at
  for (let token = endingAt(at); token && PLACE.test(token.tag); token = endingAt(start)) start = token.start
  return start
}

/** Drops what leads up to a name without being part of it: quantities, adjectives, marks. */
function trimmedStart(from: number, end: number, { before, startingAt }: TokenIndex): number {
  let start = from
  for (let token = before(from + 1); token && token.start < end; token = startingAt(token.end)) {
    const leading =
      ABSTRACT.test(token.word) ||
      PUNCTUATION.test(token.word) ||
      (/^[mqf]$/u.test(token.tag) && !NOT_LEADING.test(token.word))
    if (token.start < start) continue
    if (!leading || token.end >= end) break
    start = token.end
  }
  return start
}
