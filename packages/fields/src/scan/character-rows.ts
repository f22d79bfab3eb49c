import { characterCosts, nameTables } from '@jianbao/text'
import { abbreviationRules } from '../provinces/abbreviation-table.js'
import { personVerbs } from '../roles/names/context-words.js'

/** How many columns a row of costs has, and where each stands in it. */
export const ROW = 8
export const SURNAME_COST = 0
export const FIRST_COST = 1
export const LAST_COST = 2
export const ONLY_COST = 3
export const FOREIGN_COST = 4
/** As a word of its own. */
export const ALONE_COST = 5

export const IN_NAME = 1
export const DOT = 2
/** It may begin words right after a name that say that it is a person's: 等, 文, 男, a digit of an age. */
export const DETAIL = 4
/** It ends or begins an item of a list. */
export const LIST_MARK = 8
/** It hardly ever ends a given name: 陈晓东|因. */
export const NEVER_LAST = 16
/** With it three characters are a place: 大岭村. */
export const PLACE_LAST = 32
export const SELDOM_LAST = 64
/** A transcribed name does not begin so. */
export const NOT_FIRST = 128
/** 界龙村, 卡拉和巴沙: it never stands in the name of a person from abroad. */
export const NOT_FOREIGN = 256
/** It marks a name as withheld, which is the masked names' business. */
export const WITHHELD = 512
/** It stands between a title or an age and a name. */
export const GAP = 1024
/** Such words may follow it: a bracket, a colon. */
export const OPENS_DETAIL = 2048
/** A surname begins so, of one character or of two. */
export const SURNAME = 4096
/** It is a verb of persons: 说, 称. */
export const IS_VERB = 8192
/** Behind it a transcribed name may begin: 岁 and 的 of an age, a mark of a list or its last joint, a gap. */
export const BEFORE_NAME = 16384
/** It names a province in some surroundings: 粤. */
export const IS_ABBREVIATION = 1 << 15
/** It may be a capital letter: one of the letters before Chinese characters, or of what stands behind them. */
export const MAY_BE_CAPITAL = 1 << 16
/** A surname of two characters begins so. */
export const OPENS_COMPOUND = 1 << 17
/** It may begin such words behind a bracket or a colon: 化名, 右. */
export const DETAIL_BEHIND_MARK = 1 << 18
/** A surname of two characters ends so. */
export const ENDS_COMPOUND = 1 << 19
/** No bit of a character lies beyond. */
export const CHARACTER_BITS = 20

const UNITS = 0x1_00_00
/** From here on a character is one half of a pair. */
const SURROGATES = 0xd800
const DOTS = '·•‧・﹒'
const OPENINGS = '(（:：,，、 \u3000'
const DETAILS = '等文图摄供撰男女0123456789'
const DETAILS_BEHIND_MARK = `${DETAILS}化原音左右中前后均为本系"“「『`
const NEVER =
  '局院厅署司社馆厂店因被将在对等也又就都说称的了是及把给让向会能很仍已没界犯诉携喝吃骂判罪捕嫌告串渗漏淹逃跑砍刺捅撞摔砸偷抢骗赌吐爬哭踢跌'
const PLACES = '县镇村区乡旗寨窑屯垭峪线站路街庙寺庄沟湾坪坝塔园塘埠圩'
const SELDOM = '和与为以从由分时庭'
const NOT_IN_FOREIGN =
  '时镇村区县乡省市州和与及等的在同将被把向从给说称这那他她它们您有也都就还界已曾均仍亦合砍抢轰罚'
const MASKS = '某姓'
const GAPS = ' \t\u3000\u00a0/／:：'
const BEFORE_FOREIGN = '和与对在以于为及由从把被将给向让叫是有的了也都又'

/** All but the common marks and digits, Chinese characters, and what stands around them. */
const MAYBE_CAPITALS = [
  [0x41, 0x5a],
  [0xc0, 0x1fff],
  [0x2100, 0x2dff],
  [0xa640, 0xfeff],
  [0xff21, 0xff3a],
] as const

let costs: Float32Array | undefined

/**
 * What each character costs as a part of a name and as a word, for the scanners of names: a row of numbers by UTF-16 code
 * unit, so that all that is asked of one character lies together in memory and is fetched from there at once. Negative
 * natural logarithms, see `NameTables`.
 */
export function characterCostRows(): Float32Array {
  costs ??= rows()
  return costs
}

function rows(): Float32Array {
  const table = new Float32Array(UNITS * ROW)
  const { surname, first, last, only, foreign } = nameTables()
  for (const [at, column] of [surname, first, last, only, foreign, characterCosts()].entries())
    for (let unit = 0; unit < UNITS; unit++) table[unit * ROW + at] = column[unit] ?? 0
  return table
}

/** What each character is, by UTF-16 code unit: the bits above, in a table of the caller's own. */
export function characterMarks(): Uint32Array {
  const marks = new Uint32Array(UNITS)
  const set = (units: Iterable<string>, bit: number): void => {
    for (const unit of units) marks[unit.charCodeAt(0)] = (marks[unit.charCodeAt(0)] ?? 0) | bit
  }
  // Rare characters stand in names more than anywhere: of extension A, and in two units of the planes beyond.
  const ranges = [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xd840, 0xd8ff],
    [0xdc00, 0xdfff],
  ] as const
  for (const [from, to] of ranges)
    for (let unit = from; unit <= to; unit++)
      marks[unit] = unit < SURROGATES ? IN_NAME : IN_NAME | NOT_FOREIGN
  set(DOTS, IN_NAME | DOT)
  set(OPENINGS, OPENS_DETAIL)
  set(ofOneCharacter(personVerbs), IS_VERB)
  set(ofOneCharacter(abbreviationRules.flatMap(({ words }) => words.split(' '))), IS_ABBREVIATION)
  set(`岁的、和与及${GAPS}`, BEFORE_NAME)
  const { surname, compounds } = nameTables()
  for (const compound of compounds.keys()) {
    set(compound.slice(0, 1), OPENS_COMPOUND | SURNAME)
    set(compound.slice(1), ENDS_COMPOUND)
  }
  for (let unit = 0; unit < UNITS; unit++)
    if (surname[unit] !== Number.POSITIVE_INFINITY) marks[unit] = (marks[unit] ?? 0) | SURNAME
  set(DETAILS, DETAIL)
  set(DETAILS_BEHIND_MARK, DETAIL_BEHIND_MARK)
  set('、', LIST_MARK)
  set(NEVER, NEVER_LAST)
  set(PLACES, PLACE_LAST)
  set(SELDOM, SELDOM_LAST)
  set(BEFORE_FOREIGN, NOT_FIRST)
  set(NOT_IN_FOREIGN, NOT_FOREIGN)
  set(MASKS, WITHHELD)
  set(GAPS, GAP)
  for (const [from, to] of MAYBE_CAPITALS)
    for (let unit = from; unit <= to; unit++) marks[unit] = (marks[unit] ?? 0) | MAY_BE_CAPITAL
  return marks
}

const ofOneCharacter = (words: Iterable<string>): string[] => [...words].filter(({ length }) => length === 1)
