import { characterTable, isIn, surnameCost, wordFrequency, wordTag } from '@jianbao/text'

/** Surnames dearer than this are more often the beginning of a word: 小学, 老板. */
const RARE = 6.5
const SIZE = 2
const characters = characterTable('小老')
const lefts = characterTable('\n ,，。、;；:：!！?？…(（)）“”"「」』　的是和与员工者友妻夫')
/** What a person does or is like right behind such a name, and what breaks the clause. */
const SUBJECT =
  /[说称讲谈问答应叫喊哭笑想要会能可愿在就也还又已被把将对向和与跟同从到是的给让为没不很都再才便只曾正刚因由于拿打走来去看听开买卖住做跑找带送收用赶坐站躺每今昨当自一点接见认觉发决表告回报介坦摸挺温则]|[,，。、!！?？:：]/uy
/** 老李: a word of the list that is a name. */
const PEOPLE = 'nr'

/**
 * 小程…小程: people who are called so all through an article, where no noun stands before that says who they are. Once alone
 * it may be the beginning of a word that the list lacks (小程|序).
 */
export function findRepeated(text: string, places: readonly number[]): number[] {
  const first = new Map<string, number>()
  const found: number[] = []
  for (const at of places) {
    if (!isIn(characters, text, at) || (surnameCost(text.charAt(at + 1)) ?? RARE) >= RARE) continue
    const name = text.slice(at, at + SIZE)
    if (wordFrequency(name) > 0 && wordTag(name) !== PEOPLE) continue
    if (!isSubject(text, at)) continue
    const before = first.get(name)
    if (before === undefined) first.set(name, at)
    else {
      if (before >= 0) found.push(before)
      first.set(name, TOLD)
      found.push(at)
    }
  }
  return found
}

const TOLD = -1

function isSubject(text: string, at: number): boolean {
  if (at > 0 && !isIn(lefts, text, at - 1)) return false
  SUBJECT.lastIndex = at + SIZE
  return SUBJECT.test(text)
}
