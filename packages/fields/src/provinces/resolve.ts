import type { PlaceVia } from '@jianbao/record'
import { characterTable, isIn, type Span } from '@jianbao/text'
import type { Candidate, Division, Need } from './divisions.js'
import type { Evidence } from './evidence.js'
import { isAfterSurname } from './person-names.js'
import type { Hit } from './scan.js'

/** A place that the text names. `place` is its full name. */
export interface Place extends Span {
  readonly division: Division
  readonly via: PlaceVia
  readonly rule: string
}

/** What may stand between a division and the one within it: the enclosing division's own authority. */
const authority =
  /^(?:市|省|地区|辖区)?(?:公安局|公安厅|公安|中级人民法院|人民法院|人民检察院|检察院|法院|市场监管局|税务局|消防救援支队|交警支队|交通警察支队)?$/
const opensAuthority = characterTable('市省地辖公中人检法税消交')
const institution =
  /^(?:区|县|市)?(?:分局|公安|中医院|医院|医科|中学|小学|幼儿园|学校|职业|师范|农商|农信|供电|电力|烟草|气象|海关|边检|收费站|服务区|工业园|产业园|科技园|开发区|景区|古镇|古城|老家|境内|境外|水库|灾区|山区|城区|路段|公路|商会|市场监管|市场监督|税务|环保|教育局|财政局|林业局|水利局|交通局|文旅|融媒体|红十字|武警|看守所|监狱|戒毒所|市民|村民|居民|警方|法院|检察院|区委|县委|市委|县城|市民|交警|派出所|消防|分队|中队|大队|民警|政府|街道|两地|等地|一带|籍|人民法院|人民检察院|经济开发区|经开区|高新区|火车站|站|机场|人民医院|镇|人(?=[，。、；,]))/
/** What leads up to a place: `在樊城抓获`, `来自固始`, `回固始过年`; not `来回`, `失去`. */
const leadingUp =
  /(?:(?<![来收挽撤])回|(?<![失过死离])去|在|到|赴|往|抵|抵达|来自|位于|前往|返回|回到|途经|途径|途[经径]|家住|老家|籍贯|户籍)$/
/** A street in it, written on: `旺角砵兰街`, `内湖成功路四段`. */
const streetWithin =
  /^[\u4e00-\u9fff]{2,3}(?:路|街|道|大道)(?:[一二三四五六七八九十]段|\d|[一二三四五六七八九十百零〇○]{1,4}[巷弄号])/
/** An institution whose own name comes between: `白下建中中医院`. */
const institutionWithin = /^[\u4e00-\u9fff]{1,3}?(?:中医院|医院|中学|小学|派出所|街道办|社区|菜场|农贸市场)/
/** A town or village of that name, or one that begins so. */
const townOfThatName = /^[\u4e00-\u9fff]?[镇乡村](?![内上村镇民里])/
/** What only a city has: `安康警方`, where 安康 alone is a wish. */
const authorityOfCity =
  /^(?:警方|公安|中院|法院|检方|检察院|市民|消防|交警|民警|海关|两地|等地|籍|城区|境内|火车站|机场)/
/** 德州 is Texas, too, which has a police of its own. */
const alsoAbroad: ReadonlySet<string> = new Set(['德州'])
/** `甲地北部、乙地南部`: of weather, parts of them. */
const listMark = /^(?:[东南西北中]{1,2}部)?[、和与及]$/
const longestMark = 5
const longestAuthority = 9

/** Decides for each hit which place it names, from the words around it and from the rest of the article. */
export function resolve(text: string, hits: readonly Hit[], evidence: Evidence): Place[] {
  const places: Place[] = []
  const decided = new Map<string, Division>()
  const namedInFull = new Set<string>()
  let index = 0
  for (const hit of hits) {
    const previous = places.at(-1)
    const within = withinPrevious(text, hit, previous)
    const next = hits[++index]
    const known = within ? undefined : decided.get(hit.form)
    const division =
      within?.division ??
      known ??
      evidence.best(allowed(text, hit, next, previous, evidence, namedInFull), hit.start)
    if (!division) continue
    const candidate = hit.candidates.find((one) => one.division === division)
    const via = candidate?.via ?? viaOf(division)
    if (via === 'institution' && isOfPrevious(hit, division, previous)) continue
    const inFull = hit.form === division.name
    if (!known && isLasting(hit, division, inFull)) decided.set(hit.form, division)
    if (inFull) namedInFull.add(division.code)
    const rule = within ? 'name within the place before' : ruleOf(candidate)
    places.push({ start: hit.start, end: hit.end, division, via, rule })
  }
  return places
}

const ruleByNeed: Readonly<Record<Need, string>> = {
  alone: 'name that needs nothing',
  supported: 'name that the article supports',
  short: 'short name in its surroundings',
  attached: 'name used before',
  branch: 'name used before',
}

