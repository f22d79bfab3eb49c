import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameSigns } from './name-signs.js'

it('finds every place of every sign, in order', () => {
  const signs = {
    some: '某',
    crosses: '×✕＊*○〇□xX',
    family: '姓',
    called: '男女嫌妇翁',
    familiar: '小老阿大',
    alias: '化',
    quotes: '“"「『',
    brackets: '(（',
    makers: '记通',
  } as const
  const all = Object.values(signs).join('')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...all, '王', '说', ','), maxLength: 60 }), (text) => {
      for (const [sign, characters] of Object.entries(signs))
        expect(nameSigns(text)[sign as keyof typeof signs]).toEqual(
          Array.from(text).flatMap((character, at) => (characters.includes(character) ? [at] : [])),
        )
    }),
  )
})
