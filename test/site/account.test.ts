import { expect, it } from 'vitest'
import { misaccounted, type Told } from './account.js'
import type { Expected } from './expected.js'
import type { SiteInput } from './news-site.js'

const article = (story: string): Expected => ({
  ...{ becomes: 'article', story, title: `题${story}` },
  text: (edition) => `文${story}-${edition}`,
})
const input = (address: string, expected: Expected): SiteInput => ({ address, host: 0, path: '/', expected })
const inputs = [
  input('a', article('1')),
  input('b', { becomes: 'reject', reason: 'robots' }),
  input('c', article('1')),
  input('d', article('2')),
]
const right: readonly Told[] = [
  { address: 'a', as: 'record', title: '题1', text: '文1-0', id: 'one' },
  { address: 'd', as: 'record', title: '题2', text: '文2-0', id: 'two' },
  { address: 'c', as: 'duplicate', title: '题1', text: '文1-0', id: 'one' },
  { address: 'b', as: 'reject', reason: 'robots' },
]
const but = (at: number, change: Partial<Told>): Told[] =>
  right.map((told, nth) => (nth === at ? { ...told, ...change } : told))

it('finds nothing where all is as it has to be', () => {
  expect(misaccounted(inputs, right, 0)).toEqual([])
})

it.each<[string, readonly Told[], number]>([
  ['an address that is lost', right.slice(1), 0],
  ['one that comes out twice', [...right, ...right.slice(0, 1)], 0],
  ['one that nobody asked for', [...right, { address: 'x', as: 'record' }], 0],
  ['another reason', but(3, { reason: 'unreachable' }), 0],
  ['a page that had to be refused', but(3, { as: 'record' }), 0],
  ['an article that was refused', but(1, { as: 'reject', reason: 'robots' }), 0],
  ['a copy that is no duplicate', but(2, { as: 'record' }), 0],
  ['a duplicate of another article', but(2, { id: 'two' }), 0],
  ['an article taken for a copy', but(1, { as: 'duplicate', id: 'one' }), 0],
  ['another text', but(1, { text: '文2' }), 0],
  ['another title', but(1, { title: '' }), 0],
  ['the text of an earlier edition', right, 1],
])('finds %s', (_, told, edition) => {
  expect(misaccounted(inputs, told, edition)).not.toEqual([])
})
