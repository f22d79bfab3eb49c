import { truncate } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { gathered, outcomesOf, pageRecord, putFile, warcRecord } from '../../testing/warc-records.js'
import type { WarcRef } from '../input-ref.js'
import { listInputs } from '../list-inputs.js'
import { readInputs } from '../read-inputs.js'

/** Pages with what else a crawl keeps among them, each its own record. */
function crawl(pages: number): Buffer[] {
  const records = [warcRecord({ type: 'warcinfo', http: null, body: 'software: test\r\n' })]
  for (let page = 1; page <= pages; page++) {
    records.push(pageRecord(page, { type: 'request', http: 'GET / HTTP/1.1', body: '' }), pageRecord(page))
    if (page % 5 === 0) records.push(pageRecord(page, { type: 'metadata', http: null }))
  }
  return records
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}`)
const gzipped = (records: readonly Buffer[]) => records.map((record) => gzipSync(record))

describe('ranges', () => {
  it.each([
    ['crawl.warc', (records: Buffer[]) => records],
    ['crawl.warc.gz', gzipped],
    ['whole.warc.gz', (records: Buffer[]) => [gzipSync(Buffer.concat(records))]],
    [
      'pairs.warc.gz',
      (records: Buffer[]) =>
        gzipped([Buffer.concat(records.slice(0, 100)), Buffer.concat(records.slice(100))]),
    ],
  ])('of %s hold each page once, each by itself', async (name, packed) => {
    const path = await putFile(name, ...packed(crawl(700)))
    const refs = (await gathered(listInputs([path]))) as WarcRef[]
    expect(refs.length).toBeGreaterThan(1)
    expect(refs.reduce((sum, ref) => sum + ref.count, 0)).toBe(700)
    const read = new Map<WarcRef, unknown[]>()
    for (const ref of [...refs].reverse()) read.set(ref, await gathered(readInputs(ref)))
    const raws = refs.flatMap((ref) => read.get(ref) ?? []) as { raw: { url: string; line: number } }[]
    expect(raws.map(({ raw }) => raw.url)).toEqual(
      numbers(1, 700).map((page) => `https://news.example/${page}`),
    )
    // Warcinfo, then a request before each page, and metadata after each fifth.
    expect(raws.map(({ raw }) => raw.line)).toEqual(
      numbers(1, 700).map((page) => 1 + 2 * Number(page) + Math.floor((Number(page) - 1) / 5)),
    )
  })

  it('reads what warcio writes, compressed and not', async () => {
    for (const gzip of [false, true]) {
      const records: Buffer[] = []
      for (const page of [1, 2, 3]) {
        const record = WARCRecord.create(
          {
            url: `https://news.example/${page}`,
            date: '2024-05-01T08:00:00Z',
            type: 'response',
            warcVersion: 'WARC/1.1',
            httpHeaders: { 'Content-Type': 'text/html; charset="utf-8"' },
          },
          [Buffer.from('<p>河湾市</p>')],
        )
        records.push(Buffer.from(await WARCSerializer.serialize(record, { gzip })))
      }
      expect(await outcomesOf(await putFile(`made.${gzip ? 'warc.gz' : 'warc'}`, ...records))).toEqual([
        '1',
        '2',
        '3',
      ])
    }
  })

  it('are told by content where the name says nothing', async () => {
    expect(await outcomesOf(await putFile('one', pageRecord(1)))).toEqual(['1'])
    expect(await outcomesOf(await putFile('two', gzipSync(pageRecord(2))))).toEqual(['2'])
  })

  it('account for each page where the file has changed or gone since', async () => {
    const path = await putFile('crawl.warc.gz', ...gzipped(crawl(3)))
    const [ref] = (await gathered(listInputs([path]))) as [WarcRef]
    await truncate(path, ref.end - 20)
    const told = async (changed: WarcRef) =>
      (await gathered(readInputs(changed))).map((one) => ('raw' in one ? 'read' : one.reject.reason))
    expect(await told(ref)).toEqual(['read', 'read', 'unreadable'])
    expect(await told({ ...ref, path: `${path}.gone` })).toEqual(['unreadable', 'unreadable', 'unreadable'])
  })

  it('take an archive in a page for its content', async () => {
    const nested = Buffer.concat([Buffer.from('<pre>\r\n\r\n'), pageRecord(8), pageRecord(9)])
    expect(
      await outcomesOf(await putFile('nested.warc', pageRecord(1, { body: nested }), pageRecord(2))),
    ).toEqual(['1', '2'])
  })

  it('pass over what separates records, however it was written', async () => {
    const bare = (record: Buffer) => record.subarray(0, -4)
    const path = await putFile(
      'odd.warc',
      '\r\n',
      bare(pageRecord(1)),
      '\n',
      bare(pageRecord(2)),
      bare(pageRecord(3)),
    )
    expect(await outcomesOf(path)).toEqual(['1', '2', '3'])
    expect(
      await outcomesOf(
        await putFile('odd.warc.gz', ...gzipped([bare(pageRecord(1)), pageRecord(2), Buffer.alloc(0)])),
      ),
    ).toEqual(['1', '2'])
  })
})

