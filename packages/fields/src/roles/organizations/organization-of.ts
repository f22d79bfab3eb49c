import type { RoleName } from '@jianbao/record'
import { characterTable, isIn, type Span, wordTag } from '@jianbao/text'
import { commas } from '../../scan/shared-tables.js'
import { lineStart, type Position, type Scene } from '../link.js'
import type { NameMention } from '../names/find-names.js'
import { linkBefore } from '../people/links-before.js'
import { countries } from '../places/countries.js'
import { isPlaceName } from '../places/place-names.js'
import { carriedTo } from './carried-organizations.js'
import { clubs } from './clubs.js'
import { isOfTeam } from './clubs-before.js'
import { firmOfNotice, isFirmName, isOfFirm } from './firms.js'
import { mediumBefore, mediumBeside } from './media-before.js'
import { headedBy, resolveOrganization } from './organization-pointers.js'
import { organizationBefore } from './organizations.js'
import { shortInstitutions } from './short-institutions.js'

/** The institution of a position, as written; a reporter's is the medium that the paragraph opens with. */
export function organizationOf(scene: Scene, position: Position): string | null {
  const { words, organization, start } = position
  if (organization && !isOfInstitution(scene.text, position)) {
    const from = scene.text.slice(organization.start, organization.end)
    return isOfTeam(words) && countries.has(from) ? carriedTo(scene, words, organization.start) : null
  }
  if (organization)
    return resolveOrganization(scene, organization) ?? firmOfNotice(scene.text, words, organization.start)
  const place = isIn(commas, scene.text, start - 1) ? placeOf(scene, start - 1) : null
  if (place !== null) return place
  if (words.startsWith('副')) {
    const known = organizationOfHead(scene, words.slice(1), start)
    if (known !== null) return known
  }
  const state = stateOfPeer(scene, words, start)
  if (state !== null) return state
  const headed = headedBy(scene, words, start)
  if (headed !== null) return headed
  const firm = firmOfNotice(scene.text, words, start) ?? carriedTo(scene, words, start)
  if (firm !== null) return firm
  return OF_A_MEDIUM.test(words) ? mediumOf(scene, words, start) : null
}

/** Whether what stands before a position is an institution, and no place that people are from. */
export function isOfInstitution(text: string, { words, organization }: Position): boolean {
  if (organization === null || isNoInstitution(text, organization, words)) return false
  if (!ORDINARY_PEOPLE.test(words) || !isPlace(text, organization)) return true
  const place = text.slice(organization.start, organization.end)
  if (isFirmName(place) && isOfFirm(words)) return true
  return (
    (isOfTeam(words) && clubs.has(place)) ||
    (OF_STATE.test(words) && (countries.has(place) || OF_OURS.test(place)))
  )
}

/** 美国|总统, 巴西|主帅: who heads a state, speaks for it, or leads its team, is of it. */
const OF_STATE =
  /(?:总统|总理|首相|国务卿|特使|外长|外相|财长|财相|防长|国家安全顾问|国安顾问|国王|女王|天皇|大臣|领导人|元首|主帅|主教练)$/u

/** 中国|总理, 台湾|领导人. */
const OF_OURS = /^(?:中国|台湾)$/u

/** The byline of a person. */
interface Signed {
  readonly predicates: readonly RoleName[]
  readonly mentions: readonly NameMention[]
}

/** (某人) behind the medium that opens the paragraph. */
export function signedFor({ text }: Scene, { predicates, mentions }: Signed): string | null {
  const [first] = mentions
  if (!first) return null
  if (predicates.includes('reporter'))
    return mediumBefore(text, first.start) ?? mediumBeside(text, first.start)
  return predicates.includes('photographer') ? mediumBeside(text, first.start) : null
}

/** 冠县女企业家, 中国志愿者: where such people come from is no institution of theirs. */
const ORDINARY_PEOPLE =
  /(?:总统|总理|首相|国务卿|特使|外长|外相|财长|财相|防长|国家安全顾问|国安顾问|国王|女王|天皇|大臣|领导人|元首|人大代表|政协委员|志愿者|家|商|农民|渔民|牧民|学生|村民|市民|居民|游客|作者|演员|歌手|导演|编剧|艺人|星|优|模|主播|主唱|博主|网红|舞者|乐手|鼓手|诗人|模特|学者|研究者|分析师|专家|记者|律师|医生|医师|老师|教师|教授|司机|青年|女孩|男孩|老人|员工|工人|球员|选手|裁判|前锋|中锋|后卫|后腰|边锋|中场|门将|守门员|名将|老将|小将|外援|国脚|主帅|名帅|教练|运动员|车手|棋手|设计师|摄影师|工程师|军官|士兵|冠军|亚军|富豪|大户|户|人)$/u

