import type { StageName } from '@jianbao/record'
import { checkRecord } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import type { ArticleInput } from './input.js'
import { mergeRepairs } from './merge-repairs.js'
import { processInput, processInputs } from './pipeline.js'
import { type Around, namingStage } from './stage.js'

const article = [
  '白桦县警方破获一起电信诈骗案 抓获12人',
  '来源：白桦晚报　2022年3月4日 10:20',
  '　　近日，黑龙江省白桦县警方破获一起电信诈骗案，抓获犯罪嫌疑人12名，查获银行卡86张，涉案金额300余万元。',
  '　　办案民警赵志新介绍，该团伙以“刷单返利”为名实施诈骗，受害人分布在四川、湖北等地。目前案件正在进一步侦办中。',
].join('\n')

const options = {}

function inputOf(text: string, more: Partial<ArticleInput> = {}): ArticleInput {
  return {
    bytes: Buffer.from(text),
    format: 'text',
    path: 'article.txt',
    url: null,
    line: null,
    id: null,
    fetchedAt: null,
    declaredCharset: null,
    ...more,
  }
}

function recordOf(text: string, more?: Partial<ArticleInput>) {
  const outcome = processInput(inputOf(text, more), options)
  if (!('record' in outcome)) throw new Error(outcome.reject.message)
  return outcome.record
}

describe('processInput', () => {
  it('goes the whole way, and its record keeps the contract', () => {
    const record = recordOf(article)
    expect(checkRecord(record)).toEqual([])
    expect(record).toMatchObject({
      title: '白桦县警方破获一起电信诈骗案 抓获12人',
      publisher: '白桦晚报',
      published_at: '2022-03-04T10:20+08:00',
      input: { path: 'article.txt', charset: { declared: null, used: 'utf-8' } },
    })
    expect(record.counts.map((count) => count.value)).toEqual([12, 86])
    expect(record.amounts.map((amount) => amount.min)).toEqual([3_000_000])
  })

  it('counts code points, so that an astral character before a mention moves it by one', () => {
    const plain = recordOf(article)
    const astral = recordOf(article.replace('近日，', '近日，𠮷'))
    expect(checkRecord(astral)).toEqual([])
    expect(astral.counts[0]?.start).toBe((plain.counts[0]?.start ?? 0) + 1)
  })

  it('gives the same record each time', () => {
    expect(recordOf(article)).toEqual(recordOf(article))
  })

  it('passes the stages in order, each through the wrapper', () => {
    const passed: StageName[] = []
    const noting: Around = (stage, work) => {
      passed.push(stage)
      return work()
    }
    processInput(inputOf(article), options, noting)
    expect(passed).toEqual([
      'decode',
      'clean',
      'repair',
      'convert',
      'deduplicate',
      'segment',
      'fields',
      'fields',
      'fields',
      'fields',
      'validate',
    ])
  })

  it('turns a fault of its own into a reject that names the stage and says where', () => {
    const failing: Around = (stage, work) =>
      namingStage(stage, () => {
        if (stage === 'fields') throw new TypeError('no such rule')
        return work()
      })
    const outcome = processInput(inputOf(article, { line: 3 }), options, failing)
    expect(outcome).toMatchObject({ reject: { reason: 'internal', stage: 'fields', input: { line: 3 } } })
    if ('reject' in outcome)
      expect(outcome.reject.message).toMatch(/please report it: TypeError: no such rule \| +at /)
  })
})

describe('processInputs', () => {
  const others = [
    '某县法院以盗窃罪判处被告人王某有期徒刑三年，并处罚金5000元。王某等4人不服，提出上诉。',
    'x',
    '浙江省杭州市公安局民警李建国说，警方查获车辆12辆、现金30万元，抓获嫌疑人周某某等8人。',
    article.replaceAll('破获', '偵破').replace('犯罪嫌疑人12名', '犯罪嫌疑人２１名，其中臺灣人三名'),
  ]
  const inputs = [article, ...others, article].map((text, at) => inputOf(text, { line: at + 1 }))

  it('gives of each what it gives alone, rejects in their places', () => {
    const sought = { trace: true, sourceOffsets: true }
    const together = processInputs(inputs, sought)
    expect(together).toEqual(inputs.map((input) => processInput(input, sought)))
    expect(together.map((outcome) => 'reject' in outcome)).toEqual([false, false, true, false, false, false])
  })

  it('lets a fault in one harm no other', () => {
    let validated = 0
    const failing: Around = (stage, work) =>
      namingStage(stage, () => {
        if (stage === 'validate' && ++validated === 2) throw new TypeError('no such rule')
        return work()
      })
    const outcomes = processInputs(inputs, options, failing)
    expect(outcomes[1]).toMatchObject({ reject: { stage: 'validate', input: { line: 2 } } })
    const whole = processInputs(inputs, options)
    expect(outcomes.toSpliced(1, 1)).toEqual(whole.toSpliced(1, 1))
  })

  it('tells whose turn it is before anything of it is done', () => {
    let at = -1
    const turns = new Map<number, StageName[]>()
    const noting: Around = (stage, work) => {
      turns.set(at, [...(turns.get(at) ?? []), stage])
      return work()
    }
    processInputs(inputs, options, noting, (turn) => {
      at = turn
    })
    expect([...turns.keys()]).toEqual([0, 1, 2, 3, 4, 5])
    expect(turns.get(2)).toEqual(['decode', 'clean'])
    expect(turns.get(5)).toEqual(turns.get(0))
  })
})

it('merges repairs of one kind, in the order of the contract', () => {
  const sample = (before: string) => ({ before, after: '' })
  const merged = mergeRepairs([
    { kind: 'pinyin_gloss', count: 1, samples: [sample('一')] },
    { kind: 'furniture', count: 2, samples: [sample('二')] },
    { kind: 'pinyin_gloss', count: 9, samples: ['三', '四', '五', '六', '七'].map(sample) },
  ])
  expect(merged.map(({ kind, count, samples }) => [kind, count, samples.length])).toEqual([
    ['furniture', 2, 1],
    ['pinyin_gloss', 10, 5],
  ])
})
