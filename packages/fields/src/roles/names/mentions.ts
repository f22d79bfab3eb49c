import { addUnit, characterTable, holdsAny, holdsUnit, isIn, wordTag } from '@jianbao/text'
import type { Refusals } from '../../refusals.js'
import { codeUnits } from '../../scan/code-units.js'
import { inOrder } from '../../scan/in-order.js'
import { isHan } from '../../scan/is-han.js'
import { partsOfNames } from '../people/identity.js'
import type { Titles } from '../titles/find-titles.js'
import { findBylineNames } from './byline-names.js'
import { Covered } from './covered.js'
import { findScoredNames, type NameMention } from './find-names.js'
import { withoutHouses } from './houses.js'
import { findLatinNames } from './latin-names.js'
import { findMaskedNames } from './masked-names.js'
import { nameCandidates } from './name-candidates.js'
import { namesPlace, type Surroundings } from './name-evidence.js'
import { speaks } from './person-verbs.js'
import { findRareNames } from './rare-names.js'
import { findScreenNames } from './screen-names.js'
import { findSpacedNames } from './spaced-names.js'

/** A name that is known from one place is sought everywhere; longer ones first, up to this many characters. */
const LONGEST_NAME = 20
/** 门德斯 after 卡洛斯·门德斯; a shorter part could be any word but where it opens a clause and speaks. */
const PART_AT_LEAST = 3

/** 门德斯 stands for 卡洛斯·门德斯 before a stretch that only overlaps it (道|门德斯) is read as a name. */
const dots = characterTable('·•‧・﹒.')
const isDotted = ({ name }: NameMention): boolean => holdsAny(dots, name, 0, name.length)

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
  const dotted = scored.filter(isDotted)
  const kept = new Kept(text.length)
  kept.addAll(marked)
  kept.addAll(latin)
  kept.addAll(dotted)
  kept.addAll(rareBeside(text, around.titles, scored))
  const parts = repetitions(text, dotted, kept)
  kept.addAll(parts)
  kept.addAll(scored)
  const sure = kept.inOrder()
  kept.addAll(repetitions(text, parts.length === 0 ? sure : withoutParts(sure, parts, scored), kept))
  return withoutHouses(kept.inOrder(), around.titles)
}

/** Names with the rarest surnames, but where another begins that its characters bear out. */
function rareBeside(text: string, titles: Titles, scored: readonly NameMention[]): readonly NameMention[] {
  const rare = findRareNames(text, titles)
  return rare.length === 0
    ? rare
    : rare.filter(({ start }) => !scored.some((one) => one.start <= start && one.end > start))
}

/** What is known of its own: a part of a name is only where it was found as a name too. */
function withoutParts(
  mentions: readonly NameMention[],
  found: readonly NameMention[],
  scored: readonly NameMention[],
): readonly NameMention[] {
  const parts = new Set(found)
  const itself = new Set(scored.map(({ name }) => name))
  return mentions.filter((mention) => !parts.has(mention) || itself.has(mention.name))
}

const byStart = (a: NameMention, b: NameMention): number => a.start - b.start

/** Where two overlap, the one that comes first stays. */
class Kept {
  readonly #covered: Covered
  readonly #mentions: NameMention[] = []

  /** @param length of the text */
  constructor(length: number) {
    this.#covered = new Covered(length)
  }

  addAll(mentions: readonly NameMention[]): void {
    for (const mention of mentions) {
      if (this.overlaps(mention.start, mention.end)) continue
      this.#covered.take(mention.start, mention.end)
      this.#mentions.push(mention)
    }
  }

  overlaps(start: number, end: number): boolean {
    return this.#covered.overlaps(start, end)
  }

  inOrder(): NameMention[] {
    return inOrder([...this.#mentions], byStart)
  }
}

/** The names to look for, by how they are written; the short ones are parts of names and nothing else. */
interface Sought {
  readonly names: ReadonlyMap<string, NameMention>
  readonly short: ReadonlySet<string>
  /** How long they are, the longest first. */
  readonly sizes: readonly number[]
}

function soughtFor(known: readonly NameMention[]): Sought {
  const names = new Map<string, NameMention>()
  for (const mention of known) if (mention.title === null) names.set(mention.name, mention)
  const short = new Set<string>()
  for (const [part, whole] of partsOfNames(known)) {
    const model = names.get(whole)
    if (!model || names.has(part)) continue
    if (part.length < PART_AT_LEAST) short.add(part)
    names.set(part, { ...model, name: part })
  }
  const sizes: number[] = []
  for (const { length } of names.keys())
    if (length <= LONGEST_NAME && !sizes.includes(length)) sizes.push(length)
  return { names, short, sizes: sizes.sort((a, b) => b - a) }
}

/** The places, beside those that are taken, where a full name stands. */
function repetitions(text: string, known: readonly NameMention[], taken: Kept): NameMention[] {
  if (known.length === 0) return []
  const sought = soughtFor(known)
  const { names, sizes } = sought
  if (names.size === 0) return []
  for (const name of names.keys()) {
    addUnit(opens, name.charCodeAt(0))
    addUnit(goesOn, name.charCodeAt(1))
  }
  const alone = sizes.at(-1) === 1
  const units = codeUnits(text)
  const found: NameMention[] = []
  for (let start = 0; start < units.length; start++) {
    if (!holdsUnit(opens, units[start] ?? 0) || taken.overlaps(start, start + 1)) continue
    if (!alone && !isIn(goesOn, text, start + 1)) continue
    const mention = soughtAt(text, start, sought)
    if (mention) found.push(mention)
  }
  for (const name of names.keys()) {
    opens[name.charCodeAt(0) >> 5] = 0
    goesOn[name.charCodeAt(1) >> 5] = 0
  }
  return found
}

function soughtAt(text: string, start: number, { names, short, sizes }: Sought): NameMention | null {
  for (const size of sizes) {
    const end = start + size
    const model = names.get(text.slice(start, end))
    if (!model || namesPlace(text, end) || isPartHere(text, start, end, short.has(model.name))) continue
    const { name, masked, title, rule } = model
    return { name, masked, title, rule, start, end }
  }
  return null
}

/** Whether a stretch that reads like a known name is none at a place, being short or a plain word. */
const isPartHere = (text: string, start: number, end: number, short: boolean): boolean =>
  (inLongerWord(text, start, end) && wordTag(text, start, end) !== null) ||
  (short && !speaksAlone(text, start, end))

/** 高强|度: a name that is a word of the dictionary within a longer one. */
const inLongerWord = (text: string, start: number, end: number): boolean =>
  wordTag(text, start, end + 1) !== null || (start > 0 && wordTag(text, start - 1, end) !== null)

const speaksAlone = (text: string, start: number, end: number): boolean =>
  !isHan(text, start - 1) && speaks(text, end)

/** A bit for each UTF-16 code unit that a known name begins with, and that comes second in one; none between calls. */
const opens = characterTable([])
const goesOn = characterTable([])
