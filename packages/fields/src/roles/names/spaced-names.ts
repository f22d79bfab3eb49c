import { characterTable, isIn, surnameCost } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { namesOfRun } from './byline-runs.js'
import type { NameMention } from './find-names.js'
import { nameSigns } from './name-signs.js'

/** What a byline says before the names of those who made an article. */
const MAKERS = ['记者', '通讯员']
/** 记者林 岳: a name of two characters, set as wide as one of three. */
const SPACED =
  /[\s:：]?(?<surname>[\u4e00-\u9fff])[ \u3000]{1,2}[\u4e00-\u9fff](?=$|[\s)）、/／,，。】]|报[道导]|摄|通讯员)/uy

const gaps = characterTable(' \u3000:：')

/** The names of bylines that are written with a space between surname and given name, or one behind the other. */
export function findSpacedNames(text: string): NameMention[] {
  const found: NameMention[] = []
  for (const maker of MAKERS)
    for (const at of nameSigns(text).makers) {
      if (!text.startsWith(maker, at)) continue
      SPACED.lastIndex = at + maker.length
      const match = SPACED.exec(text)
      const surname = match?.groups?.surname
      if (!match || surname === undefined || surnameCost(surname) === undefined) {
        const from = at + maker.length + (isIn(gaps, text, at + maker.length) ? 1 : 0)
        if (isHan(text, from)) found.push(...namesOfRun(text, from))
        continue
      }
      const start = match.index + match[0].indexOf(surname)
      const end = match.index + match[0].length
      found.push({ name: text.slice(start, end), masked: false, title: null, rule: 'byline', start, end })
    }
  return found
}
