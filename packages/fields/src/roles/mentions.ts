import { addUnit, characterClass, characterTable, holdsUnit, isIn, wordTag } from '@jianbao/text'
import type { Refusals } from '../refusals.js'
import { codeUnits } from '../scan/code-units.js'
import { findBylineNames } from './byline-names.js'
import { Covered } from './covered.js'
import { findScoredNames, type NameMention } from './find-names.js'
import { partsOfNames } from './identity.js'
import { findLatinNames } from './latin-names.js'
import { findMaskedNames } from './masked-names.js'
import { nameCandidates } from './name-candidates.js'
import { namesPlace, type Surroundings, speaks } from './name-evidence.js'
import { findScreenNames } from './screen-names.js'
import { findSpacedNames } from './spaced-names.js'

/** A name that is known from one place is sought everywhere; longer ones first, up to this many characters. */
const LONGEST_NAME = 20
/** 门德斯 after 卡洛斯·门德斯; a shorter part could be any word but where it opens a clause and speaks. */
const PART_AT_LEAST = 3

/** 门德斯 stands for 卡洛斯·门德斯 before a stretch that only overlaps it (道|门德斯) is read as a name. */
const DOTTED = /[·•‧・﹒.]/u

/** Every place where the text names a person, in order, without overlaps. */
export function findMentions(text: string, around: Surroundings, refusals: Refusals): NameMention[] {
  const candidates = nameCandidates(text, around.titles.marks)
  const marked = [
    ...findMaskedNames(text, around.words),
    ...findScreenNames(text),
    ...findSpacedNames(text),
    ...findBylineNames(text),
  ]
  const latin = findLatinNames(text, around.titles)
  const scored = findScoredNames(text, candidates, around, refusals)
  const dotted = scored.filter(({ name }) => DOTTED.test(name))
  const parts = new Set(repetitions(text, dotted))
  const sure = withoutOverlaps(text, [...marked, ...latin, ...dotted, ...parts, ...scored])
  const itself = new Set(scored.map(({ name }) => name))
  const known = sure.filter((mention) => !parts.has(mention) || itself.has(mention.name))
  return withoutOverlaps(text, [...sure, ...repetitions(text, known)])
}

/** Where two overlap, the one that comes first in the list stays. */
function withoutOverlaps(text: string, mentions: readonly NameMention[]): NameMention[] {
  const covered = new Covered(text.length)
  const kept: NameMention[] = []
  for (const mention of mentions) {
    if (covered.overlaps(mention.start, mention.end)) continue
    covered.take(mention.start, mention.end)
    kept.push(mention)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** The names to look for, by how they are written; the short ones are parts of names and nothing else. */
interface Sought {
  readonly names: ReadonlyMap<string, NameMention>
  readonly short: ReadonlySet<string>
}

function soughtFor(known: readonly NameMention[]): Sought {
  const names = new Map(known.filter(({ title }) => title === null).map((mention) => [mention.name, mention]))
  const short = new Set<string>()
  for (const [part, whole] of partsOfNames(known)) {
    const model = names.get(whole)
    if (!model || names.has(part)) continue
    if (part.length < PART_AT_LEAST) short.add(part)
    names.set(part, { ...model, name: part })
  }
  return { names, short }
}

/** The other places where a full name stands. */
function repetitions(text: string, known: readonly NameMention[]): NameMention[] {
  if (known.length === 0) return []
  const { names, short } = soughtFor(known)
  const sizes = [...new Set([...names.keys()].map(({ length }) => length))]
    .filter((size) => size <= LONGEST_NAME)
    .sort((a, b) => b - a)
  if (names.size === 0) return []
  for (const name of names.keys()) {
    addUnit(opens, name.charCodeAt(0))
    addUnit(goesOn, name.charCodeAt(1))
  }
  const plain = new Set([...names.keys()].filter((name) => wordTag(name) !== null))
  const alone = sizes.at(-1) === 1
  const units = codeUnits(text)
  const found: NameMention[] = []
  for (let start = 0; start < units.length; start++) {
    const unit = units[start] ?? 0
    if (!holdsUnit(opens, unit)) continue
    if (!alone && !isIn(goesOn, text, start + 1)) continue
    for (const size of sizes) {
      const model = names.get(text.slice(start, start + size))
      if (!model || namesPlace(text, start + size)) continue
      if (isPartHere(text, start, start + size, short.has(model.name), plain.has(model.name))) continue
      const { name, masked, title, rule } = model
      found.push({ name, masked, title, rule, start, end: start + size })
      break
    }
  }
  for (const name of names.keys()) {
    opens[name.charCodeAt(0) >> 5] = 0
    goesOn[name.charCodeAt(1) >> 5] = 0
  }
  return found
}

/** Whether a stretch that reads like a known name is none at a place, being short or a plain word. */
const isPartHere = (text: string, start: number, end: number, short: boolean, plain: boolean): boolean =>
  (plain && inLongerWord(text, start, end)) || (short && !speaksAlone(text, start, end))

/** 高强|度: a name that is a word of the dictionary within a longer one. */
const inLongerWord = (text: string, start: number, end: number): boolean =>
  wordTag(text, start, end + 1) !== null || (start > 0 && wordTag(text, start - 1, end) !== null)

const isHan = characterClass(/[\u4e00-\u9fff]/u)
const speaksAlone = (text: string, start: number, end: number): boolean =>
  !isHan(text, start - 1) && speaks(text, end)

/** A bit for each UTF-16 code unit that a known name begins with, and that comes second in one; none between calls. */
const opens = characterTable([])
const goesOn = characterTable([])
