import type { Sentence } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import { homeCurrency } from '../amounts/home-currency.js'
import type { Field, FieldInput, Findings, Ruled } from '../field.js'
import { Refusals } from '../refusals.js'
import type { Scene } from '../roles/link.js'
import { peopleOf } from '../roles/roles.js'
import { sceneOf } from '../roles/scene.js'
import { type Cast, type Convicted, castOf } from './cast.js'
import { chargesIn } from './charges.js'
import { fullSentences } from './clauses.js'
import { convictedIn, saysWho } from './convicted.js'
import { courtOf, instanceOf, trialCourt } from './courts.js'
import { type PenaltyGroup, penaltyGroups } from './groups.js'
import { mergeTellings, sameJudgment } from './merge.js'
import { shares } from './shares.js'

type Instance = NonNullable<Sentence['instance']>

/** What the courts gave: one entry for each person and judgment that the text tells as handed down. */
export const sentences: Field<'sentences'> = {
  name: 'sentences',
  candidate: 'penalty',
  extract: (input) => sentencesIn(sceneOf, input),
}

/** A text without these tells no sentence, and needs no names. */
const WORTH_A_LOOK =
  /徒刑|拘役|管制|死刑|死缓|监禁|获刑|判[刑囚监入处了]|囚[\d一二三四五六七八九十]|改判|[处判]\p{Script=Han}{2,4}[\d一二三四五六七八九十]{1,3}[年月]|判[1-9一二三]缓|被判|[重轻]判|罚金|入狱|刑期[增减加改]|承认[^。]{2,20}[,，]罚款|(?:判|应执行)[\d一二三四五六七八九十]{1,3}(?:年|个月)/u
/** Merged terms take the place of the single ones so far back, in characters. */
const SINGLE_TERMS_REACH = 500
const RECENT = 60
/** So far back a court says of what it finds somebody guilty. */
const CHARGE_REACH = 200

/** @param look asked for the text's names and titles only where it tells of a sentence */
export function sentencesIn(look: (text: string) => Scene, input: FieldInput): Findings<Sentence> {
  const { text, country } = input
  if (!WORTH_A_LOOK.test(text)) return { entries: [], refused: {} }
  const scene = look(text)
  const cast = castOf(text, scene.mentions, peopleOf(scene))
  const trial = trialCourt(text, scene.index)
  const refused = new Refusals()
  const told: Ruled<Sentence>[] = []
  for (const sentence of fullSentences(text)) {
    const home = homeCurrency(text, sentence.end, country)
    const groups = penaltyGroups(text, sentence, home, scene, refused)
    const inTurn = dealtInTurn(cast, groups)
    // 甲判刑七年、伪造文书罪判刑六月: the same person, where nobody else is named
    let before: Convicted | null = null
    // 二审改判甲七年,…,应执行九年: of the same instance, where none is named
    let instance: Instance | null = null
    for (const group of groups) {
      const convicted: Convicted | null = inTurn.get(group) ?? convictedIn(cast, group) ?? before
      before = convicted
      instance = instanceOf(text.slice(group.leadStart, group.end)) ?? instance
      if (!convicted) refused.add('penalty without a person', group.hits.length)
      const entries = convicted ? entriesOf(scene, convicted, group, trial, instance ?? 'first') : []
      if (group.merged) replaceSingleTerms(told, entries)
      else told.push(...entries)
    }
  }
  return refused.beside(mergeTellings(told))
}

/** 甲、乙分别判处…；…: groups that name nobody, as many as the persons before them, go to those in turn. */
function dealtInTurn(cast: Cast, groups: readonly PenaltyGroup[]): ReadonlyMap<PenaltyGroup, Convicted> {
  const dealt = new Map<PenaltyGroup, Convicted>()
  const [head] = groups
  if (!head || groups.length < 2 || !cast.text.slice(head.leadStart, head.start + 2).includes('分别'))
    return dealt
  const persons = convictedIn(cast, head)?.persons ?? []
  if (persons.length !== groups.length || groups.slice(1).some((group) => saysWho(cast, group))) return dealt
  for (const [at, group] of groups.entries()) {
    const person = persons[at] ?? ''
    dealt.set(group, { persons: [person], together: person })
  }
  return dealt
}

function entriesOf(
  scene: Scene,
  convicted: Convicted,
  group: PenaltyGroup,
  trial: string | null,
  instance: Instance,
): Ruled<Sentence>[] {
  const { text, index } = scene
  const lead = text.slice(group.leadStart, group.end)
  const charges = chargesIn(lead)
  return shares(convicted, group.hits, TWICE.test(lead))
    .filter(({ penalties }) => penalties.length > 0)
    .map(({ person, penalties }) => ({
      person,
      charges: charges.length > 0 ? charges : chargesAround(text, group.sentence),
      court: courtOf(text, group.sentence, index, trial),
      instance,
      penalties: [...penalties],
      mentions: [{ quote: text.slice(group.start, group.end), start: group.start, end: group.end }],
      rule: group.merged ? 'merged terms' : 'judgment',
    }))
}

/** The charges that the whole sentence names, else the one that was named right before it. */
function chargesAround(text: string, { start, end }: Span): string[] {
  const own = chargesIn(text.slice(start, end))
  if (own.length > 0) return own
  const before = chargesIn(text.slice(Math.max(0, start - CHARGE_REACH), start))
  return before.length === 1 ? before : []
}

/** 前两次分别被判: as many judgments as terms. */
const TWICE = /[两二三四五六\d]次[^,，。；;]{0,12}分别/u

/** Puts merged terms in the place of the single ones told before, whose charges they take over. */
function replaceSingleTerms(told: Ruled<Sentence>[], merged: readonly Ruled<Sentence>[]): void {
  const charges = new Map<string, string[]>()
  const kept = told.splice(Math.max(0, told.length - RECENT)).filter((single) => {
    const whole = merged.find(({ person }) => person === single.person)
    const near = (whole?.mentions[0]?.start ?? 0) - (single.mentions[0]?.end ?? 0) < SINGLE_TERMS_REACH
    if (!whole || !near || whole.instance !== single.instance || sameJudgment(whole, single)) return true
    charges.set(single.person, [...(charges.get(single.person) ?? []), ...single.charges])
    return false
  })
  told.push(...kept)
  for (const entry of merged) {
    told.push({
      ...entry,
      charges: [...new Set([...(charges.get(entry.person) ?? []), ...entry.charges])],
    })
  }
}
