import { describe, expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { gbkChar, gbkPair, isTrail } from './gbk-bytes.js'
import { removeGlosses } from './glosses.js'
import { realignBytes } from './misaligned-bytes.js'

interface Written {
  readonly at: number
  readonly reading: string
  /** It stands between the two bytes of its character, not after them. */
  readonly between: boolean
}

// What such a program does: it writes some glosses into the middle of their characters, and the page is decoded again.
function knockOutOfStep(text: string, glosses: readonly Written[], lost: '?' | '\uFFFD'): string {
  const bytesOf = (part: string) =>
    Array.from(part).flatMap((char) => {
      const pair = gbkPair(char)
      return pair === undefined ? [char.charCodeAt(0)] : [pair >> 8, pair & 0xff]
    })
  const bytes = Array.from(text).flatMap((char, at) => {
    const own = bytesOf(char)
    const gloss = glosses.find((one) => one.at === at)
    if (gloss === undefined) return own
    const split = gloss.between ? 1 : own.length
    return [...own.slice(0, split), ...bytesOf(`(${gloss.reading})`), ...own.slice(split)]
  })
  let decoded = ''
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const next = bytes[i + 1] ?? 0
    if (byte < 0x80) decoded += String.fromCharCode(byte)
    else if (isTrail(next)) {
      decoded += gbkChar(byte, next) ?? lost
      i += 1
    } else {
      decoded += lost
      if (lost === '?') i += 1
    }
  }
  return decoded
}

describe.each(['?', '\uFFFD'] as const)('a lead byte lost as %s', (lost) => {
  test.each([
    ['家用電氣、醫療設備', 3, 'qì'],
    ['全市關閉網站三十家', 2, 'guān'],
    ['檢察機關提起公訴', 2, 'jī'],
    ['警方破獲網絡詐騙案', 4, 'wǎng'],
  ])('is found again: %s', (text, at, reading) => {
    const damaged = knockOutOfStep(text, [{ at, reading, between: true }], lost)
    expect(damaged).not.toContain(text.charAt(at))
    expect(realignBytes(damaged).text).toBe(text)
  })

  test.each([
    [
      'a shift ends at the next gloss',
      '供應燃氣、電力的單位',
      [
        [3, 'qì', true],
        [5, 'diàn', false],
      ],
    ],
    [
      'a gloss in mid-character goes on with it',
      '警方查獲網絡詐騙窩點一處, 凍結賬戶',
      [
        [4, 'wǎng', true],
        [6, 'zhà', true],
        [9, 'diǎn', false],
      ],
    ],
    [
      'one shift after another',
      '檢察機關與醫療機構聯合辦案',
      [
        [2, 'jī', true],
        [3, 'guān', false],
        [5, 'yī', true],
        [9, 'lián', false],
      ],
    ],
  ] as const)('%s', (_, text, glosses) => {
    const written = glosses.map(([at, reading, between]) => ({ at, reading, between }))
    const damaged = knockOutOfStep(text, written, lost)
    expect(damaged).toContain(lost)
    expect(removeGlosses(realignBytes(damaged).text).text).toBe(text)
  })
})

test('what bytes and reading leave open is left and flagged', () => {
  const damaged = '市警局?duì)〓〓昨日宣布'
  const { text, repairs } = realignBytes(damaged)
  expect(text).toBe(damaged)
  expect(repairs).toMatchObject([{ kind: 'misaligned_bytes', count: 1 }])
  expect(repairs[0]?.samples[0]?.before).toBe(repairs[0]?.samples[0]?.after)
})

test('a chain with one link that several characters fit is left whole', () => {
  const written = [
    { at: 3, reading: 'qì', between: true },
    { at: 5, reading: 'gōng', between: false },
  ]
  const damaged = knockOutOfStep('供應燃氣、攻防兼備', written, '?')
  const { text, repairs } = realignBytes(damaged)
  expect(text).toBe(damaged)
  expect(repairs).toMatchObject([{ kind: 'misaligned_bytes', count: 2 }])
})

test.each([['这是真的吗?(a)是 (b)不是'], ['What is this?ma) he said'], ['真的？（wǎng）在文中是读音。']])(
  'leaves %s',
  (text) => {
    expect(realignBytes(text)).toEqual(unchanged(text))
  },
)
