import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArticleRecord, checkRecord, type Reject } from '@jianbao/record'
import { beforeEach, describe, expect, it } from 'vitest'
import { articles } from './articles.js'
import { jianbao, parseLines } from './command.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-extract-'))
  await chmod(folder, 0o755)
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

const pathsOf = (stdout: string) => parseLines<ArticleRecord>(stdout).map((record) => record.input.path)

describe('inputs', () => {
  it('reads a folder at any depth, in path order, and only the endings it knows', async () => {
    await put('b/2.txt', articles.flood)
    await put('b.txt', articles.library)
    await put(
      'a.jsonl',
      `${JSON.stringify({ id: 7, url: 'https://news.example/7', text: articles.flood })}\n`,
    )
    await put('notes.md', articles.flood)
    const { code, stdout } = await jianbao(['extract', folder])
    expect(code).toBe(0)
    expect(pathsOf(stdout)).toEqual(['a.jsonl', 'b.txt', 'b/2.txt'].map((name) => join(folder, name)))
    const [first] = parseLines<ArticleRecord>(stdout)
    expect(first?.input).toMatchObject({ line: 1, id: '7', url: 'https://news.example/7' })
  })

  it('expands globs itself', async () => {
    await put('x1.txt', articles.flood)
    await put('x2.txt', articles.library)
    await put('y.txt', articles.library)
    const { stdout } = await jianbao(['extract', 'x*.txt'], { cwd: folder })
    expect(pathsOf(stdout)).toEqual(['x1.txt', 'x2.txt'])
  })

  it('reads standard input, as JSONL or as one article, by its content', async () => {
    const lines = [articles.flood, articles.library].map((text) => `${JSON.stringify({ text })}\n`).join('')
    const asLines = await jianbao(['extract', '-'], { input: lines })
    expect(parseLines<ArticleRecord>(asLines.stdout).map((record) => record.input.line)).toEqual([1, 2])
    const asText = await jianbao(['extract', '-'], { input: articles.flood })
    expect(parseLines(asText.stdout)).toHaveLength(1)
  })

  it('gives the same bytes with one thread and with several', async () => {
    for (let index = 0; index < 70; index++) {
      await put(
        `${String(index).padStart(3, '0')}.txt`,
        articles.flood.replaceAll('300', String(300 + index)),
      )
    }
    const one = await jianbao(['extract', '--jobs', '1', folder])
    const three = await jianbao(['extract', '--jobs', '3', folder])
    expect(parseLines(one.stdout)).toHaveLength(70)
    expect(three.stdout).toBe(one.stdout)
  })
})

