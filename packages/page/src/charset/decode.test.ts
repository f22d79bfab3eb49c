import { isRefusal } from '@jianbao/record'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type Decoded, decode } from './decode.js'

const hans =
  '昨日下午，市气象台发布消息说，未来三天我市将有小雨，气温下降到十二度左右。记者在车站看到，旅客们都带着雨伞，工作人员正在清扫路面上的积水，以方便大家出行。'
const hant =
  '昨日下午，氣象局發布消息說，未來三天北部將有小雨，氣溫下降到十二度左右。記者在車站看到，旅客們都帶著雨傘，工作人員正在清掃路面上的積水，以方便大家出門。'
const hongKong =
  '佢哋話，今日喺度嘅人好多，啲車行得好慢，冇乜辦法，唯有等吓先。記者在現場看到，交通十分擠塞，警員正在維持秩序，市民都耐心等候。'

function page(body: string, meta: string): string {
  return `<html><head>${meta}<title>天气</title></head><body><p>${body}</p></body></html>`
}

const bytesIn: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => iconv.encode(text, 'utf8'),
  'utf-8 with mark': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  gbk: (text) => iconv.encode(text, 'gbk'),
  gb18030: (text) => iconv.encode(text, 'gb18030'),
  big5: (text) => iconv.encode(text, 'big5hkscs'),
  'utf-16le with mark': (text) => iconv.encode(text, 'utf-16le', { addBOM: true }),
  'utf-16be with mark': (text) => iconv.encode(text, 'utf-16be', { addBOM: true }),
  'utf-16le': (text) => iconv.encode(text, 'utf-16le', { addBOM: false }),
}

const metas: Readonly<Record<string, string>> = {
  none: '',
  'utf-8': '<meta charset="utf-8">',
  gb2312: '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
  big5: "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=big5'>",
  latin: '<meta charset=iso-8859-1>',
  unknown: '<meta charset="x-nonsense">',
  late: `<style>${'a{color:red}'.repeat(400)}</style><meta charset="gbk">`,
}

const headers = [null, 'text/html; charset=utf-8', 'text/html; charset=GBK', 'big5']

const cells = Object.keys(bytesIn).flatMap((encoding) =>
  Object.keys(metas).flatMap((meta) => headers.map((header) => ({ encoding, meta, header }))),
)

describe('a matrix of bytes and labels', () => {
  it.each(cells)('$encoding bytes, meta $meta, header $header', ({ encoding, meta, header }) => {
    const body = encoding === 'big5' ? hant : hans
    const result = decode(
      bytesIn[encoding]?.(page(body, metas[meta] ?? '')) ?? new Uint8Array(),
      header,
      'html',
    )
    expect(textOf(result)).toContain(body)
    expect((result as Decoded).repairs).toEqual([])
  })
})

it.each([
  ['gbk', hans, 'gb18030'],
  ['gb18030', `${hans}𠀀㐂䶮`, 'gb18030'],
  ['big5hkscs', hongKong, 'big5'],
  ['big5', hant, 'big5'],
  ['utf8', hans, 'utf-8'],
])('plain text in %s is told by its bytes', (encoding, text, used) => {
  expect(decode(iconv.encode(text, encoding), null, 'text')).toEqual({
    text,
    charset: { declared: null, used },
    repairs: [],
    parts: [text],
    glossed: null,
  })
})

it('lets no label spoil a few words of valid UTF-8', () => {
  const bytes = iconv.encode('<meta charset=gbk><a href=/>首页</a>', 'utf8')
  expect((decode(bytes, null, 'html') as Decoded).text).toContain('首页')
})

it('says what was declared, the header before the markup', () => {
  const bytes = iconv.encode(page(hans, '<meta charset="big5">'), 'gbk')
  expect((decode(bytes, null, 'html') as Decoded).charset).toEqual({ declared: 'big5', used: 'gb18030' })
  expect((decode(bytes, 'text/html; charset=UTF-8', 'html') as Decoded).charset).toEqual({
    declared: 'utf-8',
    used: 'gb18030',
  })
})

