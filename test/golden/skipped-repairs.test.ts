import { processInput } from '@jianbao/pipeline'
import { type ArticleRecord, type SkippableRepair, skippableRepairs } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { cases, readCase } from './cases.js'

function recordOf(name: string, skipRepairs: readonly SkippableRepair[]): ArticleRecord {
  const outcome = processInput(readCase(name), { skipRepairs })
  if ('reject' in outcome) throw new Error(outcome.reject.message)
  return outcome.record
}

const kindsOf = ({ repairs }: ArticleRecord) => repairs.map(({ kind }) => kind)

describe('repairs that are switched off', () => {
  it.each(cases)('%s', (name) => {
    const whole = recordOf(name, [])
    const done = skippableRepairs.filter((kind) => kindsOf(whole).includes(kind))
    const idle = skippableRepairs.filter((kind) => !done.includes(kind))
    // What a record does not tell of was not done.
    expect(recordOf(name, idle)).toEqual(whole)
    for (const kind of done) {
      const left = recordOf(name, [kind])
      expect(kindsOf(left)).not.toContain(kind)
      expect([left.title, left.text]).not.toEqual([whole.title, whole.text])
    }
    const damaged = recordOf(name, skippableRepairs)
    expect(skippableRepairs.filter((kind) => kindsOf(damaged).includes(kind))).toEqual([])
  })
})