describe('options', () => {
  it('compares articles with each other only on --dedupe', async () => {
    await put('1.txt', articles.flood)
    await put('2.txt', articles.flood)
    const records = async (...options: string[]) => {
      const { stdout } = await jianbao(['extract', ...options, folder])
      return parseLines<ArticleRecord>(stdout)
    }
    expect((await records()).map(({ duplicate }) => duplicate)).toEqual([null, null])
    const [first, second] = await records('--dedupe')
    expect(first?.duplicate).toBeNull()
    const length = [...(second?.text ?? '')].length
    expect(second?.duplicate).toMatchObject({ of: first?.id, similarity: 1, shared: { start: 0 } })
    expect(second?.duplicate?.shared?.end).toBeGreaterThan(length - 3)
  })

  it('says with --trace which rule made an entry, and why a field is empty', async () => {
    const { stdout } = await jianbao(['extract', '--trace', '-'], { input: articles.flood })
    const [record] = parseLines<ArticleRecord>(stdout)
    expect(checkRecord(record)).toEqual([])
    expect(record?.provinces.every(({ rule }) => typeof rule === 'string')).toBe(true)
    expect(record?.trace?.provinces).toMatchObject({ found: record?.provinces.length, why: null })
    expect(record?.trace?.sentences.why).toContain('penalty')
  })

  it('says with --source-offsets where each mention stands in the decoded input', async () => {
    const html = `<html><body><h1>𠮷庆村修桥</h1><div><p>　　𠮷庆村昨日开工修桥，<b>抓</b>紧时间，80&nbsp;名工人轮班，预算&#52;5<i>万</i>元。</p>
      <p>村民林小禾说，浙江省的&ldquo;最美河道&rdquo;就从村前流过，新桥建成以后，孩子们上学就不用绕路了。</p></div></body></html>`
    const traditional =
      '臺北市警方查獲12名嫌疑人\r\n　　臺北市政府警察局昨日表示，警方查獲嫌疑人12名，扣押計程車30臺，全案移送檢方偵辦。'
    const input = [{ html }, { text: traditional }].map((line) => `${JSON.stringify(line)}\n`).join('')
    const { stdout } = await jianbao(['extract', '--source-offsets', '-'], { input })
    const [page, text] = parseLines<ArticleRecord>(stdout)
    if (page === undefined || text === undefined) throw new Error('two articles give two records')
    expect([checkRecord(page), checkRecord(text)]).toEqual([[], []])
    const sourcesOf = (record: ArticleRecord, source: string) =>
      [...record.counts, ...record.amounts, ...record.provinces.flatMap(({ mentions }) => mentions)].map(
        (one) => [
          one.quote,
          Array.from(source)
            .slice(one.source_start ?? -1, one.source_end ?? -1)
            .join(''),
        ],
      )
    expect(sourcesOf(page, html)).toEqual([
      ['80 名', '80&nbsp;名'],
      ['45万元', '&#52;5<i>万</i>元'],
      ['浙江省', '浙江省'],
    ])
    expect(sourcesOf(text, traditional)).toEqual(
      expect.arrayContaining([
        ['30台', '30臺'],
        ['12名', '12名'],
        ['台北市', '臺北市'],
      ]),
    )
    expect(page.segments.every((segment) => typeof segment.source_start === 'number')).toBe(true)
    const plain = await jianbao(['extract', '-'], { input })
    expect(plain.stdout).not.toContain('source_')
  })

  it('leaves damage as it is with --skip-repair, kind by kind', async () => {
    const path = await put(
      'glossed.txt',
      '河灣市警方查獲12名嫌疑人\n河灣市警(jǐng)方昨日表(biǎo)示，嫌疑人在網(wǎng)絡(luò)上行騙，警方查獲嫌疑人１２名，扣押電腦３０臺，全案移送檢(jiǎn)方。',
    )
    const textOf = async (...args: string[]) => {
      const { stdout } = await jianbao(['extract', ...args, path])
      const [record] = parseLines<ArticleRecord>(stdout)
      return { text: record?.text, kinds: record?.repairs.map(({ kind }) => kind) }
    }
    const whole = await textOf()
    expect(whole.text).toContain('网络上行骗，警方查获嫌疑人12名')
    expect(whole.kinds).toEqual(['pinyin_gloss', 'character_forms', 'script_conversion'])
    expect((await textOf('--skip-repair', 'pinyin_gloss')).text).toContain('网(wǎng)络(luò)上行骗')
    const left = await textOf(
      '--skip-repair',
      'character_forms, script_conversion',
      '--skip-repair',
      'pinyin_gloss',
    )
    expect(left.text).toContain('網(wǎng)絡(luò)上行騙，警方查獲嫌疑人１２名')
    expect(left.kinds).toEqual([])
  })

  it('lists the kinds of repair where one is named that there is not', async () => {
    const { code, stdout, stderr } = await jianbao(['extract', '--skip-repair', 'glosses', '-'], {
      input: 'x',
    })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--skip-repair glosses: the kinds are repeated_body, pinyin_gloss,')
  })

  it('leaves Traditional as it is with --keep-script, and still finds the fields', async () => {
    const path = await put(
      'hant.txt',
      '臺北市警方查獲12名嫌疑人\n臺北市政府警察局昨日表示，警方經過三個月的調查，查獲12名嫌疑人，扣押電腦30臺，並將全案移送檢方偵辦。警方呼籲民眾提高警覺，不要輕易點擊來路不明的連結。',
    )
    const kept = parseLines<ArticleRecord>((await jianbao(['extract', '--keep-script', path])).stdout)[0]
    const converted = parseLines<ArticleRecord>((await jianbao(['extract', path])).stdout)[0]
    expect(kept?.text).toContain('查獲')
    expect(kept?.script.input).toBe('hant')
    expect(kept?.counts.map((count) => count.value)).toEqual(converted?.counts.map((count) => count.value))
    expect(kept?.provinces.map((province) => province.name)).toEqual(['台湾省'])
    expect(converted?.text).toContain('查获')
  })

  it('writes the output whole or not at all', async () => {
    await put('in/1.txt', articles.flood)
    const out = join(folder, 'out', 'records.jsonl')
    const { code, stdout } = await jianbao(['extract', join(folder, 'in'), '-o', out])
    expect([code, stdout]).toEqual([0, ''])
    expect(parseLines(await readFile(out, 'utf8'))).toHaveLength(1)
    expect(await readdir(join(folder, 'out'))).toEqual(['records.jsonl'])
  })
})

