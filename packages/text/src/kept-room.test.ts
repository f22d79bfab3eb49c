import { expect, test } from 'vitest'
import { keptRoom } from './kept-room.js'

test('every length has its room, and the usual ones share it', () => {
  const roomOf = keptRoom((length) => new Uint16Array(length))
  for (const length of [0, 1, 4096, 4097, 65_536, 65_537, 70_000]) expect(roomOf(length)).toHaveLength(length)
  expect(roomOf(10).buffer).toBe(roomOf(65_536).buffer)
  expect(roomOf(65_537).buffer).not.toBe(roomOf(65_537).buffer)
})
