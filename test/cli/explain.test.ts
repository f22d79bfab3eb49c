import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RemovalReason, removalReasons } from '@jianbao/page'
import type { Explanation } from '@jianbao/pipeline'
import { beforeAll, describe, expect, it } from 'vitest'
import { articles } from './articles.js'
import { jianbao } from './command.js'

const links = ['本地', '财经', '体育'].map((name) => `<a href="/${name}">${name}</a>`).join(' ')
const more = Array.from(
  { length: 8 },
  (_, at) => `<li><a href="/n/${at}">第${at}则本地新闻的标题在这里</a></li>`,
).join('')
const teasers = ['城北泵站下月开工，工期约半年', '节水宣传周今日启动，市民可领手册']
  .map((text) => `<p>${text}，详情请看本报后续报道。</p>`)
  .join('')
const page = `<html lang="zh-CN"><head><meta charset="gb2312"><meta property="og:title" content="城南水厂改造完工">
<title>城南水厂改造完工_江畔新闻网</title></head><body><div class="nav">${links}</div>
<h1>城南水厂改造完工</h1><div>2021-03-04 08:09 来源：江畔晚报</div>
<div id="content" class="article"><p>江畔晚报讯（记者 周小舟）浙江省江畔市水务局昨天通报，城南水厂的改造工程已经完工，更换老旧管道17公里，总投资2.3亿元。</p>
<p>分享到：微博 微信</p>
<p>负责人说，日供水能力提高了三成，沿线20多个小区的水压问题得到缓解，居民用水不再分时段。</p>
<p>對岸的居民說，過去一到傍晚水龍頭就沒有水，現在擰開就有，做飯洗衣都方便多了，大家都說這個工程辦得好。</p></div>
<div class="list"><ul>${more}</ul></div><div class="side">${teasers}</div><div>责任编辑：林一</div></body></html>`

async function file(content: string | Uint8Array, name = 'page.html'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'jianbao-explain-')), name)
  await writeFile(path, content)
  return path
}

async function explained(content: string | Uint8Array, ...options: string[]): Promise<Explanation> {
  const { stdout } = await jianbao(['explain', '--json', await file(content), ...options])
  return JSON.parse(stdout) as Explanation
}

