import { surnameCost, wordFrequency } from '@jianbao/text'
import type { NameMention } from './find-names.js'

/** (连肖), （记者马小河、印朋）, (记者 马小河 印朋 摄): the names of a byline in brackets. */
const SIGNED =
  /[(（](?:[\u4e00-\u9fff]{0,4}(?:记者|通讯员)[\s:：]?)?(?<names>[\u4e00-\u9fff]{2,3}(?:[、\s][\u4e00-\u9fff]{2,3}){0,4})(?:\s?[摄文])?[)）]/uy
/** A bare name is one only behind the agency's 电. */
const WIRE = /[讯电]\s?$/u
const MAKER = /记者|通讯员/u

/** The names of bylines in brackets whose first character is a surname so rare that nothing else says a person. */
export function findBylineNames(text: string): NameMention[] {
  const found: NameMention[] = []
  for (const bracket of ['(', '（'])
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      SIGNED.lastIndex = at
      const match = SIGNED.exec(text)
      const names = match?.groups?.names
      if (!match || names === undefined) continue
      if (!MAKER.test(match[0]) && !WIRE.test(text.slice(Math.max(0, at - 2), at))) continue
      let start = match.index + match[0].indexOf(names)
      for (const name of names.split(/[、\s]/u)) {
        if (surnameCost(name[0] ?? '') === undefined && wordFrequency(name) === 0)
          found.push({ name, masked: false, title: null, rule: 'byline', start, end: start + name.length })
        start += name.length + 1
      }
    }
  return found
}
