import { characterTable, isIn } from '@jianbao/text'
import { startBefore } from '../scan/start-before.js'
import { clubs } from './clubs.js'

/** Whom teams have. */
const OF_A_TEAM =
  /^(?:[\u4e00-\u9fff]{2})?(?:主教练|主帅|少帅|教练|助教|领队|教头|球员|队员|队长|前锋|前腰|中锋|中卫|边卫|后卫|后腰|边锋|翼卫|中场|门将|守门员|射手|外援|球星|巨星|新星|名宿|老将|小将|新援|国脚|主席|总经理|控卫|得分手|投手|核心)/u
const OFFICE_REACH = 8
const clubStart = startBefore(clubs)

const LONGEST_REST = 6
const ofClubs = characterTable([...clubs].filter(({ length }) => length > 2).map((club) => club.slice(-1)))

/** 布莱克|本: whether a stretch is only a part of a team's name. */
export function withinClub(text: string, start: number, end: number): boolean {
  for (let last = end; last <= end + LONGEST_REST; last++) {
    if (!isIn(ofClubs, text, last - 1)) continue
    const from = clubStart(text, last)
    if (from !== null && from <= start && last - from > end - start && last - from > 2) return true
  }
  return false
}

export const isOfTeam = (office: string): boolean => OF_A_TEAM.test(office)

/** 曼城|主帅: where the name of the team begins that ends at a place, before what only teams have; else null. */
export function clubBefore(text: string, end: number, title: number): number | null {
  const start = clubStart(text, end)
  return start !== null && isOfTeam(text.slice(title, title + OFFICE_REACH)) ? start : null
}
