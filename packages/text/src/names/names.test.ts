import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCommonWord, nameScore, wordScores } from './name-score.js'
import { surnameCost, surnameLength } from './name-tables.js'

describe('nameScore', () => {
  it.each(['陈晓东', '李文静', '王涛', '欧阳建华', '周敏', '赵某', '孙某某', '张×'])(
    'finds %s a likely name',
    (name) => {
      expect(nameScore(name)).toBeGreaterThan(0)
    },
  )

  it.each(['高速', '安全部', '方便', '从市水', '了解', '王', '', '张某强大', 'ab'])(
    'finds %s none',
    (text) => {
      expect(nameScore(text)).toBeLessThanOrEqual(0)
    },
  )

  it('prefers a common given name to words, and both masks to one', () => {
    expect(nameScore('王建国')).toBeGreaterThan(nameScore('王的是'))
    expect(nameScore('王某某')).toBeGreaterThan(nameScore('王某'))
  })

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => {
        expect(nameScore(text)).not.toBeNaN()
        expect(surnameLength(text, 0)).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('surnames', () => {
  it('knows single and compound ones, by how many bear them', () => {
    expect(surnameCost('王')).toBeLessThan(surnameCost('亓') ?? 0)
    expect(surnameLength('欧阳娜', 0)).toBe(2)
    expect(surnameLength('陈欧阳', 0)).toBe(1)
    expect(surnameCost('的')).toBeUndefined()
  })
})

describe('wordScores', () => {
  it('speaks for words where they begin, not amid them', () => {
    const [whole = 0, amid = 0] = wordScores('安全')
    expect(whole).toBeGreaterThan(0)
    expect(amid).toBe(0)
    expect(isCommonWord('安全')).toBe(true)
    expect(isCommonWord('彧旻')).toBe(false)
  })
})
