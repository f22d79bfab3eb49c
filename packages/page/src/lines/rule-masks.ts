import { addUnit, type CharacterTable, characterTable, holdsUnit, UnitBuffer } from '@jianbao/text'
import { viewedUnits } from './line-view.js'
import { type PatternSigns, type Signs, signsOf } from './pattern-signs.js'
import { endsAsSentence, type WordingRule } from './wording-rule.js'

/** A rule's bit stands in word `rule >> 5` of a mask. */
const bitsOfWord = 32
const buffer = new UnitBuffer(1024)

/** Which of many rules can hold for a line, by what can be seen of it at once. Each mask has a bit for every rule. */
export class RuleMasks {
  readonly #words: number
  /** By UTF-16 unit of a line: the number of its masks. Most units have the first. */
  readonly #rows = new Uint16Array(0x10000)
  /** The units that a rule asks for; and that a rule does which holds for whole sentences. */
  readonly #telling: CharacterTable
  readonly #tellingOfSentences: CharacterTable
  /** The rules that ask for one of a row's units, and those that ask for none. */
  readonly #needing: Uint32Array
  /** The rules that hold for lines which begin with one of a row's units, and those that say nothing of it. */
  readonly #opened: Uint32Array
  /** By a line's length: the rules for lines so long. */
  readonly #ofSize: Uint32Array
  readonly #ofSentences: Uint32Array
  readonly #possible: Uint32Array
  readonly #needed: Uint32Array

  constructor(rules: readonly WordingRule[]) {
    this.#words = Math.ceil(rules.length / bitsOfWord)
    this.#possible = new Uint32Array(this.#words)
    this.#needed = new Uint32Array(this.#words)
    const signs = rules.map(({ pattern }) => signsOf(pattern))
    const told = new Set(signs.flatMap(({ needed, opening }) => [...(needed ?? []), ...(opening ?? [])]))
    // No sign is the empty string: first the masks of the units that no rule tells of.
    const bySign = ['', ...told]
    this.#needing = masksOfSigns(
      bySign,
      signs.map(({ needed }) => needed),
    )
    this.#opened = masksOfSigns(
      bySign,
      signs.map(({ opening }) => opening),
    )
    const longest = Math.max(...rules.map((rule) => rule.longest))
    const sizes = Array.from({ length: longest + 1 }, (_, size) => size)
    this.#ofSize = masks(sizes, rules, (size, rule) => size <= rule.longest)
    this.#ofSentences = masks([''], rules, (_, rule) => rule.sentence === true)
    this.#noteRows(bySign)
    this.#telling = unitsSeenAs(signs)
    this.#tellingOfSentences = unitsSeenAs(signs.filter((_, at) => rules[at]?.sentence === true))
  }

  /** A mask of the rules that may hold for a line, good until the next is asked for; null where none does. */
  possibleFor(line: string): Uint32Array | null {
    const isSentence = endsAsSentence(line)
    if (!this.#fits(line, isSentence)) return null
    const possible = this.#possible
    this.#gatherNeeded(line, isSentence ? this.#tellingOfSentences : this.#telling)
    let any = 0
    for (let word = 0; word < this.#words; word++)
      any |= possible[word] = (possible[word] ?? 0) & (this.#needed[word] ?? 0)
    return any === 0 ? null : possible
  }

  /** Looks at each character of a line for the rules that ask for it. */
  #gatherNeeded(line: string, telling: CharacterTable): void {
    const words = this.#words
    const needed = this.#needed
    const needing = this.#needing
    const rows = this.#rows
    const units = buffer.read(line)
    for (let word = 0; word < words; word++) needed[word] = needing[word] ?? 0
    const { length } = line
    for (let at = 0; at < length; at++) {
      const unit = units[at] as number
      if (!holdsUnit(telling, unit)) continue
      const row = (rows[unit] ?? 0) * words
      for (let word = 0; word < words; word++) needed[word] = (needed[word] ?? 0) | (needing[row + word] ?? 0)
    }
  }

  /** Whether any rule fits a line by its length, its first character and its end. */
  #fits(line: string, isSentence: boolean): boolean {
    const row = (this.#rows[line.charCodeAt(0)] ?? 0) * this.#words
    const size = line.length * this.#words
    let any = 0
    for (let word = 0; word < this.#words; word++) {
      const fitting = (this.#opened[row + word] ?? 0) & (this.#ofSize[size + word] ?? 0)
      any |= this.#possible[word] = isSentence ? fitting & (this.#ofSentences[word] ?? 0) : fitting
    }
    return any !== 0
  }

  /** Gives each unit the masks of what a view has in its place. */
  #noteRows(bySign: readonly string[]): void {
    const rowOf = new Uint16Array(0x10000)
    for (const [row, sign] of bySign.entries()) if (sign !== '') rowOf[sign.charCodeAt(0)] = row
    const viewed = viewedUnits()
    for (let unit = 0; unit < viewed.length; unit++) this.#rows[unit] = rowOf[viewed[unit] ?? 0] ?? 0
  }
}

/** The units in whose place a view has a sign that is needed. */
function unitsSeenAs(signs: readonly PatternSigns[]): CharacterTable {
  const needed = characterTable(signs.flatMap((each) => [...(each.needed ?? [])]))
  const telling = characterTable([])
  const viewed = viewedUnits()
  for (let unit = 0; unit < viewed.length; unit++)
    if (holdsUnit(needed, viewed[unit] ?? 0)) addUnit(telling, unit)
  return telling
}

/** For each sign a mask of the rules that name it, and of those that name none. */
function masksOfSigns(bySign: readonly string[], named: readonly (Signs | null)[]): Uint32Array {
  const words = Math.ceil(named.length / bitsOfWord)
  const all = new Uint32Array(bySign.length * words)
  const rows = new Map(bySign.map((sign, row) => [sign, row]))
  for (const [rule, signs] of named.entries()) {
    const note = (row: number): void => {
      const word = row * words + (rule >> 5)
      all[word] = (all[word] ?? 0) | (1 << (rule & 31))
    }
    if (signs === null) for (let row = 0; row < bySign.length; row++) note(row)
    else for (const sign of signs) note(rows.get(sign) ?? 0)
  }
  return all
}

/** For each key a mask of the rules that hold for it. */
function masks<Key, Rule>(
  keys: readonly Key[],
  rules: readonly Rule[],
  holds: (key: Key, rule: Rule) => boolean,
): Uint32Array {
  const words = Math.ceil(rules.length / bitsOfWord)
  const all = new Uint32Array(keys.length * words)
  for (const [row, key] of keys.entries())
    for (const [at, rule] of rules.entries()) {
      const word = row * words + (at >> 5)
      if (holds(key, rule)) all[word] = (all[word] ?? 0) | (1 << (at & 31))
    }
  return all
}
