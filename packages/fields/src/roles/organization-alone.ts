import { characterTable, isIn, type Span } from '@jianbao/text'
import { possessive } from '../scan/shared-tables.js'
import type { NameMention } from './find-names.js'
import { endsAsOrganization } from './institution-words.js'
import { lineStart, type Scene } from './link.js'
import { isPlace } from './organization-of.js'
import { resolveOrganization } from './organization-pointers.js'
import { organizationBefore } from './organizations.js'

/** Most texts call a person so where they first speak of him or her. */
const MENTIONS_AT_MOST = 3
/** 江州银行|王力: what an institution ends in that may touch a name. */
const TOUCHES =
  /(?:证券|银行|公司|集团|大学|学院|中学|小学|医院|俱乐部|队|研究所|研究院|事务所|中心|[^上]网|日报|晚报|时报)$/u
const endsTouching = characterTable('券行司团学院部队所心网报')
/** 石桥村的, 看守所的, 德甲联赛的: where somebody lives, sits or plays. */
const NO_HOUSE =
  /(?:[村镇乡省市县区州旗]|社区|小区|街道|监狱|看守所|联赛|车站|机场|酒店|饭店|宾馆|网站|网吧|平台|超市|商店|书店|店铺|系统|车队|部门|收购站)$/u
/** What may lead up to the institution: a mark, or a word that governs the person. */
const LEADS = /(?:^|[\p{P}\s]|来自|以及|[据与和由对向给为被请是让将把及跟])$/u

/** 江州大学的|王力说, 来自远航公司的|王力: the institution of a person of whom no office is told. */
export function organizationAlone(scene: Scene, mentions: readonly NameMention[]): string | null {
  for (const mention of mentions.slice(0, MENTIONS_AT_MOST)) {
    const found = before(scene, mention.start)
    if (found) return resolveOrganization(scene, found)
    const team = teamBehind(scene.text, mention.end)
    if (team !== null) return team
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

function before({ text, index }: Scene, start: number): Span | null {
  const joined = isIn(possessive, text, start - 1)
  if (!joined && !isIn(endsTouching, text, start - 1)) return null
  const found = organizationBefore(text, start, index, lineStart(text, start))
  const named = found ? text.slice(found.start, found.end) : ''
  if (!found || named.length < NAMED_AT_LEAST || NO_HOUSE.test(named) || isPlace(text, found)) return null
  if (!(joined ? isHouse(named) : TOUCHES.test(named))) return null
  return LEADS.test(text.slice(Math.max(0, found.start - 2), found.start)) ? found : null
}

const NAMED_AT_LEAST = 3
const isHouse = (named: string): boolean => endsAsOrganization(named) || /^[A-Z][A-Za-z]+$/u.test(named)
