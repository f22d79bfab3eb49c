import type { NameMention } from './find-names.js'
import type { Titles } from './find-titles.js'

/** What only firms have between their name and a person's. */
const OFFICE_OF_A_FIRM =
  /(?:董事长?|监事|总裁|首席[\u4e00-\u9fff]{2,6}|总经理|合伙人|创[始办]人|总监|^(?:[\u4e00-\u9fff]{2})?经理|主编|总编|副总|主管|负责人|分析师)$/u
const LONGEST_OFFICE = 8

/** 远航|总经理|王力: what stands before an office with its bearer behind it is a firm, however it reads. */
export function withoutFirms(mentions: NameMention[], titles: Titles): NameMention[] {
  const firms = new Set<string>()
  for (let at = 0; at + 1 < mentions.length; at++) {
    const [mention, next] = [mentions[at], mentions[at + 1]]
    if (!mention || !next || next.start - mention.end > LONGEST_OFFICE || next.start - mention.end < 2)
      continue
    if (mention.masked || mention.title !== null) continue
    const office = titles.nearAt(mention.end)
    if (office?.end !== next.start || office.kind !== 'position') continue
    if (OFFICE_OF_A_FIRM.test(office.words)) firms.add(mention.name)
  }
  return firms.size > 0 ? mentions.filter(({ name }) => !firms.has(name)) : mentions
}
