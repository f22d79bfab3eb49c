import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePage } from './parse.js'
import { strainOf } from './strain.js'

const many = 200_000

describe('what strains the parser', () => {
  it.each([
    ['depth', 'nested elements', '<div>'.repeat(many)],
    ['depth', 'links left open', '<a href=x>某'.repeat(many)],
    ['depth', 'elements that close only their own kind', '<p><td>'.repeat(many)],
    ['depth', 'tables in tables', '<table><tr><td>'.repeat(many / 4)],
    ['depth', 'names that nothing opened, deep inside', '<div>'.repeat(15_000) + '</x>'.repeat(many)],
    ['depth', 'elements of all names', Array.from({ length: many }, (_, i) => `<x${i}>`).join('')],
    ['tags', 'line breaks', '<br>'.repeat(600_000)],
    ['tags', 'empty elements', '<div></div>'.repeat(300_000)],
    ['tags', 'signs', '<'.repeat(1_100_000)],
    [null, 'paragraphs left open', '<p>某'.repeat(many)],
    [null, 'cells and rows left open', '<tr><td>某<td>某'.repeat(many / 4)],
    [null, 'terms left open', '<dt>某<dd>某'.repeat(many / 4)],
    [null, 'a table of many rows', `<table>${'<tr><td>某</td><td>某</td></tr>'.repeat(many / 8)}</table>`],
    [null, 'script that compares', `<script>${'a<b;'.repeat(many)}</script>`],
    [null, 'a script left open', `<script>${'<div>'.repeat(90_000)}`],
  ] as const)('%s: %s', (strain, _, html) => {
    expect(strainOf([html])).toBe(strain)
    expect(strainOf(html.split(/(?<=>)/))).toBe(strain)
  })

  // Long enough to be counted, not to be refused: as deep as the parser has it, or it would be refused for nothing.
  it('holds a page to be no deeper than it is parsed', () => {
    const tags = fc.constantFrom(
      ...[
        '<p>',
        '<td>',
        '<tr>',
        '<li>',
        '<ul>',
        '</ul>',
        '<div>',
        '</div>',
        '</p>',
        '<dd>',
        '<dt>',
        '<br>',
        '</td>',
      ],
    )
    fc.assert(
      fc.property(fc.array(tags, { minLength: 1, maxLength: 12 }), (parts) => {
        const piece = parts.join('')
        const deepens = depthOf(piece.repeat(60)) > depthOf(piece.repeat(30)) + 10
        const html = piece.repeat(Math.ceil(60_000 / parts.length))
        expect(strainOf([html]) === null || deepens).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

function depthOf(html: string): number {
  let deepest = 0
  const open = [{ node: parsePage(html), depth: 0 }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    deepest = Math.max(deepest, at.depth)
    for (let node = at.node.firstChild; node !== null; node = node.next)
      open.push({ node, depth: at.depth + 1 })
  }
  return deepest
}
