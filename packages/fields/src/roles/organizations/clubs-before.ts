import { characterTable, isIn, wordTag } from '@jianbao/text'
import { possessive } from '../../scan/shared-tables.js'
import { startBefore } from '../../scan/start-before.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { countryStart } from '../places/countries.js'
import { clubs, clubsLikeWords } from './clubs.js'
import { organizationEndsAt } from './institution-words.js'

/** Whom teams have. */
const OF_A_TEAM =
  /^(?:[\u4e00-\u9fff]{2})?(?:主教练|主帅|少帅|教练|助教|领队|教头|球员|队员|队长|前锋|前腰|中锋|中卫|边卫|后卫|后腰|边锋|翼卫|中场|门将|守门员|射手|外援|球星|巨星|新星|名宿|老将|小将|新援|国脚|主席|总经理|控卫|得分手|投手|核心)/u
const OFFICE_REACH = 8
/** Where the name of a team begins that ends at a place; null where none does. */
export const clubStart = startBefore(clubs)

/** Whether a stretch is the name of a team. */
export const isClub = stretchOf(clubs)

const LONGEST_REST = 6
const ofClubs = characterTable([...clubs].filter(({ length }) => length > 2).map((club) => club.slice(-1)))

/** 布莱克|本: whether a stretch is only a part of a team's name. */
export function withinClub(text: string, start: number, end: number): boolean {
  for (let last = end; last <= end + LONGEST_REST; last++) {
    if (!isIn(ofClubs, text, last - 1)) continue
    const from = clubStart(text, last)
    if (from === null || from > start || last - from <= end - start || last - from < 3) continue
    if (last === end || !restIsWord(text, end, last)) return true
  }
  return false
}

const SQUAD = '队'
const LONGEST_WORD = 4

/** 布莱克|本周, 邓迪|联系: whether the rest of a team's name begins a word that goes on behind it. */
function restIsWord(text: string, from: number, to: number): boolean {
  if (text[to] === SQUAD) return false
  for (let end = to + 1; end <= Math.min(text.length, from + LONGEST_WORD); end++)
    if (wordTag(text, from, end) !== null) return true
  return false
}

export const isOfTeam = (office: string): boolean => OF_A_TEAM.test(office)

/** 皇马的|阿根廷|前锋, 江州队|巴西|外援: where the words end before the country that a player of a team is from. */
export function beforeNation(text: string, end: number, title: number): number {
  const start = countryStart(text, end)
  if (start === null || !isOfTeam(text.slice(title, title + OFFICE_REACH))) return end
  const team = isIn(possessive, text, start - 1) ? start - 1 : start
  return organizationEndsAt(text, 0, team) || clubStart(text, team) !== null ? team : end
}

/** 曼城|主帅: where the name of the team begins that ends at a place, before what only teams have; else null. */
export function clubBefore(text: string, end: number, title: number): number | null {
  const start = clubStart(text, end)
  return start !== null && isOfTeam(text.slice(title, title + OFFICE_REACH)) ? start : null
}

/** 曼联输球，|主帅王力: the one team that is named in a stretch by a name that does not say so; null where none is, or two. */
export function onlyClub(text: string, from: number, to: number): string | null {
  let only: string | null = null
  let others = false
  for (let end = to; end > from; end--) {
    const start = clubStart(text, end, from)
    if (start === null) continue
    const club = text.slice(start, end)
    end = start + 1
    // 火箭击败湖人: a word that may be the other team.
    if (clubsLikeWords.has(club)) {
      others ||= club !== CLOSE_RIVALS
      continue
    }
    // 在罗马: where they play.
    if ((only !== null && only !== club) || isIn(leadsToPlace, text, start - 1)) return null
    only = club
  }
  return others ? null : only
}

const CLOSE_RIVALS = '德比'

const leadsToPlace = characterTable('在赴到往抵于')