/** 江州市, 南山县白马乡. */
const DIVISIONS = /^(?:[\u4e00-\u9fff]{1,5}?[省市县区州乡镇村])+$/u

/** 日本|外务省: a ministry of Japan, no province. */
const MINISTRY = /(?:外务|法务|总务|财务|大藏|通产|防卫|环境|厚生|劳动|产业|交通|科学|水产)省$/u

const LOCATIVE = /(?:在|来到|走进|赶到|抵达|位于)$/u
const IN_PLACE = /(?:里|内|门口|现场|采访时)$/u

/** 在江州市第一医院,医生甲…: the institution that a clause before a title does no more than put the speaker in. */
function placeOf({ text, index }: Scene, comma: number): string | null {
  const floor = lineStart(text, comma)
  const end = comma - (IN_PLACE.exec(text.slice(Math.max(floor, comma - 3), comma))?.[0].length ?? 0)
  const found = organizationBefore(text, end, index, floor)
  if (!found || isPlace(text, found)) return null
  return LOCATIVE.test(text.slice(Math.max(floor, found.start - 2), found.start))
    ? text.slice(found.start, found.end)
    : null
}

/** Institutions that the dictionary has among the places. */
const NO_PLACE = /^海关$|.(?:[园馆院所厂联]|机场|大学|中心)$/u

export const isPlace = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end)
  return (
    (wordTag(words) === 'ns' && !NO_PLACE.test(words) && !shortInstitutions.has(words)) ||
    countries.has(words) ||
    isPlaceName(words) ||
    (DIVISIONS.test(words) && !MINISTRY.test(words))
  )
}

/** 德国裔设计师, 日籍教练, 世锦赛冠军: descent, and what somebody won. */
const isNoInstitution = (text: string, { start, end }: Span, words: string): boolean =>
  isIn(descent, text, end - 1) ||
  (isIn(departments, text, end - 1) && DISPOSES.test(text.slice(Math.max(0, end - 4), end))) ||
  (isIn(endsWinner, words, words.length - 1) &&
    /(?:冠军|亚军|季军|得主)$/u.test(words) &&
    /(?:赛|杯|奥运|奥运会|运会)$/u.test(text.slice(start, end)))

const descent = characterTable('裔籍')
const departments = characterTable('处')
/** (法院)一审判处|前总统, but 稽查处|处长. */
const DISPOSES = /(?:[一二终]审判|改判|惩|[^稽巡督侦检调审抽普考核勘]查)处$/u
const endsWinner = characterTable('军主')

/** 某局局长甲致辞，副局长乙…: a deputy is of the institution of the one named before in the sentence. */
function organizationOfHead(scene: Scene, head: string, start: number): string | null {
  const { text } = scene
  const from = Math.max(0, start - SENTENCE_REACH)
  const sentence = from + text.slice(from, start).search(/[^。！？\n]*$/u)
  const found = head.length > 1 ? text.slice(sentence, start).lastIndexOf(head) : -1
  const at = sentence + found
  const bearer = found < 0 || text[at - 1] === '副' ? undefined : scene.nameStarts.get(at + head.length)
  const known = bearer && linkBefore(scene, bearer).positions.find(({ organization }) => organization)
  return known?.organization ? resolveOrganization(scene, known.organization) : null
}

const SENTENCE_REACH = 120

/** 江国总理甲、|总统乙: the state that the one named right before is of. */
function stateOfPeer(scene: Scene, words: string, start: number): string | null {
  if (!isIn(peerJoints, scene.text, start - 1) || !OF_STATE.test(words)) return null
  const peer = scene.nameEnds.get(start - 1)
  const position = peer && linkBefore(scene, peer).positions.find(({ organization }) => organization)
  if (!position?.organization || !OF_STATE.test(position.words)) return null
  const { start: from, end } = position.organization
  const state = scene.text.slice(from, end)
  return countries.has(state) ? state : null
}

const peerJoints = characterTable('、和与及')

/** The medium of who made a report: that of the opening, or of the reporter who is named right before. */
function mediumOf(scene: Scene, words: string, start: number): string | null {
  const mark = isIn(bylineJoints, scene.text, start - 1) ? 1 : 0
  const colleague = scene.nameEnds.get(start - mark)
  if (colleague !== undefined && LEARNS.test(words)) return null
  const medium = mediumBefore(scene.text, start)
  if (medium !== null) return medium
  const position = colleague && linkBefore(scene, colleague).positions.at(-1)
  if (!position?.organization || !OF_A_MEDIUM.test(position.words)) return null
  return resolveOrganization(scene, position.organization)
}

const bylineJoints = characterTable(' \u3000、，,')

const OF_A_MEDIUM = /记者$|^实习生$|^(?:实习)?编辑$/u
/** 江州晚报记者王力 实习生李红: those who learn are told beside a reporter, not of a medium. */
const LEARNS = /^实习(?:生|记者)$/u