describe('as JSON', () => {
  let told: Explanation
  beforeAll(async () => {
    told = await explained(page)
  })

  it('gives the evidence for the charset, and why it was taken', async () => {
    const { charset } = told
    expect(charset).toMatchObject({
      declared: { mark: null, header: null, markup: { label: 'gb2312' } },
      used: 'utf-8',
      why: 'valid_utf8',
    })
    expect(charset?.declared.markup?.at).toBe(page.indexOf('<meta'))
    expect(charset?.candidates.map(({ encoding }) => encoding)).toContain('gb18030')
    expect(charset?.candidates[0]).toMatchObject({ encoding: 'utf-8' })
  })

  it('names the chosen block and its rivals, the best first', async () => {
    const { body } = told
    expect(body?.source).toBe('shown')
    expect(body?.blocks[0]).toMatchObject({ element: 'div#content.article', chosen: true })
    expect(body?.blocks.slice(1).map(({ element, chosen }) => [element, chosen])).toEqual([
      ['div.side', false],
    ])
    const scores = body?.blocks.map(({ score }) => score) ?? []
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  it('says of every line that was left out why, by a reason of the closed list', async () => {
    const { removals } = told
    const reasons = new Map(removals?.map(({ text, reason, place }) => [text, [reason, place]]))
    expect(reasons.get('分享到：微博 微信')).toEqual(['share', 'inside'])
    expect(reasons.get('城南水厂改造完工')).toEqual(['headline', 'above'])
    expect(reasons.get('责任编辑：林一')).toEqual(['editor', 'below'])
    expect(reasons.get('江畔晚报讯（记者 周小舟）')).toEqual(['dateline', 'inside'])
    for (const { reason } of removals ?? []) expect(removalReasons[reason as RemovalReason]).toBeDefined()
  })

  it('tells where metadata comes from, the witness it is taken from first', async () => {
    const { metadata } = told
    expect(metadata?.title.value).toBe('城南水厂改造完工')
    expect(metadata?.title.sources.map(({ source, name }) => name ?? source)).toEqual([
      'heading',
      'og:title',
      'page_title',
    ])
    expect(metadata?.published_at.sources[0]).toMatchObject({
      source: 'lines_around',
      said: '2021-03-04 08:09 来源：江畔晚报',
    })
    expect(metadata?.publisher).toMatchObject({
      value: '江畔晚报',
      sources: [{ source: 'label' }, { source: 'dateline' }],
    })
    expect(metadata?.canonical_url).toEqual({ value: null, sources: [] })
  })

  it('has the same fields and text as extract, each entry with its rule', async () => {
    const record = JSON.parse((await jianbao(['extract', await file(page)])).stdout)
    const { fields, text, segments, script } = told
    expect(text).toBe(record.text)
    expect(segments).toBe(record.segments.length)
    expect(fields?.counts.map(({ rule, ...entry }) => [entry, typeof rule])).toEqual(
      record.counts.map((entry: object) => [entry, 'string']),
    )
    expect(script).toMatchObject({ input: record.script.input, conversions: record.script.conversions })
    expect(script?.evidence.hant).toBeGreaterThan(10)
    expect(script?.samples[0]).toEqual({ before: '對', after: '对' })
  })

  it('keeps the script where it is told to', async () => {
    const { script, text } = await explained(page, '--keep-script')
    expect(text).toContain('對岸的居民')
    expect(script?.conversions).toBe(0)
  })
})

describe('for a person', () => {
  it('has a section for each stage and marks entries, without colours, no line wider than a terminal', async () => {
    const { code, stdout } = await jianbao(['explain', await file(page)])
    expect(code).toBe(0)
    const sections = [
      'CHARSET',
      'BODY',
      'LEFT OUT',
      'METADATA',
      'REPAIRS',
      'SCRIPT',
      'TEXT',
      'counts',
      'sentences',
    ]
    const at = sections.map((name) => stdout.indexOf(`\n${name}`))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect(at).not.toContain(-1)
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toMatch(/42–47 .*\[2\.3亿元\].* 230000000 CNY/)
    const widths = stdout
      .split('\n')
      .map((line) => line.replace(/[\u2e80-\ud7ff\uf900-\uff60]/g, '..').length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(100)
  })

  it('reads plain text from standard input', async () => {
    const { code, stdout } = await jianbao(['explain', '-'], { input: articles.flood })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^- {2}text, \d+ bytes → a record\n/)
    expect(stdout).toContain('[300余名]')
  })
})

describe('refused input', () => {
  it.each([
    ['no body', '<html><body><a href=/>首页</a></body></html>', 'clean', 'no_body'],
    ['spoilt characters', `<p>${'锟斤拷锟斤拷锟斤拷锟斤拷'.repeat(20)}</p>`, 'decode', 'bad_charset'],
    ['no text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'decode', 'not_text'],
  ])('says at which stage and why: %s', async (_, content, stage, reason) => {
    const path = await file(content)
    const { code, stdout } = await jianbao(['explain', path])
    expect(code).toBe(3)
    expect(stdout.includes('CHARSET')).toBe(reason !== 'not_text')
    expect(stdout).toContain(`REFUSED  ${reason}, at ${stage}`)
  })

  it('has nothing to tell of stages that it did not come to', async () => {
    const { reject, charset, fields } = await explained('<html><body><a href=/>首页</a></body></html>')
    expect(reject).toMatchObject({ stage: 'clean', reason: 'no_body' })
    expect(charset?.used).toBe('utf-8')
    expect(fields).toBeNull()
  })

  it('explains a file that is not there as extract rejects it', async () => {
    const { code, stdout } = await jianbao(['explain', '/nowhere/page.html'])
    expect(code).toBe(3)
    expect(stdout).toContain('REFUSED  unreadable, at input')
  })

  it('takes one article, not several', async () => {
    const line = `${JSON.stringify({ text: articles.flood })}\n`
    const { code, stderr } = await jianbao(['explain', await file(line + line, 'two.jsonl')])
    expect(code).toBe(2)
    expect(stderr).toContain('more than one article')
    expect((await jianbao(['explain', await file(line, 'one.jsonl')])).code).toBe(0)
  })
})
