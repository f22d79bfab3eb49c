import type { Province } from '@jianbao/record'
import type { Field, Findings, Ruled } from '../field.js'
import { gazetteer } from './divisions.js'
import type { MentionedPlaces } from './places.js'
import { mentionedPlaces } from './places.js'

/**
 * Where: the province-level divisions of China that the article names, by the places it names, in reading order.
 * Decided where the contract is silent: teams, stations, airports and universities that bear a place's name are mentions of
 * it; regions that no division bears (长三角, 华北, 大湾区), railways between two places (京沪高铁), currencies and share
 * indices (港元, 沪指) are none; 金门 and 马祖 are Taiwan's where the article is about Taiwan, else 金门县 is Fujian's, as
 * GB/T 2260 has it; a former division keeps its own name and code.
 */
export const provinces: Field<'provinces'> = {
  name: 'provinces',
  candidate: 'place name',
  extract: (input) => byProvince(input.text, mentionedPlaces(input)),
}

function byProvince(text: string, { places, refused }: MentionedPlaces): Findings<Province> {
  const entries = new Map<string, Ruled<Province>>()
  for (const { start, end, division, via, rule } of places) {
    const code = division.code.slice(0, 2)
    const entry = entries.get(code) ?? newEntry(code, rule)
    if (!entry) continue
    if (entry.mentions.length === 0) entries.set(code, entry)
    entry.mentions.push({ quote: text.slice(start, end), start, end, place: division.name, via })
  }
  return refused.beside([...entries.values()])
}

function newEntry(code: string, rule: string): Ruled<Province> | undefined {
  const province = gazetteer().provinces.get(code)
  return province && { name: province.name, code, mentions: [], rule }
}
