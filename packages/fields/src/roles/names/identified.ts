import type { RoleName } from '@jianbao/record'
import { characterTable, isIn, wordTag } from '@jianbao/text'
import { openingBrackets } from '../../scan/shared-tables.js'
import type { Scene } from '../link.js'

/** 班主任是|王力, 死者名叫|王力: what stands between what somebody is and the name. */
const COPULA = /(?:名字?叫做?|叫做?|名为|[就正便即]?是|为|系)$/u
const endsCopula = characterTable('是为系叫做')
const LONGEST_COPULA = 4

/** How many characters of such a word end at a place. */
export const copulaBefore = (text: string, at: number): number =>
  isIn(endsCopula, text, at - 1)
    ? (COPULA.exec(text.slice(Math.max(0, at - LONGEST_COPULA), at))?.[0].length ?? 0)
    : 0

const calls = characterTable('叫')
const named = characterTable('名')
const ofNames = characterTable('字')
const clauseEnds = characterTable(',，。；;、：:！？!?\n')
/** 老板叫王力|今年四十岁. */
const AGED = /^(?:今年|现年|时年|年仅)/u

/** Whether the word before a place is 叫, 名叫. */
export const isCalling = (text: string, start: number): boolean => isIn(calls, text, start - 1)

/**
 * The size of the word before a place that says what somebody is called, behind which the clause may go on: 名叫|王力.
 * Where a clause goes on behind 叫 alone, somebody is told to do something: 医生叫|王力|进去, 医生叫|张开|嘴.
 */
export function calledSize(text: string, start: number, end: number): number {
  if (!isCalling(text, start)) return 0
  if (isIn(named, text, start - 2)) return 2
  if (isIn(ofNames, text, start - 2) && isIn(named, text, start - 3)) return 3
  const ends = end === text.length || isIn(clauseEnds, text, end) || isIn(openingBrackets, text, end)
  const isName = ends || AGED.test(text.slice(end, end + 2))
  return isName && !wordTag(text, start, start + 2)?.startsWith('v') ? 1 : 0
}

const DESCRIPTION_AT_MOST = 8

/** 死者系|当地|村民王力: the part in the case that a word before the description of somebody gives. */
export function identifiedBehind({ text, titles }: Scene, at: number): RoleName | null {
  for (let place = at; place > at - DESCRIPTION_AT_MOST && !isIn(clauseEnds, text, place - 1); place--) {
    const size = copulaBefore(text, place)
    const title = size > 0 ? titles.endingAt(place - size) : undefined
    if (title) return title.kind === 'label' ? title.role : null
  }
  return null
}
