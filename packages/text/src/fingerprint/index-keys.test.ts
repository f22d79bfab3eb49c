import { expect, test } from 'vitest'
import { fingerprintParts, indexKeyBits, indexKeyCount } from './index-keys.js'
import { allBytes, bandBytes, bandsAt, comparedBytes, pack } from './layout.js'

/** A fingerprint whose bands have these first bytes. */
function withBands(firstByte: (band: number) => number): string {
  const bytes = Buffer.alloc(allBytes)
  for (let band = 0; band < indexKeyCount; band++) bytes[bandsAt + band * bandBytes] = firstByte(band)
  return pack(bytes)
}

test('two fingerprints share a key only where they have the same band', () => {
  const bands = Array.from({ length: 256 }, (_, byte) => fingerprintParts(withBands(() => byte)).keys)
  expect(new Set(bands.flat()).size).toBe(256 * indexKeyCount)
  const [one, other] = [withBands((band) => band), withBands((band) => (band === 5 ? 5 : 100 + band))]
  const keys = new Set(fingerprintParts(one).keys)
  expect(
    fingerprintParts(other)
      .keys.map((key) => keys.has(key))
      .indexOf(true),
  ).toBe(5)
})

test('a fingerprint has so many keys, each of so many bits, and a part to compare', () => {
  const { keys, compared } = fingerprintParts(withBands(() => 255))
  expect(keys.every((key) => key >= 0 && key < 2 ** indexKeyBits)).toBe(true)
  expect(keys).toHaveLength(indexKeyCount)
  expect(compared).toHaveLength(comparedBytes)
})