describe('bad input', () => {
  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \n\n ', 'empty'],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 0, 255, 254, 0]), 'not_text'],
    [
      'english',
      'The council met on Friday to discuss the new library and agreed on its budget.\n'.repeat(5),
      'not_chinese',
    ],
    [
      'invalid',
      Buffer.concat([Buffer.from('今天'), Buffer.alloc(60, 0xff), Buffer.from('新闻')]),
      'bad_charset',
    ],
  ])('rejects a file that is %s, and goes on', async (name, content, reason) => {
    const bad = await put(`${name}.txt`, content)
    const good = await put('z.txt', articles.library)
    const rejects = join(folder, 'rejects.jsonl')
    const { code, stdout, stderr } = await jianbao(['extract', bad, good, '--rejects', rejects])
    expect(code).toBe(3)
    expect(pathsOf(stdout)).toEqual([good])
    expect(stderr).toContain(`${bad}: ${reason}: `)
    expect(parseLines<Reject>(await readFile(rejects, 'utf8'))).toEqual([
      expect.objectContaining({ reason, input: { url: null, path: bad, line: null, id: null } }),
    ])
  })

  it('rejects a page with no article', async () => {
    const page = await put(
      'p.html',
      '<html><body><nav><a href="/">首页</a><a href="/n">新闻</a></nav></body></html>',
    )
    const { code, stderr } = await jianbao(['extract', page])
    expect(code).toBe(3)
    expect(stderr).toContain('no_body')
  })

  it('rejects a broken line by its number, and reads the others', async () => {
    const path = await put(
      'a.jsonl',
      `${JSON.stringify({ text: articles.flood })}\n{"text": \n{"id": "no content"}\n`,
    )
    const { code, stdout, stderr } = await jianbao(['extract', path])
    expect(code).toBe(3)
    expect(parseLines(stdout)).toHaveLength(1)
    expect(stderr).toContain(`${path}:2: bad_line: `)
    expect(stderr).toContain(`${path}:3: bad_line: `)
  })

  it('rejects what is missing in its place', async () => {
    const good = await put('1.txt', articles.flood)
    const { code, stdout, stderr } = await jianbao(['extract', join(folder, 'nowhere.txt'), good])
    expect(code).toBe(3)
    expect(parseLines(stdout)).toHaveLength(1)
    expect(stderr).toMatch(/nowhere\.txt: unreadable: no such file or folder/)
  })

  it.each([
    ['https://example.com/1.html', /an address is fetched by `jianbao run`/],
    ['www.example.com/1.html', /an address begins with https:\/\//],
  ])('says what to do with an address: %s', async (address, advice) => {
    expect(await jianbao(['extract', address])).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(advice),
    })
  })

  it('rejects a folder it may not read', async () => {
    await put('open/1.txt', articles.flood)
    await put('closed/2.txt', articles.flood)
    await chmod(join(folder, 'closed'), 0o000)
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
    const { code, stdout, stderr } = await jianbao(['extract', folder], nobody)
    await chmod(join(folder, 'closed'), 0o755)
    expect(code).toBe(3)
    expect(pathsOf(stdout)).toEqual([join(folder, 'open', '1.txt')])
    expect(stderr).toMatch(/closed: unreadable: no permission/)
  })

  it.each([
    [['extract', '--jobs', '0', 'x']],
    [['extract', '--format', 'pdf', 'x']],
    [['extract', '--nonsense']],
    [['harvest']],
  ])('calls %j wrong usage', async (args) => {
    const { code, stdout, stderr } = await jianbao(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: /)
  })
})
