import { expect, it } from 'vitest'
import { sideBySide, type Turns, withoutPause } from './turns.js'

function* work(name: string, pauses: number, done: string[]): Turns<string> {
  for (let turn = 0; turn < pauses; turn++) {
    done.push(`${name}${turn}`)
    yield
  }
  done.push(`${name}!`)
  return name
}

it('gives each work its turn, in order, until all are done', () => {
  const done: string[] = []
  const turns: number[] = []
  const works = [work('a', 2, done), work('b', 0, done), work('c', 1, done)]
  expect(sideBySide(works, (at) => turns.push(at))).toEqual(['a', 'b', 'c'])
  expect(done.join(' ')).toBe('a0 b! c0 a1 c! a!')
  expect(turns).toEqual([0, 1, 2, 0, 2, 0])
  expect(sideBySide([])).toEqual([])
})

it('lets a work go by itself', () => {
  const done: string[] = []
  expect(withoutPause(work('a', 2, done))).toBe('a')
  expect(done.join(' ')).toBe('a0 a1 a!')
})
