import { characterClass, characterTable, isIn } from '@jianbao/text'
import { MAY_BE_CAPITAL } from '../scan/character-rows.js'
import { codeUnits } from '../scan/code-units.js'
import { isHanUnit } from '../scan/is-han.js'
import { nextMarked, textMarks } from '../scan/text-marks.js'
import type { NameMention } from './find-names.js'
import { TITLE_END, TITLE_START, type Titles } from './find-titles.js'
import { latinWords } from './latin-words.js'
import { acts } from './person-verbs.js'

/** John R. Miller, Anne-Marie O'Neil, Ludwig van Dyk: two words and more, as their bearers write them. */
const LATIN =
  /(?<![\p{Script=Latin}\p{N}.@/-])\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.|van|von|de|da|di|bin|al))*(?: \p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}\p{Ll}+)?){1,3}(?![\p{Script=Latin}\p{N}])/uy
/** 制作人Joe, 设计师KenMiller: one word, or several that lost their spaces, directly behind an office. */
const ONE_WORD =
  /(?<![\p{Script=Latin}\p{N}.@/-])\p{Lu}[\p{Ll}'’]{2,}(?:\p{Lu}\p{Ll}+){0,2}(?![\p{Script=Latin}\p{N}&+@/-]|[:：.][\p{L}\p{N}]| \p{Lu})/uy
const SPEAKS = /^(?:\s?)(?:表示|说|称|指出|认为|告诉|介绍|透露|强调|写道|回忆|坦言|补充|解释)/u
const SPEECH_REACH = 4
const blanks = characterTable(' \t\u00a0\u3000')

/** Whether a character may follow the capital that a name begins with: most capitals stand before others, or alone. */
const mayGoOn = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || unit === 0x27 || (unit >= 0x80 && !isHanUnit(unit))

/** Names in Latin letters that a title stands beside or that speak. */
export function findLatinNames(text: string, titles: Titles): NameMention[] {
  const { marks } = titles
  const found: NameMention[] = []
  const units = codeUnits(text)
  const characters = textMarks(text)
  const next = (from: number): number => nextMarked(characters, from, MAY_BE_CAPITAL)
  for (let start = next(0); start < text.length; start = next(start + 1)) {
    if (!mayGoOn(units[start + 1] ?? 0)) continue
    const before = isIn(blanks, text, start - 1) ? start - 1 : start
    const behindTitle = ((marks[before] ?? 0) & TITLE_END) !== 0
    const name = wordsAt(text, start) ?? oneWordAt(text, start, titles, behindTitle)
    if (name === undefined) continue
    const end = start + name.length
    const titled = behindTitle || ((marks[end] ?? 0) & TITLE_START) !== 0
    if (titled || SPEAKS.test(text.slice(end, end + SPEECH_REACH))) {
      const rule = titled ? 'title before' : 'words after'
      found.push({ name, masked: false, title: null, rule, start, end })
    }
    start = end - 1
  }
  return found
}

function wordsAt(text: string, start: number): string | undefined {
  LATIN.lastIndex = start
  return LATIN.exec(text)?.[0]
}

/** One word names somebody behind an office where what follows says so, or before 先生. */
function oneWordAt(text: string, start: number, titles: Titles, behindTitle: boolean): string | undefined {
  if (!behindTitle && !mayBeAddressed(titles, start)) return undefined
  ONE_WORD.lastIndex = start
  const name = ONE_WORD.exec(text)?.[0]
  if (name === undefined || latinWords.has(name)) return undefined
  const end = start + name.length
  if (titles.nearAt(end)?.kind === 'address') return name
  return behindTitle && standsAlone(text, end) ? name : undefined
}

/** 歌手Joe获奖, 制作人Joe，: with another noun right behind it, it is the name of a thing. */
const standsAlone = (text: string, end: number): boolean =>
  end >= text.length || isMark(text, end) || acts(text, isIn(blanks, text, end) ? end + 1 : end)
const isMark = characterClass(/[，。,；;、！!？?（()）”」』》《…\n]/u)

const ADDRESSED_WITHIN = 20

/** Whether a title begins so near behind a place that one word could stand before it. */
function mayBeAddressed({ marks }: Titles, start: number): boolean {
  for (let at = start + 2; at <= start + ADDRESSED_WITHIN; at++)
    if (((marks[at] ?? 0) & TITLE_START) !== 0) return true
  return false
}
