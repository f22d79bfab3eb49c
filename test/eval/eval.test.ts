import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../dist/eval/main.js', import.meta.url))

const paragraphs = [
  '东湾市图书馆昨天起延长开放时间，工作日晚上读者可以在阅览室停留到十点，周末再晚一个小时。',
  '馆长说，延长之后要多排一班管理员，饮水和照明也要跟上，第一个月先试行，再听取读者的意见。',
  '附近的居民和学生都很高兴，他们说家里地方小，晚上能有一个安静的去处看书写作业很难得。',
]
const page = `<html><head><meta charset="utf-8"><title>图书馆延长开放时间_东湾在线</title></head><body>
<h1>图书馆延长开放时间</h1><div>2024-05-06 08:30 来源：东湾日报</div>
<div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A folder of one page with what is held to be right for it. */
function keep(gold: object, floors: object): void {
  mkdirSync(join(folder, 'pages/towns'), { recursive: true })
  writeFileSync(join(folder, 'pages/towns/library.html'), page)
  writeFileSync(join(folder, 'pages/towns/library.json'), JSON.stringify({ gold }))
  writeFileSync(join(folder, 'floors.json'), JSON.stringify({ pages: floors, fields: {} }))
}

function evaluate(...args: string[]) {
  const places = ['--pages', join(folder, 'pages'), '--floors', join(folder, 'floors.json')]
  return spawnSync(process.execPath, [command, ...places, ...args], { encoding: 'utf8' })
}

const floorsNow = (): unknown => JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8')).pages
const right = { text: paragraphs.join('\n'), title: '图书馆延长开放时间', published: '2024-05-06' }
/** A gold with twice the text of the page: half of it is found. */
const half = { ...right, text: `${right.text}\n${Array.from(right.text).reverse().join('')}` }

describe('eval', () => {
  it('prints a line a set and one over all', () => {
    keep({ ...right, with: ['阅览室'], without: ['东湾在线'] }, {})
    const { stdout, stderr, status } = evaluate()
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/)),
    ).toEqual([
      'set pages empty precision recall F1 with without title date author'.split(' '),
      'towns 1 0 1.000 1.000 1.000 1.000 1.000 1.000 1.000 -'.split(' '),
      'ALL 1 0 1.000 1.000 1.000 1.000 1.000 1.000 1.000 -'.split(' '),
    ])
    expect(stderr).toContain('no floor yet for pages of towns')
    expect(status).toBe(0)
  })

  it('measures what is missing and what is wrong', () => {
    keep({ ...half, title: '另一个标题', published: '2024-05-07', author: '王小明' }, {})
    const [towns] = JSON.parse(evaluate('--json').stdout).pages
    expect(towns.scores).toMatchObject({ precision: 1, title: 0, date: 0, author: 0 })
    expect(towns.scores.recall).toBeGreaterThan(0.45)
    expect(towns.scores.recall).toBeLessThan(0.51)
  })

  it('ends with 1 and names the figure that fell below its floor', () => {
    keep(half, { towns: { recall: 0.9, title: 1 } })
    const { status, stderr } = evaluate()
    expect(status).toBe(1)
    expect(stderr).toMatch(/towns: recall 0\.\d+, below its floor of 0\.9/)
    expect(stderr).not.toContain('title')
  })

  it('raises floors on --save, and lowers them only on --lower', () => {
    keep(half, { towns: { recall: 0.9, title: 0.5 } })
    expect(evaluate('--save').status).toBe(1)
    expect(floorsNow()).toMatchObject({ towns: { recall: 0.9, title: 1, precision: 1 } })
    expect(evaluate('--save', '--lower').status).toBe(0)
    expect(floorsNow()).not.toMatchObject({ towns: { recall: 0.9 } })
    expect(evaluate().status).toBe(0)
  })

  it('counts a page that gives no record as empty', () => {
    keep(right, {})
    writeFileSync(join(folder, 'pages/towns/library.html'), '<p>Nothing Chinese in here at all, sorry.</p>')
    const [towns] = JSON.parse(evaluate('--json').stdout).pages
    expect(towns).toMatchObject({ pages: 1, empty: 1, scores: { precision: 0, recall: 0, title: 0 } })
  })

  it.each([
    [
      'a gold file that is none',
      () => writeFileSync(join(folder, 'pages/towns/library.json'), '{"text": "x"}'),
    ],
    ['a page that is missing', () => rmSync(join(folder, 'pages/towns/library.html'))],
  ])('ends with 2 and names the file: %s', (_, spoil) => {
    keep(right, {})
    spoil()
    const { status, stderr } = evaluate()
    expect(status).toBe(2)
    expect(stderr).toContain('library')
  })
})

describe('eval --fields', () => {
  const text =
    '东湾警方昨天通报，抓获犯罪嫌疑人28名，缴获手机130余部，涉案金额约7万元。民警李志强说，案件还在侦办。'
  const entry = (quote: string, values: object) => ({ quote, start: 0, end: 0, ...values })
  const people = entry('28名', { value: 28, min: 28, max: 28, unit: '名', noun: '犯罪嫌疑人' })
  const phones = entry('130余部', { value: 130, min: 130, max: null, unit: '部', noun: '手机' })
  const money = { value: 70000, min: null, max: null, currency: 'CNY', kind: 'amount_involved' }
  const policeman = { name: '李志强', role: 'police', position: '民警', organization: null }
  const gold = {
    ...{ text, title: null, publisher: null, published_at: null, authors: [] },
    ...{ counts: [people, phones], amounts: [money], provinces: [], roles: [policeman], sentences: [] },
  }

  function keepArticle(changes: object): void {
    const folderOfCase = join(folder, 'articles/one')
    mkdirSync(folderOfCase, { recursive: true })
    writeFileSync(join(folderOfCase, 'article.txt'), text)
    writeFileSync(join(folderOfCase, 'gold.json'), JSON.stringify({ ...gold, ...changes }))
    writeFileSync(
      join(folder, 'floors.json'),
      JSON.stringify({ pages: {}, fields: { articles: { counts: 1 } } }),
    )
  }
  const evaluateFields = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [command, '--fields', join(folder, 'articles'), '--floors', join(folder, 'floors.json'), ...args],
      { encoding: 'utf8' },
    )
  const scoresNow = (): Record<string, { gold: number; found: number; F1: number }> =>
    Object.fromEntries(
      JSON.parse(evaluateFields('--json').stdout).fields.map((line: { measure: string }) => [
        line.measure,
        line,
      ]),
    )

  it('finds nothing wrong where nothing is', () => {
    keepArticle({})
    const scores = scoresNow()
    for (const measure of ['text', 'counts', 'amounts', 'provinces', 'roles', 'sentences'])
      expect(scores[measure]).toMatchObject({ F1: 1 })
    expect(evaluateFields().status).toBe(0)
  })

  it('counts an entry as wrong by what a user relies on, and not by its verb or the length of its noun', () => {
    keepArticle({
      counts: [
        { ...people, noun: '嫌疑人', verb: '看见' },
        { ...phones, unit: '台' },
      ],
    })
    const scores = scoresNow()
    expect(scores.counts).toMatchObject({ gold: 2, found: 2, F1: 0.5 })
    expect(scores['counts, number alone']).toMatchObject({ F1: 1 })
    expect(evaluateFields()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('counts 0.5, below'),
    })
  })

  it('measures kind and position on the entries that are right', () => {
    keepArticle({ amounts: [{ ...money, kind: 'fine' }], roles: [{ ...policeman, position: '所长' }] })
    const scores = scoresNow()
    expect(scores).toMatchObject({ amounts: { F1: 1 }, roles: { F1: 1 } })
    expect(scores['amounts, kind']).toMatchObject({ F1: 0 })
    expect(scores['roles, position']).toMatchObject({ F1: 0 })
  })
})

it('finds the project’s own corpus above its floors', () => {
  const { status, stderr } = spawnSync(process.execPath, [command], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
