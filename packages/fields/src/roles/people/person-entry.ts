import type { LooseMention, Role, RoleName } from '@jianbao/record'
import { characterTable, isIn, type Span } from '@jianbao/text'
import type { Ruled } from '../../field.js'
import { caseRole } from '../categories/case-role.js'
import { memberRole } from '../categories/member-role.js'
import { isOfOld } from '../categories/of-old.js'
import { isOffice, positionRole } from '../categories/position-roles.js'
import { practises } from '../categories/practises.js'
import { withheldRole } from '../categories/withheld-role.js'
import type { Position, Scene } from '../link.js'
import { organizationAlone } from '../organizations/organization-alone.js'
import { isOfInstitution, organizationOf, signedFor } from '../organizations/organization-of.js'
import { institutionOf } from '../organizations/organization-pointers.js'
import type { Person } from './people.js'

/** In a case a person of such a trade whose name is withheld is a party to it, not an authority. */
const ORDINARY: readonly RoleName[] = ['employee', 'executive', 'reporter', 'other']

/** A player who is hurt still plays. */
const PLAYS = /(?:队员|球员|选手|前锋|中锋|后卫|边锋|中场|门将|投手|捕手|名将|主力|核心|外援|车手)$/u
/** A student who calls the police studies. */
const STUDIES = /学生$/u
/** 立即报警, but 被骗后报警. */
const REPORTS = /^(?![^,，。]{0,6}[被遭受])[^,，。]{0,6}报警/u
const REPORTS_REACH = 9
/** A driver who is hurt is told of for that. */
const HARMED_TRADES: readonly RoleName[] = ['employee', 'other']

/** The entry of a person, or what is known of a role from elsewhere (`byline`). */
export function entryOf(scene: Scene, person: Person, maskedDefault: RoleName): Ruled<Role> {
  const offices = person.positions.filter(namesOffice)
  const position = bestPosition(scene, offices)
  const organization = position
    ? organizationOf(scene, position)
    : (signedFor(scene, person) ?? organizationAlone(scene, person.mentions))
  return {
    name: person.name,
    masked: person.masked,
    role: chooseRole(scene, person, maskedDefault, organization),
    position: position ? officeOr(position, offices).words : null,
    organization,
    mentions: person.mentions.map(
      ({ start, end }): LooseMention => ({ quote: scene.text.slice(start, end), start, end }),
    ),
    rule: person.mentions[0]?.rule ?? 'name in the text',
  }
}

const namesOffice = ({ words }: Position): boolean => isOffice(words)

/** A degree says what somebody knows: an office says more. */
const DEGREES: ReadonlySet<string> = new Set(['博士', '硕士'])
const officeOr = (position: Position, offices: readonly Position[]): Position =>
  DEGREES.has(position.words) ? (offices.find(({ words }) => !DEGREES.has(words)) ?? position) : position

/** The first position that names its organisation, a seat only after an office; else the first. */
function bestPosition({ text }: Scene, positions: readonly Position[]): Position | undefined {
  const [first] = positions
  let placed: Position | undefined
  for (const position of positions) {
    if (!isOfInstitution(text, position)) continue
    if (!isSeat(position.words)) return position
    placed ??= position
  }
  return placed ?? first
}

/** 政协委员、江州大学校长; 市委常委、宣传部部长: a seat that many hold beside their work. */
const SEAT = /(?:人大代表|党代表|委员|常委|理事)$/u
const endsSeat = characterTable('表员委事')
const isSeat = (words: string): boolean => isIn(endsSeat, words, words.length - 1) && SEAT.test(words)

/** @param carried the organisation of the best position, where its own words name none */
function chooseRole(scene: Scene, person: Person, maskedDefault: RoleName, carried: string | null): RoleName {
  const inCase = caseRole([...person.labels, ...person.predicates])
  if (inCase && (person.labels.length > 0 || inCase !== 'victim')) return inCase
  const best = bestPosition(scene, person.positions)
  if (person.predicates.includes('photographer')) return 'photographer'
  if (practises(scene, person, best)) return 'expert'
  const held = best ? officeRole(scene, person, best, maskedDefault, inCase, carried) : null
  if (held !== null) return held
  const member = best ? null : memberRole(carried)
  return inCase ?? person.predicates[0] ?? partOrHouse(scene, person, maskedDefault, member)
}

/** What the offices of a person make of him or her; null where they say less than the case. */
function officeRole(
  scene: Scene,
  person: Person,
  best: Position,
  maskedDefault: RoleName,
  inCase: RoleName | null,
  carried: string | null,
): RoleName | null {
  for (const position of [best, ...person.positions]) {
    const { words, role, organization, start } = position
    const own = institutionIn(scene, words, organization, start)
    const found = positionRole(words, role, organization || position !== best ? own : (carried ?? own))
    if (isPartyFirst(scene, person, inCase, maskedDefault, found, words)) return null
    if (OF_OFFICE.includes(found) && isOfOld(scene.text, position)) return 'other'
    if (found !== 'other' || PLAYS.test(words) || STUDIES.test(words)) return found
  }
  return null
}

/** What an office makes of people of our time alone. */
const OF_OFFICE: readonly RoleName[] = ['official', 'executive', 'expert', 'employee']

/** What the case, else the house alone, makes of a person of no office. */
function partOrHouse(
  scene: Scene,
  person: Person,
  maskedDefault: RoleName,
  member: RoleName | null,
): RoleName {
  return member === null || isPartyFirst(scene, person, null, maskedDefault, member, '')
    ? withheldRole(scene, person, maskedDefault)
    : member
}

/** Whether what befell a person, or the case, says more than the trade. */
function isPartyFirst(
  scene: Scene,
  person: Person,
  inCase: RoleName | null,
  maskedDefault: RoleName,
  found: RoleName,
  words: string,
): boolean {
  const { masked } = person
  if (masked && maskedDefault !== 'other' && ORDINARY.includes(found)) return true
  if (inCase !== 'victim' || PLAYS.test(words)) return false
  if (STUDIES.test(words) && onlyReports(scene, person)) return false
  return (masked ? ORDINARY : HARMED_TRADES).includes(found)
}

/** Whether nothing befell somebody but that he or she called the police. */
function onlyReports({ text }: Scene, { mentions, predicates }: Person): boolean {
  const reports = mentions.filter(({ end }) => REPORTS.test(text.slice(end, end + REPORTS_REACH)))
  return predicates.filter((role) => role === 'victim').length <= reports.length
}

/** What a position is of, for telling its role: as written; where that is a department, with its house. */
function institutionIn({ text }: Scene, words: string, organization: Span | null, at: number): string | null {
  const written = organization ? text.slice(organization.start, organization.end) : ''
  if (written !== '' && !(isIn(endsDepartment, written, written.length - 1) && DEPARTMENT.test(written)))
    return written
  return (institutionOf(text, words, at) ?? '') + written || null
}

const DEPARTMENT = /^(?:[该本]院|[^局厅署院]{1,5}[科室处组部])$/u
const endsDepartment = characterTable('院科室处组部')
