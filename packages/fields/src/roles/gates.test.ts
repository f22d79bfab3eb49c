import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldCases } from '../testing/field-cases.js'
import { organizationRoles } from './categories/organization-roles.js'
import { predicates } from './categories/predicates.js'
import { isNoSurname, NOT_A_SURNAME } from './names/chinese-candidates.js'
import { LED_BY_THINGS, mayBeLed } from './names/name-lists.js'
import { officeOrPlace } from './names/offices-and-places.js'
import { matchesOf, patterns } from './names/screen-names.js'
import { ACCUSED, accusesSomebody } from './names/surnamed-people.js'

const articles = fieldCases('roles').map(({ text }) => text)

/** Strings of the words that a pattern is written with, so that it often matches. */
const wordsOf = (...sources: readonly RegExp[]): fc.Arbitrary<string> => {
  const words = sources.flatMap(({ source }) => source.match(/[\u4e00-\u9fff]{1,4}|[,，。“”"「」\d]/gu) ?? [])
  return fc.array(fc.constantFrom(...words, '李', '1'), { maxLength: 8 }).map((parts) => parts.join(''))
}

const always = (given: fc.Arbitrary<string>, holds: (text: string) => void): void => {
  fc.assert(fc.property(given, holds), { numRuns: 2000 })
  for (const text of articles) holds(text)
}

describe('what tells that a pattern need not be tried lets through all that it matches', () => {
  it.each(predicates)('$name', ({ after, before, signs, later, endings }) => {
    const ahead = (text: string): void => {
      const sentence = text.split('。', 1)[0] ?? ''
      const clause = sentence.split(/[,，]/u, 1)[0] ?? ''
      if (after.test(text))
        expect(
          [...signs].some((sign) => clause.includes(sign)) ||
            [...later].some((sign) => sentence.includes(sign)),
        ).toBe(true)
      if (before?.test(text)) expect(endings).toContain(text.slice(-1))
    }
    always(wordsOf(...(before ? [after, before] : [after])), (text) => {
      for (let at = 0; at < text.length; at += 3) {
        ahead(text.slice(at, at + 40))
        ahead(text.slice(0, at))
      }
    })
  })

  it.each(organizationRoles)('what a position is of: $name', ({ organization, signs }) => {
    always(wordsOf(organization), (text) => {
      if (organization.test(text)) expect([...signs].some((sign) => text.includes(sign))).toBe(true)
    })
  })

  it('who is accused', () => {
    always(wordsOf(ACCUSED), (text) => {
      expect(accusesSomebody(text)).toBe(new RegExp(ACCUSED.source, 'u').test(text))
    })
  })

  it('what begins with no surname', () => {
    always(wordsOf(NOT_A_SURNAME), (text) => {
      for (let start = 0; start < text.length; start++) {
        const stretch = text.slice(Math.max(0, start - 1), start + 2)
        expect(isNoSurname(text, start)).toBe(NOT_A_SURNAME.test(stretch))
      }
    })
  })

  it('an office or a place', () => {
    const ends = /部|署|局|厅|委|的|两位|三名|高家庄|王各庄|于高雄|从江州/u
    always(wordsOf(ends), (text) => {
      for (let end = 2; end <= 4; end++) {
        const name = text.slice(0, end)
        if (/[部署局厅委]$/u.test(name)) expect(officeOrPlace(name, false)).not.toBeNull()
        if (/^.[家各]庄$/u.test(name)) expect(officeOrPlace(name, true)).toBe('a place')
        if (/的$|[两三][位名大]$/u.test(name)) expect(officeOrPlace(name, true)).not.toBeNull()
      }
    })
  })

  it('what a list is of, told before it', () => {
    always(wordsOf(LED_BY_THINGS), (text) => {
      for (let end = 1; end <= text.length; end += 3)
        if (LED_BY_THINGS.test(text.slice(Math.max(0, end - 60), end))) expect(mayBeLed(text, end)).toBe(true)
    })
  })

  it.each(patterns)('names on the net: %s', (pattern) => {
    always(wordsOf(pattern), (text) => {
      const everywhere = [...text.matchAll(new RegExp(pattern.source, 'gu'))]
      expect(matchesOf(text, pattern).map(({ index }) => index)).toEqual(everywhere.map(({ index }) => index))
    })
  })
})
