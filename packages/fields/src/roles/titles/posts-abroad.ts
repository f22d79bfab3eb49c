import { characterTable, isIn, type TextWords } from '@jianbao/text'
import { PLACE } from '../organizations/institution-words.js'
import { countries } from '../places/countries.js'

const postings = characterTable('驻')
/** 常驻, 前驻. */
const ofPostings = characterTable('常前原')
/** 驻美, 驻欧盟: by a short name, or with an organization of states. */
const SHORT_PLACE = /^(?:[美英法德日韩朝俄印泰澳加欧港华京沪]|联合国|欧盟|东盟|北约|非盟|世贸组织)$/u
const SHORTEST_PLACE = 1
const LONGEST_PLACE = 8

/** 华东社|驻伦敦记者, 法国|驻日本大使: where the place of a post begins that stands right before `at`; `at` where none does. */
export function postStart(text: string, at: number, floor: number, words: TextWords): number {
  for (let place = at - SHORTEST_PLACE; place > floor && place >= at - LONGEST_PLACE; place--) {
    if (!isIn(postings, text, place - 1)) continue
    const post = place - 1 - (isIn(ofPostings, text, place - 2) ? 1 : 0)
    return isPlace(text.slice(place, at), at, words) ? Math.max(post, floor) : at
  }
  return at
}

const isPlace = (name: string, at: number, words: TextWords): boolean => {
  if (countries.has(name) || SHORT_PLACE.test(name)) return true
  const last = words.endingAt(at)
  return last?.tag === PLACE && last.word === name
}
