import type { RoleName } from '@jianbao/record'
import { characterTable, isIn } from '@jianbao/text'
import type { Scene } from './link.js'

/** 班主任是|王力, 死者名叫|王力: what stands between what somebody is and the name. */
const COPULA = /(?:名字?叫做?|叫做?|名为|[就正便即]?是|为|系)$/u
const endsCopula = characterTable('是为系叫做')
const LONGEST_COPULA = 4
const names = characterTable('叫')

/** How many characters of such a word end at a place. */
export const copulaBefore = (text: string, at: number): number =>
  isIn(endsCopula, text, at - 1)
    ? (COPULA.exec(text.slice(Math.max(0, at - LONGEST_COPULA), at))?.[0].length ?? 0)
    : 0

/** Whether it says what somebody is called, behind which the clause may go on. */
export const isNaming = (text: string, at: number): boolean => isIn(names, text, at - 1)

const clauseEnds = characterTable(',，。；;、：:！？!?\n')
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
