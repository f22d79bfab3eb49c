import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArticleRecord, checkRecord } from '@jianbao/record'
import { beforeAll, expect, it } from 'vitest'
import { jianbao, parseLines, root } from './command.js'

const article = [
  '白桦县警方破获一起贩毒案',
  '来源：白桦晚报　2022年3月4日 10:20',
  '　　近日，黑龙江省白桦县警方破获一起贩毒案，缴获冰毒约3.5公斤、海洛因八百余克，另有2斤大麻。',
  '　　警方称，其中一人体重80公斤，姓𠮷；案件还涉及氯胺酮1千克。目前案件正在进一步侦办中。',
].join('\n')

let folder: string
/** A project of somebody's, in which jianbao is installed and the README's examples lie. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-own-fields-'))
  await mkdir(join(folder, 'node_modules'))
  await symlink(join(root, 'node_modules/jianbao'), join(folder, 'node_modules/jianbao'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(join(folder, 'drugs.mjs'), await example('// drugs.mjs'))
  await writeFile(join(folder, 'article.txt'), article)
})

/** The README's code block that begins so; the same in both languages. */
async function example(beginning: string): Promise<string> {
  const blocks = await Promise.all(
    ['README.md', 'README.zh-CN.md'].map(async (name) => {
      const text = await readFile(join(root, name), 'utf8')
      return text
        .split('```js\n')
        .find((part) => part.startsWith(beginning))
        ?.split('```')[0]
    }),
  )
  expect(blocks[0]).toBe(blocks[1])
  return blocks[0] ?? ''
}

const extractWith = (...args: string[]) => jianbao(['extract', ...args, 'article.txt'], { cwd: folder })
const drugsOf = (record: ArticleRecord | undefined) =>
  ((record?.extra?.drugs ?? []) as { quote: string; drug: string; grams: number }[]).map(
    ({ quote, drug, grams }) => `${quote} ${drug} ${grams}`,
  )
const drugs = ['约3.5公斤 冰毒 3500', '八百余克 海洛因 800', '2斤 大麻 1000', '1千克 氯胺酮 1000']

it('runs the README’s field beside ours, in under 40 lines', async () => {
  const { code, stdout, stderr } = await extractWith('--field', './drugs.mjs')
  expect([code, stderr]).toEqual([0, ''])
  const [record] = parseLines<ArticleRecord>(stdout)
  expect(checkRecord(record)).toEqual([])
  expect(drugsOf(record)).toEqual(drugs)
  expect((await example('// drugs.mjs')).split('\n').length).toBeLessThan(40)
})

it('runs it in the threads of run, too, and does the work anew where the module changes', async () => {
  const run = () => jianbao(['run', 'article.txt', '--field', 'drugs.mjs', '--out', 'out'], { cwd: folder })
  expect((await run()).code).toBe(0)
  const read = async () =>
    parseLines<ArticleRecord>(await readFile(join(folder, 'out/records.jsonl'), 'utf8'))[0]
  expect(drugsOf(await read())).toEqual(drugs)
  const module = join(folder, 'drugs.mjs')
  const source = await readFile(module, 'utf8')
  await writeFile(module, source.replace('斤: 500', '斤: 600'))
  expect((await run()).code).toBe(0)
  expect(drugsOf(await read())).toContain('2斤 大麻 1200')
  await writeFile(module, source)
}, 120_000)

it('runs the README’s lines for the library', async () => {
  await writeFile(join(folder, 'use.mjs'), await example("import { readFile } from 'node:fs/promises'"))
  const said: unknown[] = []
  const { log } = console
  const before = process.cwd()
  process.chdir(folder)
  console.log = (value) => said.push(value)
  try {
    await import(join(folder, 'use.mjs'))
  } finally {
    console.log = log
    process.chdir(before)
  }
  expect(said[0]).toMatchObject([{ grams: 3500 }, { grams: 800 }, { grams: 1000 }, { grams: 1000 }])
})

it('names a module that cannot be used, and does nothing', async () => {
  await writeFile(join(folder, 'broken.mjs'), 'export default {')
  await writeFile(join(folder, 'empty.mjs'), 'export const field = 1')
  for (const [name, message] of [
    ['nowhere.mjs', 'no such file'],
    ['broken.mjs', 'Unexpected'],
    ['empty.mjs', 'its default export is no field'],
  ] as const) {
    const { code, stdout, stderr } = await extractWith('--field', name)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`--field ${name}: `)
    expect(stderr).toContain(message)
  }
})

it('rejects an article on which a field fails, naming both, and goes on', async () => {
  const source = [
    "import { defineField, z } from 'jianbao'",
    "export default defineField({ name: 'shouts', schema: z.object({ size: z.number() }),",
    "  extract: ({ text }) => [{ size: text.includes('海洛因') ? 'loud' : 1 }] })",
  ]
  await writeFile(join(folder, 'shouts.mjs'), source.join('\n'))
  await writeFile(join(folder, 'other.txt'), article.replace('海洛因', '可卡因'))
  const { code, stdout, stderr } = await jianbao(
    ['extract', '--field', 'shouts.mjs', 'article.txt', 'other.txt'],
    { cwd: folder },
  )
  expect(code).toBe(3)
  expect(stderr).toMatch(/article\.txt: faulty_field: the field shouts: entry 0 breaks its schema: size: /)
  expect(parseLines<ArticleRecord>(stdout).map(({ extra }) => extra)).toEqual([{ shouts: [{ size: 1 }] }])
})
