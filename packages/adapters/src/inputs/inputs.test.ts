import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { type BatchSize, batches } from './batches.js'
import { formatByContent } from './formats.js'
import { type InputRef, type LinesRef, pathOf } from './input-ref.js'
import { parseLine } from './json-line.js'
import { listInputs } from './list-inputs.js'
import { pause, withPauses } from './pauses.js'
import { readInputs } from './read-inputs.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-inputs-'))
})

async function put(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = []
  for await (const value of values) list.push(value)
  return list
}

const named = (refs: InputRef[]) => refs.map((ref) => `${ref.kind} ${pathOf(ref)?.slice(folder.length + 1)}`)

it('lists a folder in the order of whole paths, where a folder sorts with its slash', async () => {
  for (const name of ['a/z.txt', 'a-b.txt', 'a.html', 'a/b/c.htm']) await put(name, 'x')
  expect(named(await all(listInputs([folder])))).toEqual([
    'file a-b.txt',
    'file a.html',
    'file a/b/c.htm',
    'file a/z.txt',
  ])
})

it('follows a link inside the folder, and refuses one that leads out of it', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'jianbao-outside-'))
  await writeFile(join(outside, 'secret.txt'), 'x')
  await put('real.txt', 'x')
  await symlink(join(folder, 'real.txt'), join(folder, 'inner.txt'))
  await symlink(join(outside, 'secret.txt'), join(folder, 'outer.txt'))
  await symlink(outside, join(folder, 'elsewhere'))
  expect(named(await all(listInputs([folder])))).toEqual([
    'file inner.txt',
    'refused outer.txt',
    'file real.txt',
  ])
})

it('tells formats apart by content where the name says nothing', async () => {
  const jsonl = await put('dump', ' \n{"text":"一"}\n')
  const html = await put('page.php', '\ufeff\n<!doctype html>')
  const text = await put('article', '今天')
  const refs = await all(listInputs([jsonl, html, text]))
  expect(refs.map((ref) => (ref.kind === 'file' ? ref.format : ref.kind))).toEqual(['lines', 'html', 'text'])
  expect(formatByContent(Buffer.from([]))).toBe('text')
})

it('says so where nothing matches a pattern', async () => {
  const [ref] = await all(listInputs([join(folder, '*.txt')]))
  expect(ref).toMatchObject({
    kind: 'refused',
    reason: 'unreadable',
    message: 'no file matches this pattern',
  })
})

it('cuts a JSONL file into ranges that hold every line once, with its number', async () => {
  const path = await put(
    'many.jsonl',
    Array.from({ length: 150 }, (_, i) => `{"text":"第${i}"}\n${i % 7 ? '' : '\n'}`).join(''),
  )
  const ranges = (await all(listInputs([path]))) as LinesRef[]
  expect(ranges.map((range) => range.count)).toEqual([64, 64, 22])
  const few = (await all(listInputs([path], { lines: 20 }))) as LinesRef[]
  expect(few.map((range) => range.count)).toEqual([20, 20, 20, 20, 20, 20, 20, 10])
  const read = (await Promise.all(ranges.map((range) => all(readInputs(range))))).flat()
  const raws = read.flatMap((one) => ('raw' in one ? [one.raw] : []))
  expect(raws.map((raw) => Buffer.from(raw.bytes).toString())).toEqual(
    Array.from({ length: 150 }, (_, i) => `第${i}`),
  )
  const blankBefore = Math.floor(149 / 7) + 1
  expect(raws.at(-1)?.line).toBe(150 + blankBefore)
})

it('accounts for every line of a range whose file has shrunk or gone since', async () => {
  const path = await put('short.jsonl', '{"text":"一"}\n{"text":"二"}\n')
  const [range] = (await all(listInputs([path]))) as [LinesRef]
  await writeFile(path, '{"text":"一"}\n')
  const shrunk = await all(readInputs(range))
  expect(shrunk.map((one) => ('reject' in one ? one.reject.input.line : 'read'))).toEqual(['read', 2])
  const gone = await all(readInputs({ ...range, path: `${path}.gone` }))
  expect(gone.map((one) => ('reject' in one ? one.reject.reason : 'read'))).toEqual([
    'unreadable',
    'unreadable',
  ])
})