it.each([
  ['utf8', 1],
  ['utf8', 2],
  ['gbk', 1],
  ['big5', 1],
])(
  'a text in %s cut %i bytes into its last character loses that character and says so',
  (encoding, missing) => {
    const text = encoding === 'big5' ? hant : hans
    const whole = iconv.encode(text, encoding)
    const cut = decode(whole.subarray(0, whole.length - missing), null, 'text') as Decoded
    expect(cut.text).toBe(text.slice(0, -1))
    expect(cut.repairs).toMatchObject([{ kind: 'charset', count: 1 }])
  },
)

it('undoes UTF-8 that was read as GBK and saved again', () => {
  const spoilt = new TextDecoder('gbk').decode(iconv.encode(`${hans}好`, 'utf8'))
  const result = decode(iconv.encode(page(spoilt, ''), 'utf8'), null, 'html') as Decoded
  expect(result.text).toContain(hans.slice(0, 30))
  expect(result.repairs[0]?.kind).toBe('charset')
})

it('undoes UTF-8 and GBK that were read as Latin-1 and saved again', () => {
  for (const encoding of ['utf8', 'gbk']) {
    const spoilt = iconv.encode(hans, encoding).toString('latin1')
    expect(textOf(decode(iconv.encode(spoilt, 'utf8'), null, 'text'))).toBe(hans)
  }
})

const damaged = (text: string, encoding: string, as: string) =>
  new TextDecoder(as).decode(iconv.encode(text, encoding))
/** As Windows reads bytes, and saves them as UTF-8. */
const asWindows = (text: string, encoding: string) =>
  iconv.encode(windows(iconv.encode(text, encoding)), 'utf8')
const windows = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => {
    const character = iconv.decode(Buffer.from([byte]), 'win1252')
    return character === '\uFFFD' ? String.fromCharCode(byte) : character
  }).join('')

describe('more than one charset at once', () => {
  const template = '<div>版权所有，未经许可不得转载本站的新闻和图片</div>'
  it.each([
    ['utf8', 'gbk'],
    ['utf8', 'big5'],
    ['gbk', 'utf8'],
    ['big5', 'utf8'],
  ])('reads a page in %s with an include in %s', (main, other) => {
    const own = main === 'big5' ? hant : hans
    const included = other === 'big5' ? hant : hans
    const bytes = Buffer.concat([
      iconv.encode(page(own, ''), main),
      iconv.encode(`<div>${included}</div>`, other),
      iconv.encode(`<p>${own}</p>`, main),
    ])
    const result = decode(bytes, null, 'html') as Decoded
    expect(textOf(result)).toContain(included)
    expect(textOf(result).split(own)).toHaveLength(own === included ? 4 : 3)
    expect(result.repairs).toMatchObject([{ kind: 'charset' }])
  })

  it.each([
    ['UTF-8 read as GBK', damaged('市气象台发布消息说有雨', 'utf8', 'gbk').replace(/\uFFFD/g, '?')],
    ['UTF-8 read as Latin-1', iconv.encode('市气象台发布消息', 'utf8').toString('latin1')],
    ['UTF-8 read as Windows-1252', windows(iconv.encode('市气象台发布消息', 'utf8'))],
  ])('undoes one passage of %s in a sound page', (_, spoilt) => {
    const result = decode(
      iconv.encode(`${page(hans, '')}<h1>${spoilt}</h1>${template}`, 'utf8'),
      null,
      'html',
    )
    expect(textOf(result)).toContain('<h1>市气象台发布消息')
    expect(textOf(result)).toContain(hans)
    expect((result as Decoded).repairs).toMatchObject([{ kind: 'charset', count: 1 }])
  })
})

it.each([['utf8'], ['gbk']])('undoes %s that was read as Windows-1252 and saved again', (encoding) => {
  expect(textOf(decode(asWindows(hans, encoding), null, 'text'))).toBe(hans)
})

it.each([
  ['utf-16le', hans],
  ['utf-16be', hans],
  ['utf-16le', hant],
])('knows %s without a mark though nothing but Chinese stands in it', (encoding, text) => {
  const decoded = decode(iconv.encode(text, encoding, { addBOM: false }), null, 'text')
  expect(decoded).toMatchObject({ text, charset: { used: encoding }, repairs: [] })
})