describe('damage', () => {
  const [one, two, three, four] = [1, 2, 3, 4].map((number) => pageRecord(number)) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ]
  const at = (...before: Buffer[]) => before.reduce((sum, record) => sum + record.length, 0)

  it('of a file that is cut', async () => {
    expect(await outcomesOf(await putFile('cut.warc', one, two.subarray(0, -10)))).toEqual([
      '1',
      `2 damaged: it is cut off: 67 of its 73 bytes are there (at byte ${one.length}); nothing after it is read`,
    ])
    expect(await outcomesOf(await putFile('cut.warc', one, two.subarray(0, 60)))).toEqual([
      '1',
      `2 damaged: it is cut off in its WARC header (at byte ${one.length}); nothing after it is read`,
    ])
  })

  it.each([4, 15, 100, -4])('of a gzip file that is cut at %i', async (cut) => {
    const [first, second] = gzipped([one, two]) as [Buffer, Buffer]
    const [sound, broken, ...others] = await outcomesOf(
      await putFile('cut.warc.gz', first, second.subarray(0, cut)),
    )
    expect([sound, others]).toEqual(['1', []])
    expect(broken).toMatch(
      /^2 damaged: its gzip (data is cut off|header is damaged or cut off) \(at byte \d+\); nothing after it is read$/,
    )
    expect(broken).toContain(`byte ${first.length}`)
  })

  it('of a gzip member leaves the others', async () => {
    const members = gzipped([one, two, three, four])
    const [, second] = members as [Buffer, Buffer]
    for (const [place, value] of [
      [0, 0],
      [3, 0xff],
      [12, 0xff],
      [second.length >> 1, 0x55],
      [second.length - 6, 1],
    ] as const) {
      const spoilt = Buffer.from(second)
      spoilt[place] = (spoilt[place] ?? 0) ^ (value || 0xff)
      const told = await outcomesOf(await putFile('spoilt.warc.gz', ...members.with(1, spoilt)))
      expect([told.length, told[0], told[2], told[3]]).toEqual([4, '1', '3', '4'])
      expect(told[1]).toMatch(/^2 damaged: its gzip .*\(at byte \d+.*\); reading goes on at byte \d+$/)
    }
  })

  it('of what stands between gzip members', async () => {
    const [first, second] = gzipped([one, two]) as [Buffer, Buffer]
    const path = await putFile('garbage.warc.gz', first, Buffer.alloc(100_000, 'rubbish '), second)
    expect(await outcomesOf(path)).toEqual([
      '1',
      `2 damaged: its gzip header is damaged or cut off (at byte ${first.length}); reading goes on at byte ${first.length + 100_000}`,
      '2',
    ])
  })

  it('of what is no archive at all', async () => {
    const path = await putFile('no.warc', '<html>今天</html>')
    expect(await outcomesOf(path)).toEqual([
      '1 damaged: no WARC record begins here (at byte 0); nothing after it is read',
    ])
    expect(await outcomesOf(await putFile('no.warc.gz', '<html>今天</html>'))).toHaveLength(1)
    expect(await outcomesOf(await putFile('other.warc.gz', gzipSync('<html>今天</html>')))).toHaveLength(1)
  })

  it.each([-30, -1, 5, 200, 100_000])('of a length that is wrong by %i', async (off) => {
    const wrong = pageRecord(2, { off })
    const message = `2 damaged: its Content-Length says ${73 + off} bytes, but no record ends there (at byte ${one.length}); reading goes on at byte ${at(one, wrong)}`
    expect(await outcomesOf(await putFile('wrong.warc', one, wrong, three, four))).toEqual([
      '1',
      message,
      '3',
      '4',
    ])
    const path = await putFile('wrong.warc.gz', gzipSync(Buffer.concat([one, wrong, three])), gzipSync(four))
    expect((await outcomesOf(path)).map((told) => told.split(' ')[0])).toEqual(['1', '2', '3', '4'])
    const single = await outcomesOf(await putFile('single.warc.gz', ...gzipped([one, wrong, three])))
    expect([single.length, single[0], single[2]]).toEqual([3, '1', '3'])
    expect(single[1]).toMatch(off > 0 ? /it is cut off|no record ends there/ : /no record ends there/)
  })

  it('is none where a length counts some of the blank lines after the record', async () => {
    const path = await putFile('wrong.warc', one, pageRecord(2, { off: 3 }), three)
    expect(await outcomesOf(path)).toEqual(['1', '2', '3'])
  })

  it('of headers', async () => {
    const lengthless = Buffer.from(
      two.toString('latin1').replace(/Content-Length: \d+/, 'Content-Length: x'),
      'latin1',
    )
    const endless = Buffer.concat([
      Buffer.from('WARC/1.0\r\n'),
      Buffer.alloc(70_000, 'a: b\r\n'),
      Buffer.from('\r\n\r\n'),
    ])
    const path = await putFile(
      'headers.warc',
      one,
      lengthless,
      three,
      endless,
      four,
      pageRecord(5, { http: null }),
      pageRecord(6),
    )
    expect((await outcomesOf(path)).map((told) => told.replace(/ \(.*/, ''))).toEqual([
      '1',
      '2 damaged: its Content-Length is x',
      '3',
      '4 damaged: its WARC header does not end',
      '4',
      '6 damaged: its HTTP headers cannot be read',
      '6',
    ])
  })

  it('names the page whose record is damaged, where its header can be read', async () => {
    const refs = await gathered(listInputs([await putFile('cut.warc', one, two.subarray(0, -10))]))
    expect(refs[1]).toMatchObject({
      url: 'https://news.example/2',
      id: 'urn:test:https://news.example/2',
      line: 2,
    })
  })

  it('is given up where it would cost too much', async () => {
    const told = async (path: string) => (await outcomesOf(path)).map((one) => one.replace(/ \(at .*/, ''))
    // Each says that it reaches far into those behind it.
    const greedy = Array.from({ length: 20_000 }, () => 'WARC/1.0\nContent-Length: 400000\n\nx\n')
    const plain = await told(await putFile('greedy.warc', one, ...greedy))
    expect([plain[0], plain.at(-1)]).toEqual([
      '1',
      expect.stringMatching(/: too much of the file is damaged$/),
    ])
    expect(plain.length).toBeLessThan(2000)
    const inside = await told(await putFile('greedy.warc.gz', gzipSync(one), gzipSync(greedy.join(''))))
    expect([inside[0], inside.at(-1)]).toEqual([plain[0], plain.at(-1)?.replace(/^\d+/, `${inside.length}`)])
    expect(inside.length).toBeLessThan(2000)
    // Each member goes on through all that begin behind it, to the end, which is missing.
    const begun = Buffer.from('1f8b0800000000000003', 'hex')
    const stored = (data: Buffer) =>
      Buffer.concat([Buffer.from([0, data.length, 0, ~data.length, 0xff]), data])
    const nested = Array.from({ length: 30_000 }, () => [stored(begun), stored(Buffer.from('WARC/1.0\n'))])
    const members = await told(await putFile('nested.warc.gz', gzipSync(one), ...nested.flat()))
    expect([members[0], members.at(-1)]).toEqual([
      '1',
      `${members.length} damaged: too much of the file is damaged`,
    ])
    expect(members.length).toBeLessThan(2000)
    // Headers that never end are looked through once.
    const endless = await told(await putFile('endless.warc', one, 'WARC/1.0\n'.repeat(100_000)))
    expect(endless.length).toBeLessThan(30)
  })

  it('of any kind neither throws nor loses the sound records before it', async () => {
    const sound = [one, two, three]
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (gzip, place, bytes) => {
          const parts = gzip ? gzipped(sound) : sound
          const spoilt = Buffer.concat(parts)
          const from = place % spoilt.length
          spoilt.set(bytes.subarray(0, spoilt.length - from), from)
          const told = await outcomesOf(await putFile(gzip ? 'any.warc.gz' : 'any.warc', spoilt))
          const ends = parts.map((_, index) => at(...parts.slice(0, index + 1)))
          const untouched = numbers(1, ends.filter((end) => end <= from).length)
          expect(told.slice(0, untouched.length)).toEqual(untouched)
          const after = parts.filter(
            (part, index) => (ends[index] ?? 0) - part.length >= from + bytes.length,
          ).length
          expect(told.slice(told.length - after)).toEqual(numbers(4 - after, 3))
        },
      ),
      { numRuns: 150, seed: 7 },
    )
  })
})
