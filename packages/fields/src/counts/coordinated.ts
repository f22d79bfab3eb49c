import type { Span } from '@jianbao/text'
import { cutWords, type Word } from '../quantities/lexicon.js'
import type { MeasureClass } from './measures.js'
import { collectives } from './noun-classes.js'
import { kindOf } from './word-kinds.js'

const JOINT = /^(?:和|及|以及|、)/u
/** After these the conjunction is the preposition "with": `三名乘客和司机发生争执`. */
const WITH =
  /^(?:一起|一同|一道|共同|一块|发生|产生|起|争|打|吵|互|对|联|合|交|谈|沟|达成|签|结|之间|展开|组成|形成|建立|保持|见面|会面|聊|说)/u
const REACH = 12

type Suits = (measure: MeasureClass, phrase: string) => boolean

/** The last word of the noun phrase at the beginning of `words`; null where they begin otherwise. */
function headOf(words: readonly Word[]): Word | null {
  let head: Word | null = null
  for (const word of words) {
    const kind = kindOf(word)
    if (/^(?:nr|ns|nt|vn)$/u.test(word.tag) || word.word === '其他') break
    if (kind === 'noun' || (head === null && kind === 'modifier')) {
      if (kind === 'noun') head = word
    } else break
  }
  return head
}

/** Whether `phrase` is of the kind that is counted together: people, companies, offices. */
function isAlike(measure: MeasureClass, first: string, second: string, suits: Suits): boolean {
  if (measure === 'person' || measure === 'organization')
    return suits(measure, first) && suits(measure, second)
  const collective = (phrase: string) =>
    collectives.has(phrase.slice(-2)) || /(?:政府|机构|单位|企业|公司|机关|团体|院校)$/u.test(phrase)
  return measure === 'any' && collective(first) && collective(second)
}

/** `200名医学生和护士`, `32个部门和区县政府`: nouns of one kind under one number. */
export function coordinated(text: string, measure: MeasureClass, found: Span, suits: Suits): Span {
  const first = text.slice(found.start, found.end)
  let end = found.end
  for (let partners = 0; partners < 4; partners++) {
    const joint = JOINT.exec(text.slice(end, end + 2))?.[0]
    if (!joint) break
    const from = end + joint.length
    const stretch = /^[\p{Script=Han}]+/u.exec(text.slice(from, from + REACH))?.[0] ?? ''
    const head = headOf(cutWords(text, from, from + stretch.length))
    if (!head || !isAlike(measure, first, text.slice(from, head.end), suits)) break
    if (joint === '和' && WITH.test(text.slice(head.end, head.end + 3))) break
    end = head.end
  }
  return { start: found.start, end }
}
