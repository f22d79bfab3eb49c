import { characterTable, isIn, type Span } from '@jianbao/text'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import type { MeasureClass } from '../measures/measures.js'
import { collectives, nounSuffixes } from './noun-classes.js'
import { kindOf } from './word-kinds.js'

const JOINT = /^(?:和|及|以及|、|或(?:是|者)?)/u
const opensJoint = characterTable('和及以、或')
/** After these the conjunction is the preposition "with": `三名乘客和司机发生争执`. */
const WITH =
  /^(?:一起|一同|一道|共同|一块|发生|产生|起|争|打|吵|互|对|联|合|交|谈|沟|达成|签|结|之间|展开|组成|形成|建立|保持|见面|会面|聊|说)/u
const REACH = 12

type Suits = (measure: MeasureClass, phrase: string) => boolean

/** The last word of the noun phrase at the beginning of `words`; null where they begin otherwise. */
function headOf(words: readonly Word[]): Word | null {
  let head: Word | null = null
  for (const [index, word] of words.entries()) {
    const kind = kindOf(word)
    // 芝麻|糖
    if (head !== null && nounSuffixes.has(word.word)) {
      head = word
      continue
    }
    // 核|拌|糖
    const next = words[index + 1]
    if (head !== null && kind === 'verb' && word.word.length === 1 && nounSuffixes.has(next?.word ?? ''))
      continue
    if (/^(?:nr|ns|nt|vn)$/u.test(word.tag) || word.word === '其他') break
    if (kind === 'noun' || (head === null && kind === 'modifier')) {
      if (kind === 'noun') head = word
    } else break
  }
  return head
}

/** Whether `phrase` is of the kind that is counted together: people, companies, offices, things of one class. */
function isAlike({ measure, heads, suits }: Kind, first: string, second: string): boolean {
  if (measure === 'person' || measure === 'organization' || measure === 'vehicle')
    return suits(measure, first) && suits(measure, second)
  // 花生糖、牛轧糖
  if (first.length > 1 && second.length > 1 && first.at(-1) === second.at(-1)) return true
  if ([first, second].every((phrase) => heads.some((head) => phrase.endsWith(head)))) return true
  const collective = (phrase: string) =>
    collectives.has(phrase.slice(-2)) ||
    /(?:政府|机构|单位|企业|公司|机关|团体|院校|村|社区|街道|小区|园区)$/u.test(phrase)
  return measure === 'any' && collective(first) && collective(second)
}

/** What is counted: its class, the nouns it mostly is, and whether it stands as the object behind its verb. */
export interface Kind {
  readonly measure: MeasureClass
  readonly heads: readonly string[]
  readonly isObject: () => boolean
  readonly suits: Suits
}

const CLOSED = /^[，。；！？,;!?\n]?$/u

/** `两次稽查及辅导`: the second of two acts; null where no act stands there. */
function actOf(words: readonly Word[], text: string, { start, end }: Span): Word | null {
  const first = cutWords(text, start, end).at(-1)
  const second = words[0]
  if (!first || !second || second.word.length < 2) return null
  return /^vn?$/u.test(first.tag) && /^vn?$/u.test(second.tag) ? second : null
}

/**
 * `200名医学生和护士`, `32个部门和区县政府`: nouns of one kind under one number; of any kind where they end the clause as
 * the object of its verb (`新增5000册童书和绘本。`).
 */
export function coordinated(text: string, found: Span, kind: Kind): Span {
  if (!isIn(opensJoint, text, found.end)) return { start: found.start, end: found.end }
  const first = text.slice(found.start, found.end)
  let end = found.end
  for (let partners = 0; partners < 4; partners++) {
    const joint = JOINT.exec(text.slice(end, end + 2))?.[0]
    if (!joint) break
    const from = end + joint.length
    const stretch = /^[\p{Script=Han}]+/u.exec(text.slice(from, from + REACH))?.[0] ?? ''
    const words = cutWords(text, from, from + stretch.length)
    const head = (kind.measure === 'event' ? actOf(words, text, found) : null) ?? headOf(words)
    if (!head) break
    const closes =
      kind.measure === 'any' && joint !== '、' && CLOSED.test(text[head.end] ?? '') && kind.isObject()
    const ofEvents = kind.measure === 'event' && head === words[0]
    if (!closes && !ofEvents && !isAlike(kind, first, text.slice(from, head.end))) break
    if (joint === '和' && WITH.test(text.slice(head.end, head.end + 3))) break
    end = head.end
  }
  return { start: found.start, end }
}
