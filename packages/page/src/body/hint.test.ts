import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Attributes } from './attributes.js'
import { hintsOf, type NameHints } from './hint.js'

const named = (name: string): Attributes => {
  const attribs = new Attributes()
  attribs.class = name
  return attribs
}

const cases: readonly (readonly [string, NameHints])[] = [
  ['leftCol', { hint: null, author: false }],
  ['articleBody', { hint: 'article', author: false }],
  ['article-comment', { hint: 'comments', author: false }],
  ['content share_box', { hint: 'furniture', author: false }],
  ['article pic-caption', { hint: 'caption', author: false }],
  ['art-Author', { hint: null, author: true }],
  ['hot author', { hint: 'furniture', author: true }],
  ['one two three four author', { hint: null, author: false }],
  ['PAGE1', { hint: 'article', author: false }],
  ['', { hint: null, author: false }],
]

it.each(cases)('reads what the name %s says', (name, hints) => {
  expect(hintsOf(named(name))).toEqual(hints)
})

it('cuts names into words at signs, digits and before capitals', () => {
  const parts = ['author', 'Author', 'AUTHOR', 'x', 'X', '-', '__', '1', ' ', 'é', '中', '{', '@']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 9 }), (written) => {
      const name = written.join('')
      const words = name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/)
      const author = words.includes('author') && words.length <= 4
      expect(hintsOf(named(name))).toEqual({ hint: null, author })
    }),
    { numRuns: 2000 },
  )
})