it('puts consecutive inputs together up to a number and a size', async () => {
  async function* refs(): AsyncGenerator<InputRef> {
    for (const size of [5, 5, 100, 1, 1, 1])
      yield { kind: 'file', path: 'x', format: 'text', size, mtimeMs: 0 }
  }
  const sizes = (await all(batches(refs(), { inputs: 2, bytes: 10 }))).map((batch) => batch.inputs.length)
  expect(sizes).toEqual([2, 1, 2, 1])
})

it('begins with small batches, each followed by one twice as large, up to the bounds', async () => {
  async function* refs(): AsyncGenerator<InputRef> {
    for (let at = 0; at < 22; at++) yield { kind: 'file', path: 'x', format: 'text', size: 10, mtimeMs: 0 }
  }
  const sizes = async (size: BatchSize) =>
    (await all(batches(refs(), size))).map(({ inputs }) => inputs.length)
  expect(await sizes({ inputs: 8, first: { inputs: 2, bytes: 1000 } })).toEqual([2, 4, 8, 8])
  expect(await sizes({ bytes: 100, first: { inputs: 9, bytes: 30 } })).toEqual([3, 6, 10, 3])
})

it('counts the lines of a range, not the range', async () => {
  async function* refs(): AsyncGenerator<InputRef> {
    for (const count of [20, 12, 1, 40])
      yield { kind: 'lines', path: 'x', size: 9, mtimeMs: 0, start: 0, end: 9, line: 1, count }
  }
  const sizes = (await all(batches(refs(), { inputs: 32 }))).map((batch) => batch.inputs.length)
  expect(sizes).toEqual([2, 1, 1])
})

it('ends a batch where nothing more comes for a while', async () => {
  async function* refs(): AsyncGenerator<InputRef> {
    for (const wait of [0, 0, 80]) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      yield { kind: 'file', path: 'x', format: 'text', size: 1, mtimeMs: 0 }
    }
  }
  const paused = await all(withPauses(refs(), 20))
  expect(paused.map((ref) => ref === pause)).toEqual([false, false, true, false])
  async function* again() {
    yield* paused
  }
  expect((await all(batches(again()))).map((batch) => batch.inputs.length)).toEqual([2, 1])
})

it('accounts for a container of no lines', async () => {
  const path = await put('none.jsonl', '\n \n')
  expect(await all(listInputs([path]))).toMatchObject([{ kind: 'refused', path, reason: 'empty' }])
})

it.each([
  ['jsonl', ['\n', ' ', '{"text":"一"}\n{"te', 'xt":"二"}']],
  ['html', ['', '\ufeff', '\n', '<p>']],
  ['text', ['\n', '新闻']],
])('tells %s on standard input, however it is cut into pieces', async (format, pieces) => {
  async function* stdin() {
    for (const piece of pieces) yield Buffer.from(piece)
  }
  const refs = await all(listInputs(['-'], { stdin: stdin() }))
  expect(refs.map((ref) => ref.kind === 'memory' && [ref.format, ref.line])).toEqual(
    format === 'jsonl'
      ? [
          ['jsonl', 2],
          ['jsonl', 3],
        ]
      : [[format, 1]],
  )
})

it.each([['auto'], ['warc']] as const)('does not read an archive from a pipe (%s)', async (format) => {
  async function* stdin() {
    yield Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n')
    throw new Error('read on')
  }
  const message = expect.stringMatching(/^a WARC file is not read from a pipe: name the file/)
  expect(await all(listInputs(['-'], { stdin: stdin(), format }))).toMatchObject([
    { kind: 'refused', path: '-', reason: 'unreadable', message },
  ])
})

it('takes the text of a line whose html is empty, and names what is wrong with a key', () => {
  const line = (value: unknown) => parseLine(Buffer.from(JSON.stringify(value)), 'a.jsonl', 1)
  expect(line({ html: '', text: '一' })).toMatchObject({ format: 'text' })
  expect(line({ html: '' })).toMatchObject({ format: 'html' })
  expect(line({ text: 5 })).toMatchObject({
    reason: 'bad_line',
    message: expect.stringMatching(/^"text": Invalid input: expected string, received number; /),
  })
})
