import { isRefusal } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { largestPage } from '../article.js'
import { decode } from '../charset/decode.js'
import { linesOrReason } from '../testing/page-of.js'
import type { DomNode } from './dom.js'
import { layOut } from './layout.js'
import { parsePage } from './parse.js'

const told = '河堤上的路灯昨晚全部点亮，一共三百二十盏，从东门一直排到渡口，散步的人比平日多了一倍。'
const more = '负责安装的师傅说，灯杆里装了感应器，没有人走过的时候，灯光会暗下去三成，省下不少电。'
const body = [told, more]
const article = body.map((text) => `<p>${text}</p>`).join('')

describe('hostile markup', () => {
  const attributes = Array.from({ length: 300_000 }, (_, i) => `a${i}=1`).join(' ')
  it.each<readonly [name: string, html: string, expected: readonly string[]]>([
    ['attributes without number', `<div ${attributes}>${article}</div>`, body],
    [
      'a class of megabytes',
      `<div class="${'a '.repeat(1_000_000)}" style="${'b:c;'.repeat(500_000)}">${article}</div>`,
      body,
    ],
    ['a script left open', `${article}<script>${'x<y;'.repeat(500_000)}`, body],
    ['a comment left open', `${article}<!--${told.repeat(20_000)}`, body],
    ['a textarea left open', `${article}<textarea>${told.repeat(20_000)}`, body],
    ['an attribute left open', `${article}<div title="${told.repeat(20_000)}`, body],
    ['signs of markup', `${'< '.repeat(300_000)}<div>${article}</div>`, body],
    ['line breaks', `${'<br>'.repeat(300_000)}${article}`, body],
    ['empty blocks', `${'<div></div>'.repeat(200_000)}<div>${article}</div>`, body],
    ['blanks', `<p>${told}${' '.repeat(3_000_000)}</p>${'\n'.repeat(3_000_000)}<p>${more}</p>`, body],
    ['NUL in words', article.replaceAll('路灯', '路\0灯').replaceAll('师傅', '师\0\0傅'), body],
    ['one link of a megabyte', `<a href="/x">${told.repeat(20_000)}</a>`, ['no_body']],
    [
      'brackets in JSON-LD',
      `<script type="application/ld+json">${'['.repeat(900_000)}</script>${article}`,
      body,
    ],
    ['quotation marks in a script', `<script>${'"\\'.repeat(500_000)}</script>`, ['no_body']],
    ['JSON in JSON in JSON', `<script>${nested(12)}</script>`, ['no_body']],
    [
      'nested tables',
      `${'<table><tr><td>'.repeat(3000)}${article}${'</td></tr></table>'.repeat(3000)}`,
      body,
    ],
    ['nested elements', `${'<div>'.repeat(100_000)}${article}`, ['too_large']],
    ['elements left open', `${'<b>某'.repeat(1_000_000)}${article}`, ['too_large']],
    ['a page of fifty megabytes', `${' '.repeat(50_000_000)}${article}`, ['too_large']],
  ])('%s', (_, html, expected) => {
    expect(linesOrReason(html)).toEqual(expected)
  })

  it('fifty megabytes of bytes are decoded or refused', () => {
    const decoded = decode(new Uint8Array(50_000_000).fill(0x20), null, 'html')
    expect(isRefusal(decoded) || decoded.text.length > largestPage).toBe(true)
  })

  // Each node is looked at a few times, whatever stands around it.
  it.each<readonly [name: string, page: (size: number) => string]>([
    ['flat', (size) => '<p>某</p>'.repeat(size)],
    ['nested', (size) => '<div>某'.repeat(size)],
    ['nested in links', (size) => '<a href=x>某<i>'.repeat(size)],
    ['nested figures', (size) => '<figure><b>某'.repeat(size)],
  ])('laying out what is %s takes a few looks at each node', (_, page) => {
    const looks = [500, 1000, 2000].map((size) => looksAt(page(size)))
    const [few = 0, some = 0, many = 0] = looks
    expect(some - few).toBeLessThanOrEqual(500 * 60)
    expect(many - some).toBeLessThanOrEqual((some - few) * 2.1)
  })
})

function nested(depth: number): string {
  let code = JSON.stringify({ content: '某某' })
  for (let i = 0; i < depth; i++) code = JSON.stringify({ content: code })
  return code
}

/** How many properties of its nodes laying a page out reads. */
function looksAt(html: string): number {
  let looks = 0
  const watched = new Map<object, DomNode>()
  const watch = (node: DomNode): DomNode => {
    const known = watched.get(node)
    if (known !== undefined) return known
    const proxy = new Proxy(node, {
      get(target, name) {
        looks++
        const value: unknown = Reflect.get(target, name)
        const isNode = name === 'firstChild' || name === 'parent' || name === 'next'
        if (isNode && value !== null) return watch(value as DomNode)
        return value
      },
    })
    watched.set(node, proxy)
    return proxy
  }
  layOut(watch(parsePage(html)), { hiddenToo: false })
  return looks
}
