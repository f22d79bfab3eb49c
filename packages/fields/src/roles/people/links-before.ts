import type { RoleName } from '@jianbao/record'
import { characterClass, characterTable, isIn, type Span } from '@jianbao/text'
import { closingBrackets, commas } from '../../scan/shared-tables.js'
import { type Link, lineStart, NO_LINK, type Position, type Scene, TITLES_IN_ROW } from '../link.js'
import { calledSize, copulaBefore, identifiedBehind, isCalling } from '../names/identified.js'
import { endsAsOrganization } from '../organizations/institution-words.js'
import { organizationWithin } from '../organizations/organization-within.js'
import { organizationBefore } from '../organizations/organizations.js'
import { isPlaceName } from '../places/place-names.js'
import { TITLE_END, type Title } from '../titles/find-titles.js'
import { byWeight, titleJoints } from '../titles/order-of-offices.js'
import { organizationStops } from '../titles/position-words.js'
import { hospitalBefore, specialtyBefore } from '../titles/specialties.js'

/** What may stand between a title and the name behind it. */
export const isGapBefore = characterClass(/[^\S\n]|[:：/／╱"“”「『]/u)
/** Offices of one institution that one person holds: 党组书记、局长; 董事长兼总经理. */
const OFFICE_JOINT = /^(?:、|兼)$/u

/** What stands before a name: 嫌疑人, 某公司经理, 党组书记、局长. */
export function linkBefore(scene: Scene, { start, end }: Span, floor = 0): Link {
  const { text, titles } = scene
  if (isQuestioned(text, start, end)) return NO_LINK
  const labels: RoleName[] = []
  const positions: Position[] = []
  let at = leadStart(scene, start, end, floor)
  for (let taken = 0; taken < TITLES_IN_ROW; taken++) {
    const title = titles.endingAt(at) ?? titles.endingAt(skipGap(text, at))
    if (!title || title.start < floor || isVerb(text, title, end) || isTypical(title, positions[0])) break
    at = title.start
    if (title.kind === 'label') labels.push(title.role)
    if (title.kind === 'position') at = takeOffice(scene, title, positions, floor)
    at = joinedTitle(scene, at, positions[0]?.organization ?? null)
  }
  // 遇难者包括店主甲.
  const led = positions.length > 0 ? ledUpSize(text, floor, at) : 0
  const label = led > 0 ? titles.endingAt(at - led) : undefined
  if (label?.kind === 'label') labels.push(label.role)
  if (at < start) {
    const part = identifiedBehind(scene, at)
    if (part !== null) labels.push(part)
  }
  return { labels, positions: positions.length > 1 ? byWeight(text, positions) : positions }
}

/** 代表|王力的|律师: for whom somebody speaks. */
const isVerb = (text: string, { words }: Title, end: number): boolean =>
  words === '代表' && text.startsWith('的', end)

/** 一代人的|代表|作家: who stands for others of the trade. */
const isTypical = (title: Title, next: Position | undefined): boolean =>
  next?.start === title.end && title.words === '代表'

/** Where the words end that a title may stand at the end of: before the name, what leads up to it left out. */
function leadStart(scene: Scene, start: number, end: number, floor: number): number {
  const { text, titles } = scene
  if (start <= floor || !isIn(endsLead, text, start - 1)) return start
  const lead = text.slice(Math.max(floor, start - LEAD_REACH), start)
  const epithet = isIn(closingQuotes, text, start - 1) ? EPITHET.exec(lead) : null
  if (epithet)
    return isOffice(scene, start - epithet[0].length, start - 1) ? start - 1 : start - epithet[0].length
  const aside = isIn(closingBrackets, text, start - 1) ? start - (ASIDE.exec(lead)?.[0].length ?? 0) : start
  if (aside < start) return titles.endingAt(aside) ? aside : start
  if (text[start - 1] === '的' && APPOINTED.test(lead)) {
    const end = start - 1
    return isIn(closingBrackets, text, end - 1) ? end - (ASIDE.exec(lead.slice(0, -1))?.[0].length ?? 0) : end
  }
  const isSaid = isCalling(text, start) ? calledSize(text, start, end) > 0 : closes(text, end)
  const copula = isSaid ? copulaBefore(text, start) : 0
  if (copula > 0 && titles.endingAt(start - copula)) return start - copula
  return start - ledUpSize(text, floor, start)
}

const LEAD_REACH = 30
/** What the patterns of `leadStart` end in. */
const endsLead = characterTable('”」』的括是为系叫如即:：)）')
/** “拐杖老师”谭定: what stands in quotation marks is no office. */
const closingQuotes = characterTable('”」』')
const EPITHET = /[、,，]?[“「『][^“”「」『』\n]{2,16}[”」』]$/u
/** “金管会主委”王力: an office in quotation marks that its institution, or nothing, leads up to. */
function isOffice(scene: Scene, before: number, close: number): boolean {
  const { text } = scene
  const title = scene.titles.endingAt(close)
  if (title?.role !== 'official' || title.kind !== 'position') return false
  const open = before + text.slice(before, close).search(/[“「『]/u) + 1
  if (title.start === open) return true
  return institutionBefore(scene, title, open)?.start === open
}

const clauseEnds = characterTable(',，。；;、\n')
const closes = (text: string, end: number): boolean => end === text.length || isIn(clauseEnds, text, end)

/** 副局长(主持工作)王力. */
const ASIDE = /[(（][^()（）\n]{2,12}[)）]$/u
/** 即将接任行政院长的王力. */
const APPOINTED =
  /(?:[接担出升现就历曾时卸辞兼继连]任|任命为|当选为?|被任为|身为|作为|[当做干](?:了?[\d一二两三四五六七八九十几多半]{1,3}多?年)?)[^,，。;；\n的]{0,24}的$/u

/** 遇难者包括, 名单如下:, 议员出席，例如: what stands between what people are and the names that are such. */
const LED_UP =
  /(?<=[者人犯员官警手星师家])(?:出席|到场|参加|献唱|现身|在场|入选|入围|当选|获奖|亮相|发言|作证|登场)?[,，]?(?:其中)?(?:包括|分别是|分别为|依次是|依次为|即|例如|譬如|比如|名单(?:如下)?[:：])$/u

const endsLedUp = characterTable('括是为即如:：')

/** How many characters lead so up to a place. */
function ledUpSize(text: string, floor: number, at: number): number {
  if (!isIn(endsLedUp, text, at - 1)) return 0
  return LED_UP.exec(text.slice(Math.max(floor, at - LEAD_REACH), at))?.[0].length ?? 0
}

/** Adds the office that a title names, with its institution; gives where their words begin. */
function takeOffice(scene: Scene, title: Title, positions: Position[], floor: number): number {
  const { text } = scene
  const line = Math.max(floor, lineStart(text, title.start))
  const found = institutionBefore(scene, title, line)
  const specialty = specialtyBefore(text, title, found)
  if (specialty === null) addOffice(text, positions, title, found)
  else {
    const hospital = found && specialty < found.end ? hospitalBefore(text, found.start, specialty) : null
    addOffice(text, positions, widened(text, title, specialty), hospital)
  }
  return Math.min(title.start, found?.start ?? specialty ?? title.start)
}

/** 水务|局长: words before that are no institution without the title's first character are one with it. */
function institutionBefore({ text, index }: Scene, title: Title, line: number): Span | null {
  const before = organizationBefore(text, title.start, index, line)
  const named = before ? text.slice(before.start, before.end) : ''
  if (before && !FIELD_OF_A_PLACE.test(named) && (endsAsOrganization(named) || isPlaceName(named)))
    return before
  return organizationWithin(text, title, index, line) ?? before
}

/** 江州市文化|局长: a firm may end so, a place's bureau goes on. */
const FIELD_OF_A_PLACE = /^[\p{Script=Han}]{0,6}[省市县区州旗](?:文化|科技|国际|航空|投资|物流)$/u

const widened = (text: string, { kind, role, headStart, end }: Title, start: number): Title => ({
  kind,
  role,
  headStart,
  start,
  end,
  words: text.slice(start, end),
})

/** 记者:某某离你多远: what the title says, not who bears it. */
const isQuestioned = (text: string, start: number, end: number): boolean =>
  isIn(colons, text, start - 1) && /[\u4e00-\u9fff]/u.test(text[end] ?? '')

const colons = characterTable(':：')

/** Where the title before ends, when a mark and perhaps a field of work (教授、电力|专家) joins it to the one at `at`. */
function joinedTitle(scene: Scene, at: number, organization: Span | null): number {
  const { text, titles, nameEnds, index } = scene
  const field = organization || !mayBeJoined(scene, at) ? undefined : index.before(at)
  const tense = isIn(endsTense, text, at - 1)
    ? (TENSE.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0)
    : 0
  const possessive = text[at - 1] === '其' ? at - 1 : at - tense
  const isField = field?.end === at && field.word.length > 1 && !organizationStops.has(field.word)
  for (const place of [possessive, isField ? field.start : at]) {
    const mark = text[place - 1] ?? ''
    if (!isIn(titleJoints, text, place - 1) || !titles.endingAt(place - 1) || nameEnds.has(place - 1))
      continue
    if (/[,，]/u.test(mark) && tellsOfAnother(scene, place - 1)) continue
    // After a comma another clause, with its own person, may begin with its institution.
    if (/[,，]/u.test(mark) && organization && tense === 0) continue
    return place - 1
  }
  return at
}

/** 会长、|原|江州市建设局副局长: when an office was held. */
const TENSE = /(?<=[、,，兼/])(?:[原前现]|[曾历现原]任)$/u
const endsTense = characterTable('原前现任')

const copulas = characterTable('是为系')

/** 王力曾任教员，|编辑张敏; …的一名班长，|副队长: whether the clause that ends at a place names somebody. */
function tellsOfAnother({ text, nameEnds }: Scene, end: number): boolean {
  for (let at = end; at > 0 && at > end - FIELD_REACH; at--) {
    if (nameEnds.has(at)) return true
    if (isIn(clauseEnds, text, at - 1)) return isIn(copulas, text, at)
  }
  return false
}

/** Whether a title with its joint stands near enough before a place: if none does, no words are cut. */
function mayBeJoined({ text, titles }: Scene, at: number): boolean {
  for (let place = at - 1; place > 0 && place >= at - FIELD_REACH; place--)
    if (((titles.marks[place - 1] ?? 0) & TITLE_END) !== 0 && isIn(titleJoints, text, place - 1)) return true
  return false
}

/** No word for a field of work is as long. */
const FIELD_REACH = 24

/** 教授、电力专家: what somebody is, not what he or she is appointed to. */
const DESCRIBES = /(?:家|学者|诗人)$/u

/** 主席|兼首席执行官: who chairs a firm and who chairs a parliament, the other office tells. */
const CHAIR = /^副?主席$/u

/** Adds the office before those known; one of the same institution becomes one position with its neighbour. */
function addOffice(text: string, positions: Position[], title: Title, organization: Span | null): void {
  const { start, end, role } = title
  const next = positions[0]
  if (
    next?.organization === null &&
    !DESCRIBES.test(next.words) &&
    OFFICE_JOINT.test(text.slice(end, next.start))
  ) {
    const words = text.slice(start, next.start + next.words.length)
    positions[0] = { words, role: CHAIR.test(title.words) ? next.role : role, organization, start }
  } else if (next?.organization === null && next.start === end && !DESCRIBES.test(next.words)) {
    // 客服|主管, 董事长|秘书: whose office it is begins it.
    positions[0] = { words: text.slice(start, end) + next.words, role: next.role, organization, start }
  } else positions.unshift({ words: title.words, role, organization, start })
}

function skipGap(text: string, at: number): number {
  let from = at
  while (from > at - 2 && isGapBefore(text, from - 1)) from--
  return from
}

/** 作为, 作为该片的. */
const AS = /(?:作为|身为)(?:[该本这][^,，。；;、\n]{0,8}的)?$/u

const sentenceEnds = characterTable('。！？!?\n”"」')
const opensSentence = (text: string, at: number): boolean => at === 0 || isIn(sentenceEnds, text, at - 1)

/** 作为某公司经理,张三…; 某大学的主任,张三教授…: a clause that says what the next clause's first word, a name, is. */
export function linkFromLead(scene: Scene, { start }: Span): Link {
  const { text } = scene
  if (!isIn(commas, text, start - 1)) return NO_LINK
  const title = scene.titles.endingAt(start - 1)
  if (title?.kind !== 'position') return NO_LINK
  const organization = organizationBefore(text, title.start, scene.index, lineStart(text, start))
  const opening = organization?.start ?? title.start
  const said = AS.test(text.slice(Math.max(0, opening - LEAD_REACH), opening))
  if (!said && (organization === null || !opensSentence(text, opening))) return NO_LINK
  return {
    labels: [],
    positions: [{ words: title.words, role: title.role, organization, start: title.start }],
  }
}
