import { expect, it } from 'vitest'
import { asciiGroup, isAsciiGroup } from './ascii-group.js'

it('tells one unit beyond ASCII wherever in its group it stands, and in no other', () => {
  for (let at = 0; at < 3 * asciiGroup; at++)
    for (const unit of [0x7f, 0x80, 0xff, 0x100, 0x4e2d, 0xffff]) {
      const units = new Uint16Array(3 * asciiGroup).fill(0x20)
      units[at] = unit
      const words = new Uint32Array(units.buffer)
      for (let group = 0; group < units.length; group += asciiGroup) {
        const isWithin = at >= group && at < group + asciiGroup
        expect(isAsciiGroup(words, group)).toBe(!isWithin || unit === 0x7f)
      }
    }
})
