import type { RoleName } from '@jianbao/record'
import type { Position, Scene } from '../link.js'
import type { Person } from '../people/people.js'

const MAY_PRACTISE: readonly RoleName[] = ['official', 'executive', 'other']
const PHYSICIAN = /(?:医师|医生|大夫)$/u
const WARD = /[医诊院科]|中心/u
const SOCIETY = /(?:[^人商总工]会|公会|学会|协会|联盟)$/u
const SCHOLAR = /(?:医师|医生|教授|研究员|院士|工程师|农艺师|研究者)$/u

/** 糖尿病中心主任王力医师, 教授、学会秘书长王力: who heads a ward or a society beside a profession speaks as one of it. */
export function practises(
  { text }: Scene,
  { positions }: Pick<Person, 'positions'>,
  best: Position | undefined,
): boolean {
  if (!best?.organization || !MAY_PRACTISE.includes(best.role)) return false
  const professions = positions.filter(({ role }) => role === 'expert')
  if (professions.length === 0) return false
  const house = text.slice(best.organization.start, best.organization.end)
  const profession = SOCIETY.test(house) ? SCHOLAR : WARD.test(house) ? PHYSICIAN : null
  return profession !== null && professions.some(({ words }) => profession.test(words))
}