function ruleOf(candidate: Candidate | undefined): string {
  if (!candidate) return 'name used before'
  return candidate.via === 'institution' ? 'institution that stands for a place' : ruleByNeed[candidate.need]
}

/** `长沙黄花机场`: what stands for a place that is named right before it. */
function isOfPrevious(hit: Hit, division: Division, previous: Place | undefined): boolean {
  return previous?.end === hit.start && previous.division.code.slice(0, 2) === division.code.slice(0, 2)
}

/** Forms that mean a place only within the one before them. */
const boundToPrevious: ReadonlySet<Need> = new Set(['attached', 'branch'])
const lasting: ReadonlySet<Need> = new Set(['alone', 'supported'])

/** Whether the form, once it meant this division, means it in the rest of the article too. */
function isLasting({ candidates, form }: Hit, division: Division, inFull: boolean): boolean {
  const isWhole = inFull && !form.endsWith('区')
  return candidates.some(
    (candidate) => candidate.division === division && (isWhole || lasting.has(candidate.need)),
  )
}

/** `台北乌来`: Taiwan's counties lie around its cities and are named after them. */
const outer = (code: string): string => (code.startsWith('71') ? '71' : code)

/** The candidate that lies within the place named directly before. */
function withinPrevious(text: string, hit: Hit, previous: Place | undefined): Candidate | undefined {
  if (!previous || hit.start - previous.end > longestAuthority) return undefined
  if (hit.start > previous.end && !isIn(opensAuthority, text, previous.end)) return undefined
  const between = text.slice(previous.end, hit.start)
  if (!authority.test(between)) return undefined
  const isBranch = between !== '' && text.startsWith('分局', hit.end)
  // 石家庄新华法院: a common word between its city and an authority is the district
  const hasAuthority =
    between === '' &&
    previous.division.code.length === 4 &&
    authorityOfCity.test(text.slice(hit.end, hit.end + 4))
  const code = outer(previous.division.code)
  const inner = hit.candidates.filter(
    ({ division, need }) =>
      division.code.length > previous.division.code.length &&
      division.code.startsWith(code) &&
      (need !== 'branch' || isBranch || hasAuthority),
  )
  const own = inner.find(({ division }) => division.code.startsWith(previous.division.code))
  return (isBranch ? inner.find(({ division }) => division.code.length === 6) : undefined) ?? own ?? inner[0]
}

const none: readonly never[] = []

/**
 * The candidates whose needs the article meets. A county written straight after a place of another province is none: a
 * hill or a firm of that name there.
 */
function allowed(
  text: string,
  hit: Hit,
  next: Hit | undefined,
  previous: Place | undefined,
  evidence: Evidence,
  namedInFull: ReadonlySet<string>,
): readonly Candidate[] {
  // 海安县 named in full: 海安 is that, not the city of today
  const fully =
    namedInFull.size > 0 ? hit.candidates.filter(({ division }) => namedInFull.has(division.code)) : none
  // 洪永城: a county's short name after a surname is a given name, unless the article is about those parts
  const mayBeName = hit.form.length === 2 && isAfterSurname(text, hit.start)
  const elsewhere = previous?.end === hit.start ? previous.division.code.slice(0, 2) : undefined
  return (fully.length > 0 ? fully : hit.candidates).filter(({ division, need }) => {
    if (elsewhere && division.code.length === 6 && !division.code.startsWith(elsewhere)) return false
    if (need === 'alone')
      return !mayBeName || division.code.length < 6 || evidence.supports(division, hit.start)
    if (need === 'supported' && division.code.length === 4 && isCity(text, hit, next, division)) return true
    if (boundToPrevious.has(need) || !evidence.supports(division, hit.start)) return false
    return need === 'supported' || namedInFull.has(division.code) || isNamedAsPlace(text, hit, next, previous)
  })
}

/** Whether an uncertain city has an authority, or a county of its own, straight after it. */
function isCity(text: string, { end, form }: Hit, next: Hit | undefined, { code }: Division): boolean {
  if (!alsoAbroad.has(form) && authorityOfCity.test(text.slice(end, end + 4))) return true
  return next?.start === end && next.candidates.some(({ division }) => division.code.startsWith(code))
}

function isNamedAsPlace(text: string, hit: Hit, next: Hit | undefined, previous: Place | undefined): boolean {
  const after = text.slice(hit.end, hit.end + 10)
  if (townOfThatName.test(after)) return false
  if (institution.test(after) || institutionWithin.test(after) || streetWithin.test(after)) return true
  if (leadingUp.test(text.slice(Math.max(0, hit.start - 2), hit.start))) return true
  const follows = previous && listMark.test(text.slice(previous.end, hit.start).slice(0, longestMark))
  const leads = next && listMark.test(text.slice(hit.end, next.start).slice(0, longestMark))
  return follows === true || leads === true
}

function viaOf({ code }: Division): PlaceVia {
  if (code.length === 2) return 'name'
  return code.length === 4 ? 'city' : 'county'
}
