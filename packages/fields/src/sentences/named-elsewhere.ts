import { type Cast, type Convicted, firstFrom } from './cast.js'
import type { PenaltyGroup } from './groups.js'

// Persons whom the text names otherwise than in the words that lead up to a penalty.

/** 获刑十年的是甲: the person whom the sentence names after the penalty. */
export function toldAfter({ text, mentions }: Cast, { end }: PenaltyGroup): Convicted | null {
  const word = /^的(?:是|为|有|包括)/u.exec(text.slice(end, end + 3))?.[0]
  const next = word && mentions[firstFrom(mentions, end)]
  if (!next || next.start !== end + word.length) return null
  return { persons: [next.name], together: next.name }
}

/** 判囚40个月。被告为35岁的甲: the one whom the words right after the penalty introduce. */
export function introducedAfter(
  { text, mentions }: Cast,
  { end, leadStart, sentence }: PenaltyGroup,
): Convicted | null {
  const next = mentions[firstFrom(mentions, end)]
  if (!next || next.start - end > INTRODUCTION || leadStart !== sentence.start) return null
  const between = text.slice(end, next.start)
  return INTRODUCED.test(between) ? { persons: [next.name], together: next.name } : null
}

/** 护士…被判囚4个月。裁判官乙指,被告甲…: the first whom the text then calls the defendant. */
export function nextDefendant({ text, mentions }: Cast, { end }: PenaltyGroup): Convicted | null {
  for (let at = firstFrom(mentions, end); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.start - end > NAMED_LATER) break
    if (CALLED_DEFENDANT.test(text.slice(Math.max(0, mention.start - 3), mention.start)))
      return { persons: [mention.name], together: mention.name }
  }
  return null
}

const NAMED_LATER = 120
const CALLED_DEFENDANT = /被告人?$/u

const INTRODUCTION = 30
const INTRODUCED = /^[^。]{0,12}[,，。\n]被告(?:人)?(?:是|为|系|即)[^,，。]{0,14}$/u

/** 高判入劳教中心，温则|判监3个月: the one person of the text with that surname. */
export function bySurname({ text, mentions }: Cast, { hits, leadStart }: PenaltyGroup): Convicted | null {
  const end = hits[0]?.start ?? leadStart
  const surname = SURNAME_ALONE.exec(text.slice(Math.max(leadStart, end - 10), end))?.groups?.surname
  if (surname === undefined) return null
  const names = new Set(mentions.map(({ name }) => name).filter((name) => name.startsWith(surname)))
  const [only] = names
  return names.size === 1 && only !== undefined && only.length > 1
    ? { persons: [only], together: only }
    : null
}

const SURNAME_ALONE = /(?:^|[,，。；;\n])(?<surname>\p{Script=Han})[则亦就另昨今同]?(?:早前)?被?$/u
