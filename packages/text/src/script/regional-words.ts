import type { Script } from '@jianbao/record'
import { Trie } from 'opencc-js/core'
import { type CharacterTable, characterTable, holdsUnit } from '../numerals/character-table.js'
import { UnitBuffer } from '../unit-buffer.js'
import { readTable } from './read-table.js'
import { isWordHere } from './word-borders.js'

/** A regional word found, `[start, end)` in UTF-16 code units, and the mainland's word for it. */
export interface WordHit {
  readonly start: number
  readonly end: number
  readonly mainland: string
}

/** Where words differ from the mainland's. */
export type Region = Exclude<Script['variant'], 'cn'>

/** Ends of names of institutions: a regional word shortly before one belongs to the name. */
const institution =
  /^[\p{Script=Han}]{0,6}?(?:策进会|基金会|促进会|协会|学会|公会|工会|商会|联盟|研究所|研究院|学系|学院|大学|有限公司|集团|通讯社|杂志社|出版社|委员会|办公室|博物馆|图书馆)/u
/** A title in 《》 that ends so is a document's, in plain words; other titles are names. */
const documentTitle = /(?:解释|规定|意见|通知|决定|公告|方案|办法|细则|说明)$/
/** Before `软体公司`: a company's own name, not words like 家, 多, 的, 型 that any company may have there. */
const companyName = /[^\P{Script=Han}家间多些的与和及或名该某是在为型大小新老外国内地知]/u
/** What a name does not contain: with one of these between, the institution is another word. */
const notInName = /[的了在是和与及被把将向对从由让给跟等说称指有之]/

const titleStart = 0x300a
const buffer = new UnitBuffer(1 << 14)

interface Words {
  readonly trie: Trie
  /** What its words begin with. */
  readonly opens: CharacterTable
  /** Names of places and persons abroad: rarer than other words. */
  readonly names: ReadonlySet<string>
  /** Other spellings of the mainland's own words, which are its words wherever they stand. */
  readonly spellings: ReadonlySet<string>
}

const loaded = new Map<Region, Words>()

/**
 * The words of `region` in `text` (Simplified characters) that the mainland has one other word for, from
 * `data/regional-words.tsv`, in order and apart. Longer words that hold one stay, and so do names of institutions and
 * titles in 《》.
 */
export function regionalWords(text: string, region: Region): WordHit[] {
  const { trie, opens, names, spellings } = wordsOf(region)
  const hits: WordHit[] = []
  let titleEnd = 0
  const units = buffer.read(text)
  for (let i = 0; i < text.length; ) {
    const unit = units[i] as number
    if (unit === titleStart) titleEnd = Math.max(titleEnd, endOfNameTitle(text, i))
    const match = holdsUnit(opens, unit) ? trie.matchPrefix(text, i) : null
    if (match === null) {
      i++
      continue
    }
    const word = text.slice(i, match.end)
    const isLonger = match.value === word
    if (!isLonger && !spellings.has(word) && !isWordHere(text, i, match.end, names.has(word))) {
      i++
      continue
    }
    const kept = isLonger || i < titleEnd || isInName(text, i, match.end)
    if (!kept) hits.push({ start: i, end: match.end, mainland: match.value })
    i = match.end
  }
  return hits
}

const titleReach = 60

/** Where the title that starts at `start` ends, if it is a name; `start` if not. */
function endOfNameTitle(text: string, start: number): number {
  const title = text.slice(start + 1, start + titleReach)
  const length = title.indexOf('》')
  return length < 0 || documentTitle.test(title.slice(0, length)) ? start : start + 1 + length
}

const nameReach = 12

function isInName(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + nameReach)
  if (rest.startsWith('公司')) return companyName.test(text.charAt(start - 1))
  const match = institution.exec(rest)
  return match !== null && !notInName.test(match[0])
}

function wordsOf(region: Region): Words {
  let words = loaded.get(region)
  if (words === undefined) {
    words = load(region)
    loaded.set(region, words)
  }
  return words
}

function load(region: Region): Words {
  const trie = new Trie()
  const all: string[] = []
  const add = (word: string, mainland: string): void => {
    trie.addWord(word, mainland)
    all.push(word)
  }
  const rows = readTable('regional-words.tsv', ['word', 'mainland', 'variants', 'keep', 'reason'])
  const own = rows.filter(([, , variants = '']) => variants.split(',').includes(region))
  for (const [, , , keep = ''] of own) {
    for (const longer of keep.split(',')) if (longer !== '') add(longer, longer)
  }
  for (const [word = '', mainland = ''] of own) add(word, mainland)
  const because = (reason: RegExp) =>
    new Set(own.filter(([, , , , why = '']) => reason.test(why)).map(([word = '']) => word))
  const opens = characterTable(all)
  return {
    trie,
    opens,
    names: because(/^(?:name of|country|company|sports)/),
    spellings: because(/^one spelling/),
  }
}
