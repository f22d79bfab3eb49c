import { describe, expect, test } from 'vitest'
import { gbkChar, gbkPair, isTrail } from './gbk-bytes.js'
import { realignBytes } from './misaligned-bytes.js'

// What such a program does: it writes the gloss after the first byte of the character, and the page is decoded again.
function knockOutOfStep(text: string, at: number, reading: string, lost: '?' | '\uFFFD'): string {
  const bytesOf = (part: string) =>
    Array.from(part).flatMap((char) => {
      const pair = gbkPair(char)
      return pair === undefined ? [char.charCodeAt(0)] : [pair >> 8, pair & 0xff]
    })
  const [lead = 0, trail = 0] = bytesOf(text.charAt(at))
  const bytes = [
    ...bytesOf(text.slice(0, at)),
    lead,
    ...bytesOf(`(${reading})`),
    trail,
    ...bytesOf(text.slice(at + 1)),
  ]
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
    const damaged = knockOutOfStep(text, at, reading, lost)
    expect(damaged).not.toContain(text.charAt(at))
    expect(realignBytes(damaged).text).toBe(text)
  })
})

test('what bytes and reading leave open is left and flagged', () => {
  const damaged = '市警局?duì)〓〓昨日宣布'
  const { text, repairs } = realignBytes(damaged)
  expect(text).toBe(damaged)
  expect(repairs).toMatchObject([{ kind: 'misaligned_bytes', count: 1 }])
  expect(repairs[0]?.samples[0]?.before).toBe(repairs[0]?.samples[0]?.after)
})

test.each([['这是真的吗?(a)是 (b)不是'], ['What is this?ma) he said'], ['真的？（wǎng）在文中是读音。']])(
  'leaves %s',
  (text) => {
    expect(realignBytes(text)).toEqual({ text, repairs: [] })
  },
)
