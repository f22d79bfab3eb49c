import { surnameCost, wordFrequency, wordTag } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import type { NameMention } from './find-names.js'
import { nameSigns } from './name-signs.js'

/** (连肖), （记者马小河、印朋）, (记者 马小河 实习生 印朋 摄): the names of a byline in brackets. */
const SIGNED =
  /[(（](?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员)[\s:：]?)?(?<names>[\u4e00-\u9fff]{2,3}(?:[、\s][\u4e00-\u9fff]{2,3}){0,6})(?:\s?[摄文])?[)）]/uy
/** A bare name is one only behind the agency's 电. */
const WIRE = /[讯电]\s?$/u
const MAKER = /记者|通讯员/u
const MAKERS = /^(?:记者|通讯员|实习生)$/u
/** （记者 报道）: what the makers did. */
const PLAIN = /^(?:v|vn|vd|d|r|t)$/u

/** The names of bylines in brackets that are words of the dictionary, or whose first character is a surname so rare, that nothing else says a person. */
export function findBylineNames(text: string): NameMention[] {
  const found: NameMention[] = []
  for (const at of nameSigns(text).brackets) {
    if (!isHan(text, at + 1)) continue
    SIGNED.lastIndex = at
    const match = SIGNED.exec(text)
    const names = match?.groups?.names
    if (!match || names === undefined) continue
    const made = MAKER.test(match[0])
    if (!made && !WIRE.test(text.slice(Math.max(0, at - 2), at))) continue
    addNames(match, names, made, found)
  }
  return found
}

function addNames(match: RegExpExecArray, names: string, made: boolean, found: NameMention[]): void {
  let start = match.index + match[0].indexOf(names)
  for (const name of names.split(/[、\s]/u)) {
    if (isUnknown(name, made))
      found.push({ name, masked: false, title: null, rule: 'byline', start, end: start + name.length })
    start += name.length + 1
  }
}

/** As dear as a surname can be: nothing else makes a person of it. */
const RARE = 11

/** Whether nothing else says that these characters are a name; `made`: the brackets tell who made the article. */
function isUnknown(name: string, made: boolean): boolean {
  if (MAKERS.test(name)) return false
  const word = wordFrequency(name) > 0
  if ((surnameCost(name[0] ?? '') ?? RARE) >= RARE) return !word
  return made && word && !PLAIN.test(wordTag(name) ?? '')
}