it('reads Chinese written in ASCII bytes', () => {
  const seven = (text: string) =>
    String.fromCharCode(...Array.from(iconv.encode(text, 'gb2312'), (byte) => byte & 0x7f))
  const words = '市气象台发布消息说未来三天我市将有小雨'
  const decoded = (text: string) => decode(Buffer.from(text, 'latin1'), null, 'text')
  expect(decoded(`~{${seven(words)}~} (2021)`)).toMatchObject({
    text: `${words} (2021)`,
    charset: { used: 'hz-gb-2312' },
  })
  expect(decoded(`\x1b$)A\x0e${seven(words)}\x0f (2021)`)).toMatchObject({
    text: `${words} (2021)`,
    charset: { used: 'iso-2022-cn' },
  })
  expect(decoded('let a = ~{ b: 1 }; // ~{xy~}')).toMatchObject({ charset: { used: 'utf-8' } })
})

it('tells the charset by the text, not by a lone sign far before it', () => {
  const script = `<script>/* ${'x'.repeat(20_000)} */</script>`
  const bytes = Buffer.concat([Buffer.from([0xa9]), iconv.encode(`${script}<p>${hans}</p>`, 'gbk')])
  expect((decode(bytes, null, 'html') as Decoded).charset.used).toBe('gb18030')
})

it('puts halves of characters right that a database wrote apart', () => {
  const written = Buffer.concat([
    iconv.encode(hans, 'utf8'),
    Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
    iconv.encode(hans, 'utf8'),
  ])
  expect(decode(written, null, 'text')).toMatchObject({ text: `${hans}😀${hans}`, repairs: [] })
})

it('loses a character that was cut at the start, too', () => {
  const cut = iconv.encode(hans, 'utf8').subarray(1)
  expect(textOf(decode(cut, null, 'text'))).toBe(hans.slice(1))
})

it.each([
  ['gb2312', 'cp936'],
  ['big5', 'cp950'],
])('knows labels that only some software writes: %s as %s', (encoding, label) => {
  const text = encoding === 'big5' ? hant : hans
  expect((decode(iconv.encode(text, encoding), label, 'text') as Decoded).text).toBe(text)
})

it('leaves out 锟斤拷 that a page has a few of, and leaves it where an article speaks of it', () => {
  const few = decode(iconv.encode(`${hans.repeat(6)}锟斤拷锟斤${hans}`, 'utf8'), null, 'text') as Decoded
  expect(few.text).toBe(hans.repeat(7))
  expect(few.repairs).toMatchObject([{ kind: 'charset' }])
  const about = `${hans}这就是程序员所说的“锟斤拷”现象。${hans}`.repeat(3)
  expect(textOf(decode(iconv.encode(about, 'utf8'), null, 'text'))).toBe(about)
})

it.each([
  ['锟斤拷', iconv.encode(page('锟斤拷锟斤拷锟斤拷，锟斤拷锟角帮拷'.repeat(9), ''), 'gbk'), 'bad_charset'],
  [
    'UTF-8 with every other byte lost',
    iconv.encode(hans, 'utf8').filter((_, i) => i % 4 !== 3),
    'bad_charset',
  ],
  ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8, 0, 8, 0, 33, 99, 200, 1]), 'not_text'],
  ['noise', Uint8Array.from({ length: 2000 }, (_, i) => (i * i * 31 + i * 7) % 256), 'not_text'],
  ['nothing', new Uint8Array(), 'empty'],
  ['white space', iconv.encode(' \r\n\t ', 'utf8'), 'empty'],
  ['a lone byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, 0x20]), 'empty'],
])('refuses %s', (_, bytes, reason) => {
  expect(decode(bytes, null, 'text')).toMatchObject({ reason })
})

it('leaves Chinese with a few rare characters, English and other sound text alone', () => {
  for (const text of [
    '囧囍叒叕，骉羴鱻。',
    'No Chinese here, only ASCII.',
    '价格为€12，约¥90。',
    '涓涓细流，浜溪相连。',
  ]) {
    expect(textOf(decode(iconv.encode(text, 'utf8'), null, 'text'))).toBe(text)
  }
})

it('never throws, and never passes on U+FFFD', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('html', 'text'), (bytes, format) => {
      const result = decode(bytes, null, format)
      return isRefusal(result) || !result.text.includes('\uFFFD')
    }),
  )
})

function textOf(result: ReturnType<typeof decode>): string {
  return isRefusal(result) ? `refused: ${result.reason}: ${result.message}` : result.text
}
