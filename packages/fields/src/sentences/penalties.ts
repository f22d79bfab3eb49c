import type { Penalty } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import { bitsIn, hasRule, ruleBits } from '../scan/rule-bits.js'
import { type Sum, sumsAt } from './fines.js'
import { readTerms, SHORT_TERM, TERMS } from './terms.js'

/** A penalty as it stands in the text: one value, or several that go to several persons in turn. */
export interface PenaltyHit extends Span {
  readonly rule: string
  readonly values: readonly Penalty[]
  /** Bounds over several persons rather than one value. */
  readonly range: boolean
}

/** The penalties that stand for themselves (刑法 art. 33), with those of other regions; all others are added to them. */
export const PRINCIPAL: readonly Penalty['kind'][] = ['imprisonment', 'life', 'death', 'detention', 'control']

/** Whether a penalty stands for itself, and is not added to another. */
export const isPrincipal = (hit: PenaltyHit): boolean =>
  hit.values.some(({ kind }) => PRINCIPAL.includes(kind))

/** One of these stands in every term. */
const UNITS = '年月周日天星拜'

type TermKind = 'imprisonment' | 'detention' | 'control' | 'probation'
type Groups = Readonly<Record<string, string | undefined>>

interface PenaltyRule {
  readonly name: string
  /** Of these characters one stands in whatever the pattern finds: a sentence without them is not looked through. */
  readonly signs: string
  /** Of these too, where there are two such things. */
  readonly besides?: string
  readonly pattern: RegExp
  /** The penalties of a match, one for each person it names values for. */
  readonly resolve: (groups: Groups, sums: readonly Sum[], home: string) => readonly Penalty[]
  /** Whether sums of money may follow. */
  readonly sums?: true
  /** Whether it is one only right after a name. */
  readonly named?: true
}

const EACH = '(?:各|均|为|了|共|期|期限|期为|分别|分别为|处)?'
/** 并处|5万元罚金: a sum before what it is. */
const MONEY =
  '[\\p{Script=Han}]{0,3}[0-9０-９.,一二三四五六七八九十百千万亿零两余]{1,14}[\\p{Script=Han}]{1,3}'
const NO_BOUND = '(?!以[上下内]|之?久)'
/** 入狱三年|后: when, and not how long; 有期徒刑三年后不服上诉 is how long all the same. */
const OPEN_END = `${NO_BOUND}(?![前后])`
const UNLESS_APPEALED = `${NO_BOUND}(?!前|后(?![,，]?[^,，。；;]{0,4}(?:不服|上诉)))`
/** 无期徒刑减为|有期徒刑二十年: of a term being served; a court of appeal hands down what it reduces a term to. */
const REDUCED = '(?<!(?:审|上诉)[^。，,；;]{0,9})减为'
const DEED =
  '(?:判处|重判|轻判|被判|获判|改判|各判|共判|判了|判|获刑|领刑|处刑|执行|获|囚|入狱|服刑|坐牢|坐监|监禁|刑期(?:[增减加改缩][加刑短]?[至到为]|(?:[从由自]|介[乎于])(?=[^。；;,，]{2,24}不等))?|调[高低]?[至为到]|(?<=[,，、各并应合均某])处)'

/** The terms of whichever alternative took part. */
const termsOf = ({ long, terms, before, after, short, held }: Groups): string =>
  long ?? terms ?? before ?? after ?? short ?? held ?? ''

const terms =
  (kind: TermKind) =>
  (groups: Groups): readonly Penalty[] => {
    const { terms: found, range } = readTerms(termsOf(groups))
    const [low, high] = [found[0]?.months, found[1]?.months]
    if (!range || low === undefined || high === undefined) return found.map((term) => ({ kind, ...term }))
    return [{ kind, months_min: Math.min(low, high), months_max: Math.max(low, high) }]
  }

