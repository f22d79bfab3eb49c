import { expect, it } from 'vitest'
import { measured, unmeasured } from '../measures/follower.js'
import { measures } from '../measures/measures.js'
import { bareNouns, compactNouns, recordNouns } from '../nouns/bare-nouns.js'
import { exclusions, exclusionsOf } from './exclusions.js'

it('asks before each measure all that name it, and all that name none, in their order', () => {
  for (const [measure, list] of measures)
    for (const word of list.split(' ')) {
      const holding = exclusions.filter(
        ({ kinds = ['measure'], measures: named = [word] }) =>
          kinds.includes('measure') && [...named].includes(word),
      )
      expect(exclusionsOf(measured(word, 0, measure, false)), word).toEqual(holding)
    }
})

it('names no noun as a measure', () => {
  const named = new Set(exclusions.flatMap(({ measures: words = '' }) => [...words]))
  for (const noun of [...bareNouns, ...compactNouns.keys(), ...recordNouns, '大']) {
    expect(named.has(noun), noun).toBe(false)
    expect(exclusionsOf(unmeasured('noun', noun, 1)).every((one) => one.measures === undefined)).toBe(true)
  }
})
