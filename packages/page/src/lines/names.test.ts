import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesAtStart, splitNames } from './names.js'

test.each([
  ['陈晓东李文静王涛近日，全市', ['陈晓东', '李文静', '王涛']],
  ['周敏昨日从市水务局获悉', ['周敏']],
  ['欧阳建华高速公路今起', ['欧阳建华']],
  ['赵某孙某某', ['赵某', '孙某某']],
  ['林雅婷台北報導', ['林雅婷']],
  ['从市水务局了解到', []],
  ['在现场看到', []],
  ['向有关部门求证', []],
  ['安全生产月', []],
  ['於是決定', []],
])('%s begins with %j', (text, names) => {
  const run = namesAtStart(text)
  expect(run.names).toEqual(names)
  expect(run.end).toBe(names.join('').length)
})

test.each([
  ['陈晓东 李文静', ['陈晓东', '李文静']],
  ['王　强、李文静', ['王强', '李文静']],
  ['陈晓东李文静', ['陈晓东', '李文静']],
  ['孙涛钱小雨', ['孙涛', '钱小雨']],
  ['歐陽建華', ['歐陽建華']],
  ['周敏和李文静', ['周敏', '李文静']],
  ['林和平', ['林和平']],
  ['扎西平措', ['扎西平措']],
  ['阿依古丽·买买提', ['阿依古丽·买买提']],
  ['xiaobian', []],
  ['SN021', []],
])('%s is the list %j', (list, names) => {
  expect(splitNames(list)).toEqual(names)
})

test('names are what stands at the start, never longer than the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'王李陈欧阳晓明某从在昨日 ，') }), (text) => {
      const { names, end } = namesAtStart(text)
      expect(text.slice(0, end)).toBe(names.join(''))
    }),
  )
})