export const penaltyRules: readonly PenaltyRule[] = [
  {
    name: 'suspended death',
    signs: '死',
    pattern: /死刑[,，、]?(?:并)?(?:宣告)?缓期(?:[二两2]年)?(?:执行)?|死缓(?!执行|考验|期|犯|案)/gu,
    resolve: () => [{ kind: 'death', suspended: true }],
  },
  {
    name: 'death',
    signs: '死',
    pattern: /(?<!(?<!决定|合并)执行)死刑(?!犯|复核|案|罪|的?适用)/gu,
    resolve: () => [{ kind: 'death', suspended: false }],
  },
  {
    name: 'life',
    signs: '徒监囚',
    pattern: /(?<!减为)无期徒刑|终身监禁|终生监禁|终身囚禁/gu,
    resolve: () => [{ kind: 'life' }],
  },
  {
    name: 'probation',
    signs: '缓',
    pattern: new RegExp(
      `缓(?:刑期?|期|期执行)(?:考验期)?${EACH}(?<terms>${TERMS})(?:执行)?${OPEN_END}|(?<=其中|[,，、和])(?<before>${TERMS})的?缓刑(?!考验|[期为0-9一二两三四五六])|(?<=[年月](?:[,，、])?)缓(?<after>${TERMS})${OPEN_END}|暂缓(?<held>${TERMS})执行|(?<=判${SHORT_TERM})缓(?<short>${SHORT_TERM})(?![年个0-9十])`,
      'gu',
    ),
    resolve: terms('probation'),
  },
  {
    name: 'detention',
    signs: '役',
    pattern: new RegExp(
      `拘役${EACH}(?<terms>${TERMS})${OPEN_END}|(?:${DEED})(?<before>${TERMS})的?拘役`,
      'gu',
    ),
    resolve: terms('detention'),
  },
  {
    name: 'control',
    signs: '管',
    pattern: new RegExp(`管制${EACH}(?<terms>${TERMS})${OPEN_END}`, 'gu'),
    resolve: terms('control'),
  },
  {
    name: 'deprivation of political rights',
    signs: '权',
    pattern: new RegExp(`(?:剥夺政治权利|[褫剥]夺公权)(?:${EACH}(?<terms>${TERMS})|(?<life>终身))`, 'gu'),
    resolve: (groups) => {
      if (groups.life) return [{ kind: 'deprivation_of_political_rights', months: null, life: true }]
      const { terms: found } = readTerms(termsOf(groups))
      return found.map(({ months }) => ({
        kind: 'deprivation_of_political_rights',
        months: months ?? null,
        life: false,
      }))
    },
  },
  {
    name: 'imprisonment',
    signs: '刑监囚狱判获执牢徒调处',
    besides: `${UNITS}缓`,
    pattern: new RegExp(
      `(?:(?<!${REDUCED})有期徒刑${EACH}(?<long>${TERMS})${UNLESS_APPEALED}|(?<!${REDUCED}有期)(?:徒刑|监禁|入狱|囚禁|判囚|判监|判刑|获刑)${EACH}(?<terms>${TERMS})${OPEN_END})(?:不等)?(?:有期徒刑|监禁|徒刑)?|${DEED}${EACH}(?<before>${TERMS})${OPEN_END}(?:不等)?(?:的?(?:实际徒刑|有期徒刑|徒刑|监禁|刑期|牢|实刑))?|(?<after>${TERMS})的?(?:有期徒刑|徒刑|监禁)|判(?<short>${SHORT_TERM})(?=缓${SHORT_TERM}(?![年个0-9十]))`,
      'gu',
    ),
    resolve: terms('imprisonment'),
  },
  {
    name: 'term after a name',
    signs: UNITS,
    besides: '判',
    pattern: new RegExp(
      `[处判]?(?<terms>${TERMS})(?:徒刑)?(?![前后内间来的余多])${OPEN_END}(?<=判[^。]{0,120})`,
      'gu',
    ),
    named: true,
    resolve: terms('imprisonment'),
  },
  {
    name: 'fine',
    signs: '罚处科',
    pattern: new RegExp(
      `(?:(?<given>(?:并|各|均|附加|单)(?:处|科)(?:相应)?)?(?<!易科)罚金(?!刑)|罚款|判罚(?![金款])|(?<![处惩责受刑体赏奖])罚)${EACH}|(?:[并各均单判]处|处以|[并单]科)(?=${MONEY}的?罚金)`,
      'gu',
    ),
    sums: true,
    resolve: ({ given }, sums, home) => {
      if (sums.length === 0 && !given) return []
      return orUnknown(sums, home).map((sum) => ({ kind: 'fine', ...sum }))
    },
  },
  {
    name: 'confiscation',
    signs: '没',
    pattern: new RegExp(`没收(?:其)?(?:个人)?(?:(?<all>全部)(?:个人)?财产|(?:部分)?财产${EACH})`, 'gu'),
    sums: true,
    resolve: ({ all }, sums, home) =>
      orUnknown(sums, home).map((sum) => ({ kind: 'confiscation', ...sum, all: all !== undefined })),
  },
  { name: 'deportation', signs: '逐', pattern: /驱逐出境/gu, resolve: () => [{ kind: 'deportation' }] },
]

function orUnknown(sums: readonly Sum[], home: string): readonly Sum[] {
  return sums.length > 0 ? sums : [{ amount: null, currency: home }]
}

const signs = ruleBits(penaltyRules.map((rule) => rule.signs))
const besides = ruleBits(penaltyRules.map((rule) => rule.besides ?? rule.signs))

/** The penalties of one sentence of text, in order, without overlaps; the earlier rule wins. */
export function findPenalties(
  sentence: string,
  home: string,
  endsName: (at: number) => boolean,
): PenaltyHit[] {
  const hits: PenaltyHit[] = []
  const possible = bitsIn(signs, sentence) & bitsIn(besides, sentence)
  for (const [at, rule] of penaltyRules.entries()) {
    if (!hasRule(possible, at)) continue
    rule.pattern.lastIndex = 0
    // Not `matchAll`, which copies the pattern first. None of them finds an empty string.
    for (let match = rule.pattern.exec(sentence); match !== null; match = rule.pattern.exec(sentence)) {
      const hit = hitOf(rule, match, sentence, home)
      const { start, end, values } = hit
      if (rule.named && !endsName(start)) continue
      const taken = hits.some((other) => other.start < end && start < other.end)
      if (values.length > 0 && !taken) hits.push(hit)
    }
  }
  return hits.sort((a, b) => a.start - b.start)
}

function hitOf(rule: PenaltyRule, match: RegExpExecArray, sentence: string, home: string): PenaltyHit {
  const start = match.index
  const stop = start + match[0].length
  const found = rule.sums ? sumsAt(sentence, stop, home) : null
  const values = rule.resolve(match.groups ?? {}, found?.sums ?? [], home)
  const range = values.some((value) => 'months_min' in value)
  return { rule: rule.name, start, end: found?.end ?? stop, values, range }
}
