import { describe, expect, it } from 'vitest'
import { extractFields, fields } from './registry.js'
import { caseInput } from './testing/field-cases.js'

const names = Object.keys(fields) as (keyof typeof fields)[]
const report = caseInput(
  '陕西榆林警方抓获犯罪嫌疑人李某等12人，涉案金额300万元。法院以盗窃罪判处被告人李某有期徒刑三年。',
)

describe('what the fields say about themselves', () => {
  it('stays out of entries and record where nobody asks', () => {
    const found = extractFields(report)
    expect(found).not.toHaveProperty('trace')
    for (const name of names) {
      expect(found[name].length).toBeGreaterThan(0)
      for (const entry of found[name]) expect(entry).not.toHaveProperty('rule')
    }
  })

  it('names a rule in every entry, and changes nothing else', () => {
    const { trace, ...traced } = extractFields(report, { trace: true })
    const plain = extractFields(report)
    for (const name of names) {
      expect(traced[name].map(({ rule: _, ...entry }) => entry)).toEqual(plain[name])
      for (const { rule } of traced[name]) expect(rule).toMatch(/^\w[\w ]+$/)
      expect(trace?.[name].found).toBe(plain[name].length)
    }
  })

  it('says why a field is empty', () => {
    const { trace } = extractFields(caseInput('春天来了，花都开了。'), { trace: true })
    expect(trace?.counts).toEqual({ found: 0, refused: {}, why: 'no number in the text' })
    const dated = extractFields(caseInput('会议于2021年召开。'), { trace: true }).trace
    expect(dated?.amounts.why).toMatch(/^1 candidate: 1 \w+/)
    expect(dated?.provinces.why).toBe('no place name in the text')
  })
})
