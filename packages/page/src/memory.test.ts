import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Memory } from './memory.js'

it('gives what the function gives, asked once or again', () => {
  const reversed = (text: string): string => [...text].reverse().join('')
  const memory = new Memory(reversed)
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '文', '🙂', '\ud83d'), maxLength: 9 }))
  fc.assert(
    fc.property(texts, (asked) => {
      for (const text of [...asked, ...asked]) expect(memory.get(text)).toBe(reversed(text))
    }),
  )
})

it('holds on to no page that a name was cut out of', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const pages = 300
  const memory = new Memory((name) => name)
  const heldAfter = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = heldAfter()
  for (let at = 0; at < pages; at++) {
    const page = `${String.fromCharCode(0x4e00 + at)}正文`.repeat(100_000 + at)
    memory.get(page.slice(at, at + 5 + (at % 90)))
  }
  expect(heldAfter() - before).toBeLessThan(20e6)
})
