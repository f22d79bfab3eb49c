import { expect, it } from 'vitest'
import { checkRecord } from './check-record.js'

const text = '青石镇连夜转移群众300余名。'
const province = { name: '浙江省', code: '33' }

function record(segments: { start: number; end: number }[], mentions: object[]) {
  const name = { url: null, path: 'a', line: null, id: null }
  return {
    schema: '1',
    id: '0'.repeat(32),
    input: { ...name, sha256: '0'.repeat(64), fetched_at: null, charset: { declared: null, used: 'utf-8' } },
    ...{ url: null, canonical_url: null, title: null, publisher: null, site: null, authors: [] },
    ...{
      dateline: null,
      published_at: null,
      pages: null,
      language: null,
      script: { input: 'hans', variant: 'cn', conversions: 0 },
    },
    ...{ text, segments, repairs: [], fingerprint: '', duplicate: null },
    ...{ counts: [], amounts: [], provinces: [{ ...province, mentions }], roles: [], sentences: [] },
  }
}

const whole = [{ start: 0, end: text.length }]
const mention = (quote: string, start: number, end: number) => ({
  quote,
  start,
  end,
  place: '青石镇',
  via: 'county',
})

it('finds a quote that is not its slice, and shows no more than its beginning', () => {
  expect(checkRecord(record(whole, [mention('青石镇', 0, 3)]))).toEqual([])
  const [fault] = checkRecord(record(whole, [mention('青石镇'.repeat(50), 0, 1e9)]))
  expect(fault?.path).toBe('provinces[0].mentions[0].quote')
  expect(fault?.message.length).toBeLessThan(200)
})

it('finds a shared passage that is not its slice', () => {
  const repeating = (quote: string) => ({
    ...record(whole, [mention('青石镇', 0, 3)]),
    duplicate: { of: '0'.repeat(32), similarity: 0.9, shared: { quote, start: 0, end: 3 } },
  })
  expect(checkRecord(repeating('青石镇'))).toEqual([])
  expect(checkRecord(repeating('柳河镇')).map(({ path }) => path)).toEqual(['duplicate.shared.quote'])
})

it('does not look twice at text that segments go back over', () => {
  const back = [...whole, { start: 0, end: 1 }]
  expect(checkRecord(record(back, [mention('青石镇', 0, 3)]))).toEqual([
    { path: 'segments[1]', message: 'is empty, out of order or outside the text' },
  ])
})

it.each([
  [{ source_start: 2, source_end: 5 }, 0],
  [{ source_start: null, source_end: null }, 0],
  [{ source_start: 5, source_end: 2 }, 1],
  [{ source_start: 5 }, 1],
  [{ source_start: null, source_end: 2 }, 1],
])('a mention’s and a segment’s source range %j has %i faults', (source, faults) => {
  const place = checkRecord(record(whole, [{ ...mention('青石镇', 0, 3), ...source }]))
  const sentence = checkRecord(record([{ start: 0, end: text.length, ...source }], [mention('青石镇', 0, 3)]))
  expect([place.length, sentence.length]).toEqual([faults, faults])
})

it('looks at every place that quotes the text, those of own fields too', () => {
  const wrong = { quote: '柳河镇', start: 0, end: 3 }
  const quantity = { value: 1, min: 1, max: 1, approx: 'exact' }
  const person = { name: '郭某', masked: true, role: 'suspect', position: null, organization: null }
  const judgment = { person: '郭某', charges: [], court: null, instance: null, penalties: [{ kind: 'life' }] }
  const faulty = {
    ...record(whole, [{ ...mention('柳河镇', 0, 3) }]),
    counts: [{ ...wrong, ...quantity, unit: null, noun: '群众', verb: null, statutory: false }],
    amounts: [{ ...wrong, ...quantity, currency: 'CNY', per: null, kind: 'fine', statutory: false }],
    roles: [{ ...person, mentions: [wrong] }],
    sentences: [{ ...judgment, mentions: [wrong] }],
    extra: { towns: [{ deep: { inside: [wrong] } }] },
  }
  expect(checkRecord(faulty).map(({ path }) => path)).toEqual([
    'counts[0].quote',
    'amounts[0].quote',
    'provinces[0].mentions[0].quote',
    'roles[0].mentions[0].quote',
    'sentences[0].mentions[0].quote',
    'extra.towns[0].deep.inside[0].quote',
  ])
})

it('says what is wrong with the shape', () => {
  const { roles: _, ...incomplete } = record(whole, [mention('青石镇', 0, 3)])
  expect(checkRecord({ ...incomplete, id: '0', colour: 'red' }).map(({ path }) => path)).toEqual([
    'id',
    'roles',
    '',
  ])
  expect(checkRecord(null)).toHaveLength(1)
})
