import { expect, it } from 'vitest'
import { headersBetween } from './copy-headers.js'
import { sentenceUnits } from './sentence-units.js'

const copyAt = (lines: readonly string[]) => {
  const text = ['船队清晨出港。', ...lines, '船队清晨出港。'].join('\n')
  const units = sentenceUnits(text)
  return { text, units, run: { earlier: [0], later: [units.length - 1] } }
}

it('finds the lines that head a copy', () => {
  const { run, units, text } = copyAt(['渔港新事', '2021-03-04 来源：海边小报'])
  expect(headersBetween(run, units, text)).toMatchObject({ lines: [1, 2], isBlock: true })
})

it.each([
  ['many lines', Array.from({ length: 5000 }, (_, at) => `第${at}条船`)],
  ['one long line', ['一条很长的消息，'.repeat(5000)]],
  ['a line of many sentences', ['码头上人来人往。'.repeat(5000)]],
])('takes %s for no headers, at once', (_, lines) => {
  const { run, units, text } = copyAt(lines)
  let looks = 0
  const watched = new Proxy(units, {
    get: (all, name) => {
      looks += 1
      return Reflect.get(all, name)
    },
  })
  expect(headersBetween(run, watched, text)).toBeUndefined()
  expect(looks).toBeLessThan(100)
})
