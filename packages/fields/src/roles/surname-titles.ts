import type { NameMention, Surroundings } from './find-names.js'
import type { NameCandidate } from './name-candidates.js'

/** A surname before a title is read as a person where it costs no more than this against plain words. */
const DEAREST = 6
/** Titles that name a trade or a mass, never one person after a surname. */
const NOT_ADDRESSED =
  /^(?:工作人员|.*人员|代表|委员|经济学家|领导人|负责人|发言人|当事人|法人|候选人|投资人|主席团)$/u

/** 王警官, 朱庭长, 张女士: a surname with the title that follows it. */
export function findSurnameTitles(
  text: string,
  candidates: readonly NameCandidate[],
  { titleStarts, titleCharacters }: Surroundings,
): NameMention[] {
  const found: NameMention[] = []
  for (const { kind, start, end, cost } of candidates) {
    if (kind !== 'surname' || cost > DEAREST || titleCharacters.has(start)) continue
    const title = titleStarts.get(end)
    if (!title || title.kind === 'label' || NOT_ADDRESSED.test(title.words)) continue
    if (title.headStart !== title.start && !title.words.startsWith('副')) continue
    found.push({ name: text.slice(start, title.end), masked: true, title, start, end: title.end })
  }
  return found
}
