import type { Penalty } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import { readSums, SUM, SUMS } from './fines.js'
import { readTerms, TERMS } from './terms.js'

/** A penalty as it stands in the text: one value, or several that go to several persons in turn. */
export interface PenaltyHit extends Span {
  readonly rule: string
  readonly values: readonly Penalty[]
  /** Bounds over several persons rather than one value. */
  readonly range: boolean
}

const PRINCIPAL: readonly Penalty['kind'][] = ['imprisonment', 'life', 'death', 'detention', 'control']

/** Whether a penalty stands for itself, and is not added to another. */
export const isPrincipal = (hit: PenaltyHit): boolean =>
  hit.values.some(({ kind }) => PRINCIPAL.includes(kind))

type Country = 'cn' | 'tw' | 'hk'
type TermKind = 'imprisonment' | 'detention' | 'control' | 'probation'

interface PenaltyRule {
  readonly name: string
  readonly pattern: RegExp
  /** The penalties of a match, one for each person it names values for. */
  readonly resolve: (match: RegExpExecArray, country: Country) => readonly Penalty[]
}

const EACH = '(?:各|均|为|了|共|期|期限|期为|分别|分别为|处)?'
const OPEN_END = '(?!以[上下内]|[前后]|之?久)'
const DEED =
  '(?:判处|重判|轻判|被判|获判|改判|各判|共判|判了|判|获刑|领刑|处刑|执行|获|囚|入狱|服刑|坐牢|坐监|监禁|刑期)'

const currency = (sums: ReturnType<typeof readSums>, country: Country): string =>
  sums[0]?.currency ?? { cn: 'CNY', tw: 'TWD', hk: 'HKD' }[country]

const terms =
  (kind: TermKind) =>
  (match: RegExpExecArray): readonly Penalty[] => {
    const { terms: found, range } = readTerms(match.groups?.terms ?? '')
    const [low, high] = [found[0]?.months, found[1]?.months]
    if (!range || low === undefined || high === undefined) return found.map((term) => ({ kind, ...term }))
    return [{ kind, months_min: Math.min(low, high), months_max: Math.max(low, high) }]
  }

const rules: readonly PenaltyRule[] = [
  {
    name: 'suspended death',
    pattern: /死刑[,，、]?(?:并)?(?:宣告)?缓期(?:[二两2]年)?(?:执行)?|死缓/gu,
    resolve: () => [{ kind: 'death', suspended: true }],
  },
  {
    name: 'death',
    pattern: /(?<!执行)死刑(?!犯|复核|案|罪|的?适用)/gu,
    resolve: () => [{ kind: 'death', suspended: false }],
  },
  { name: 'life', pattern: /无期徒刑|终身监禁|终生监禁|终身囚禁/gu, resolve: () => [{ kind: 'life' }] },
  {
    name: 'probation',
    pattern: new RegExp(
      `缓(?:刑期?|期|期执行)(?:考验期)?${EACH}(?<terms>${TERMS})(?:执行)?${OPEN_END}`,
      'gu',
    ),
    resolve: terms('probation'),
  },
  {
    name: 'detention',
    pattern: new RegExp(
      `拘役${EACH}(?<terms>${TERMS})${OPEN_END}|(?:${DEED})(?<before>${TERMS})的?拘役`,
      'gu',
    ),
    resolve: (match) => terms('detention')(withTerms(match)),
  },
  {
    name: 'control',
    pattern: new RegExp(`管制${EACH}(?<terms>${TERMS})${OPEN_END}`, 'gu'),
    resolve: terms('control'),
  },
  {
    name: 'deprivation of political rights',
    pattern: new RegExp(`(?:剥夺政治权利|[褫剥]夺公权)(?:${EACH}(?<terms>${TERMS})|(?<life>终身))`, 'gu'),
    resolve: (match) => {
      if (match.groups?.life) return [{ kind: 'deprivation_of_political_rights', months: null, life: true }]
      const { terms: found } = readTerms(match.groups?.terms ?? '')
      return found.map(({ months }) => ({
        kind: 'deprivation_of_political_rights',
        months: months ?? null,
        life: false,
      }))
    },
  },
  {
    name: 'imprisonment',
    pattern: new RegExp(
      `(?:有期徒刑|徒刑|监禁|入狱|囚禁|判囚|判监|判刑|获刑)${EACH}(?<terms>${TERMS})${OPEN_END}(?:不等)?(?:有期徒刑|监禁|徒刑)?|${DEED}${EACH}(?<before>${TERMS})${OPEN_END}(?:不等)?(?:的?(?:有期徒刑|徒刑|监禁|刑期|牢|实刑))?|(?<after>${TERMS})的?(?:有期徒刑|徒刑|监禁)`,
      'gu',
    ),
    resolve: (match) => terms('imprisonment')(withTerms(match)),
  },
  {
    name: 'fine',
    pattern: new RegExp(
      `(?:罚金|罚款)${EACH}(?<sums>${SUMS})|(?:判罚|罚)${EACH}(?<before>${SUM})|(?:并|各|均|附加)(?:处|科)罚金(?!刑|${EACH}${SUM})`,
      'gu',
    ),
    resolve: (match, country) => {
      const sums = readSums(match.groups?.sums ?? match.groups?.before ?? '', country)
      if (sums.length === 0) return [{ kind: 'fine', amount: null, currency: currency([], country) }]
      return sums.map((sum) => ({ kind: 'fine', ...sum }))
    },
  },
  {
    name: 'confiscation',
    pattern: new RegExp(
      `没收(?:其)?(?:个人)?(?:(?<all>全部)(?:个人)?财产|财产${EACH}(?<sums>${SUMS})?)`,
      'gu',
    ),
    resolve: (match, country) => {
      const all = match.groups?.all !== undefined
      const sums = readSums(match.groups?.sums ?? '', country)
      if (sums.length === 0)
        return [{ kind: 'confiscation', amount: null, currency: currency([], country), all }]
      return sums.map(({ amount, currency: code }) => ({ kind: 'confiscation', amount, currency: code, all }))
    },
  },
  { name: 'deportation', pattern: /驱逐出境/gu, resolve: () => [{ kind: 'deportation' }] },
]

/** The match with the terms of whichever alternative took part, under `terms`. */
function withTerms(match: RegExpExecArray): RegExpExecArray {
  const groups = match.groups ?? {}
  const terms = groups.terms ?? groups.before ?? groups.after ?? ''
  return Object.assign(match, { groups: { ...groups, terms } })
}

/** The penalties of one sentence of text, in order, without overlaps; the earlier rule wins. */
export function findPenalties(sentence: string, country: Country): PenaltyHit[] {
  const hits: PenaltyHit[] = []
  for (const { name, pattern, resolve } of rules) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (hits.some((hit) => hit.start < end && start < hit.end)) continue
      const values = resolve(match as RegExpExecArray, country)
      const range = values.some((value) => 'months_min' in value)
      if (values.length > 0) hits.push({ rule: name, start, end, values, range })
    }
  }
  return hits.sort((a, b) => a.start - b.start)
}
