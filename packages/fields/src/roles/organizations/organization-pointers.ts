import { characterTable, isIn, type Span, wordFrequency } from '@jianbao/text'
import { stretchOf } from '../../scan/stretch-of.js'
import type { Scene } from '../link.js'
import { organizationBefore } from './organizations.js'
import { isOwnMedium } from './own-media.js'

const POINTER = /^(?:该|本|同一|上述|这家|此)/u
const opensPointer = characterTable('该本同上这此')
/** 集团董事长: words that say only what kind of organisation it is; alone they name none. */
const isGeneric = stretchOf(
  new Set(
    '公司 集团 银行 医院 学校 法院 大学 学院 中心 企业 工厂 酒店 餐厅 店铺 书店 药店 商店 门店 网吧 养老院 敬老院 福利院 物业 平台 网站 球队 球会 协会 学会 商会 基金 基地 景区 博物馆'.split(
      ' ',
    ),
  ),
)
/** 该院|外科部. */
const POINTED = /^(?:该|本|同一|上述|这家|此)(公司|集团|医院|学校|银行|[院校局司社厂店队所馆行])(.{2,})$/u
/** So far back a pointer reaches, and so many places are looked at. */
const REACH = 1500
const PLACES_AT_MOST = 12

/** The name of an organisation as written; for 该公司 the full name that stands last before it. */
export function resolveOrganization(scene: Scene, { start, end }: Span): string | null {
  const words = scene.text.slice(start, end)
  if (isOwnMedium(words)) return words
  const pointer = isIn(opensPointer, words, 0) ? (POINTER.exec(words)?.[0] ?? '') : ''
  if (pointer === '' && !isGeneric(words, 0, words.length)) return words
  const [, house = '', department = ''] = POINTED.exec(words) ?? []
  const whole = department === '' ? null : earlier(scene, start, house)
  if (whole !== null) return whole + department
  const kind = words.slice(pointer.length)
  const full = earlier(scene, start, kind) ?? (kind.length > 1 ? earlier(scene, start, kind.slice(-1)) : null)
  return full ?? (pointer === '' ? null : words)
}

/** 局长王力, behind words on 江州市卫生局: what a head without an institution heads, where one of its kind was named; else null. */
export function headedBy(scene: Scene, words: string, at: number): string | null {
  const head = HEAD.exec(words)?.[1]
  if (head === undefined) return null
  return lastOfKinds(scene, at, HOUSES[head] ?? [head], Math.max(0, at - LAST_NAMED))
}

/** The institution that was named last between two places, of those that end in one of some kinds; null where none was. */
export function lastOfKinds(
  scene: Scene,
  at: number,
  kinds: readonly string[],
  floor: number,
): string | null {
  const named = kinds.flatMap((kind) => earlier(scene, at, kind, floor, kind.length + 2) ?? [])
  return named.sort((a, b) => scene.text.lastIndexOf(b, at) - scene.text.lastIndexOf(a, at))[0] ?? null
}

const HEAD = /^(?:常务)?副?([局处厅署馆台所社院校行厂园])长$/u
/** The houses of those heads whose one character ends too many words. */
const HOUSES: Readonly<Record<string, readonly string[]>> = {
  院: ['医院', '学院', '研究院'],
  校: ['学校', '中学', '小学', '大学'],
  行: ['银行', '支行', '分行', '商行'],
  厂: ['工厂', '药厂', '电厂', '钢厂'],
  园: ['幼儿园'],
}

/** 副院长 alone: what it is of is the institution of its kind that was named last. */
const KINDS: readonly { readonly position: RegExp; readonly institution: RegExp }[] = [
  { position: /^(?:常务)?副?代?院长$/u, institution: /(?<!立)法院|检察院|医院|学院|大学|研究院/gu },
  { position: /^[副]?(?:庭长|主任|科长)$/u, institution: /法院|医院|检察院/gu },
]
const endsHead = characterTable('长任')
const LAST_NAMED = 600

/** The kind of institution that a position without one is of, by what the text spoke of last; null where it does not say. */
export function institutionOf(text: string, words: string, at: number): string | null {
  if (!isIn(endsHead, words, words.length - 1)) return null
  const kind = KINDS.find(({ position }) => position.test(words))
  const named = kind && text.slice(Math.max(0, at - LAST_NAMED), at).match(kind.institution)
  return named?.at(-1) ?? null
}

/** 第一大家电公司: what a firm is among others. */
const RANKED = /^(?:第[一二三四五六七八九十]|最大|首家|唯一)/u

/** The name that stands last before a place, of those that end in a kind of institution and say more than it. */
function earlier(
  scene: Scene,
  from: number,
  kind: string,
  floor = Math.max(0, from - REACH),
  least = kind.length + 3,
): string | null {
  if (kind === '') return null
  const { text, index } = scene
  const window = text.slice(floor, from)
  let at = window.lastIndexOf(kind)
  for (let places = 0; at >= 0 && places < PLACES_AT_MOST; places++) {
    const end = floor + at + kind.length
    // 证券行|政 is no 行.
    const whole = kind.length > 1 || wordFrequency(text.slice(end - 1, end + 1)) === 0
    const named = whole ? organizationBefore(text, end, index, Math.max(0, end - 40)) : null
    const words = named && text.slice(named.start, named.end)
    if (words && words.length >= least && !POINTER.test(words) && !RANKED.test(words) && words.endsWith(kind))
      return words
    at = at === 0 ? -1 : window.lastIndexOf(kind, at - 1)
  }
  return null
}
