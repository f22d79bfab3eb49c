import { wordFrequency } from '@jianbao/text'
import { leadWords } from './context-words.js'
import type { Surroundings } from './find-names.js'
import type { Title } from './find-titles.js'
import type { NameCandidate } from './name-candidates.js'

/** A surname before a title is read as a person where it costs no more than this against plain words. */
const DEAREST = 6
/** 欧亚司|司长: a surname that is also what institutions end in. */
const INSTITUTION = /[司部院庭所局厅处科室委会队社团校馆厂党]/u
/** Titles that name a trade or a mass, never one person after a surname. */
const NOT_ADDRESSED =
  /^(?:工作人员|.*人员|代表|委员|经济学家|领导人|负责人|发言人|当事人|法人|候选人|投资人|主席团|.*实习生|作者|选手|网友|村民|市民|居民)$/u
const HAN = /[\u4e00-\u9fff]/u
const STANDS_APART = /^(?:v|p|c|d|u|ul|uj|r|k|t|vd|vn)$/u
const AMID_WORDS = -3

/** 王警官, 朱庭长, 张女士: the title that a surname is addressed by, or null. */
export function addressed(
  text: string,
  { start, end, cost }: NameCandidate,
  { titleStarts, inTitle }: Surroundings,
): Title | null {
  if (cost > DEAREST || inTitle[start] === 1) return null
  if (INSTITUTION.test(text.slice(start, end)) && HAN.test(text[start - 1] ?? '')) return null
  if (wordFrequency(text.slice(start - 1, end)) > 0 && !leadWords.has(text[start - 1] ?? '')) return null
  const title = titleStarts.get(end)
  if (!title || title.kind === 'label' || NOT_ADDRESSED.test(title.words)) return null
  return title.headStart === title.start || title.words.startsWith('副') ? title : null
}

/** What the words before a surname speak for: a break or a function word for a person, a noun for a longer word. */
export function standing(text: string, start: number, { tokenEnds, titleEnds }: Surroundings): number {
  const left = text[start - 1] ?? ''
  if (!HAN.test(left) || titleEnds.has(start)) return 0
  if (leadWords.has(left) || leadWords.has(text.slice(start - 2, start))) return 0
  return STANDS_APART.test(tokenEnds.get(start)?.tag ?? '') ? 0 : AMID_WORDS
}
