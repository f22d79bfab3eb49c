import { characterTable, isIn, type Span } from '@jianbao/text'
import { possessive } from '../../scan/shared-tables.js'
import { lineStart, type Scene } from '../link.js'
import type { NameMention } from '../names/find-names.js'
import { employerBehind, isHouse, mayEmploy } from './employers.js'
import { resolveOrganization } from './organization-pointers.js'
import { organizationBefore } from './organizations.js'

/** Most texts call a person so where they first speak of him or her. */
const MENTIONS_AT_MOST = 3
/** 江州银行|王力: what an institution ends in that may touch a name. */
const TOUCHES =
  /(?:证券|银行|公司|集团|大学|学院|中学|小学|医院|俱乐部|队|研究所|研究院|事务所|中心|[^上]网|日报|晚报|时报)$/u
/** 江州市教委|王力, 《春芽》杂志社|王力. */
const AGENCY =
  /^(?=.{3})(?:[省市县区]|.{2}).*(?:[局厅署办]|[^省市县区州党常]委|政府|法院|检察院|派出所)$|(?:杂志|出版|通讯|报)社$/u
const endsTouching = characterTable('券行司团学院部队所心网报局厅署办委府社')
/** What may lead up to the institution: a mark, or a word that governs the person. */
const LEADS =
  /(?:^|[\p{P}\s]|来自|以及|采访了?|采访到|联系[了到上]?|致电|咨询了?|询问了?|[据与和由对向给为被请是让将把及跟])$/u
const LEADS_REACH = 3
/** 在|江州银行|工作的王力, 就职于|江州银行的王力. */
const EMPLOYS = /(?:(?<![想不没未要])在|[就供任]职于)$/u

/** 江州大学的|王力说, 来自远航公司的|王力: the institution of a person of whom no office is told. */
export function organizationAlone(scene: Scene, mentions: readonly NameMention[]): string | null {
  for (const mention of mentions.slice(0, MENTIONS_AT_MOST)) {
    const found = before(scene, mention)
    if (found) return resolveOrganization(scene, found)
    const team = teamBehind(scene.text, mention.end)
    if (team !== null) return team
    const employer = employerBehind(scene, mention.end)
    if (employer !== null) return resolveOrganization(scene, employer)
  }
  return null
}

/** 甲、乙和|丙|组成的江州队: the team that a list of names makes. */
function teamBehind(text: string, end: number): string | null {
  if (!isIn(opensTeam, text, end)) return null
  const rest = text.slice(end, end + TEAM_REACH)
  return rest.includes(MAKE_UP) ? (TEAM.exec(rest)?.groups?.team ?? null) : null
}

const opensTeam = characterTable('、和与及等组')
const TEAM_REACH = 48
const MAKE_UP = '组成的'
const TEAM =
  /^(?:[、和与及][\u4e00-\u9fff·]{2,8})*(?:等[\d一二两三四五六七八九十]{0,2}[人名]?)?组成的(?<team>[\u4e00-\u9fffA-Z]{1,10}队)/u

function before({ text, index }: Scene, { start, end }: NameMention): Span | null {
  const joined = isIn(possessive, text, start - 1)
  if (!joined && !isIn(endsTouching, text, start - 1)) return null
  const found = organizationBefore(text, start, index, lineStart(text, start))
  const named = found ? text.slice(found.start, found.end) : ''
  if (!found || !mayEmploy(text, found)) return null
  if (!(joined ? isHouse(named) : TOUCHES.test(named) || AGENCY.test(named))) return null
  if (!joined && AGENCY.test(named) && isTried(text, named, end)) return null
  const lead = text.slice(Math.max(0, found.start - LEADS_REACH), found.start)
  return LEADS.test(lead) || (joined && EMPLOYS.test(lead) && isWorking(text, found, start)) ? found : null
}

/** 江州市人民法院|王某受贿案开庭: a case or an event that an authority deals with is named after the person. */
function isTried(text: string, named: string, end: number): boolean {
  const rest = text.slice(end, end + CASE_REACH)
  return !SPEAKS.test(rest) && (HEARS_CASES.test(named) || OF_A_CASE.test(rest))
}

const CASE_REACH = 24
const HEARS_CASES = /(?:法院|检察院)$/u
const OF_A_CASE = /^[^,，。！？；\n]*(?:案|(?<!告)诉|事件)/u
const SPEAKS =
  /^(?:[还也则又再便曾]|随后|此前|昨[日天]|今[日天]|日前|近日)?(?:[在对向][^,，。]{1,12})?(?:表示|说|称|介绍|认为|告诉|指出|透露|强调|坦言|回忆|解释|回应|提醒|建议|分析|补充)/u

/** Whether somebody works at an institution, or is told to: 在江州大学的|王力 only is there. */
const isWorking = (text: string, found: Span, start: number): boolean =>
  found.end < start - 1 || isIn(ofWork, text, found.start - 1)
const ofWork = characterTable('于')
