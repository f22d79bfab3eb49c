import { expect, test } from 'vitest'
import type { Span } from '../../span.js'
import { articles, type CleanArticle, chance } from '../../testing/clean-articles.js'
import { removeStuffedKeywords } from './stuffed-keywords.js'

/** Stuffs invented clean articles in the ways farms do, and measures how much stuffing stays and how much else goes. */
interface Farm {
  /** Of how many clauses it stuffs one. */
  readonly rate: number
  /** Whether the starts of lines as well. */
  readonly lines?: boolean
  /** Whether its cycle begins anew with each paragraph. */
  readonly anew?: boolean
  /** How often it loses a step. */
  readonly lost?: number
  readonly shuffled?: boolean
  readonly halfWidth?: boolean
}

function piecesOf(title: string, shuffled: boolean, random: () => number): string[] {
  const letters = title.replace(/[^\p{Script=Han}]/gu, '')
  const pieces: string[] = []
  for (let at = 0; at + 2 <= letters.length; ) {
    const length = 2 + Math.floor(random() * 4)
    const piece = letters.slice(at, at + length)
    if (piece.length > 1) pieces.push(piece)
    at += length
  }
  if (!shuffled) return pieces
  return pieces
    .map((piece) => ({ piece, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ piece }) => piece)
}

function stuff({ title, text }: CleanArticle, farm: Farm, random: () => number) {
  const pieces = piecesOf(title, farm.shuffled === true, random)
  const spans: Span[] = []
  let turn = 0
  let done = ''
  for (const [line, paragraph] of text.split('\n').entries()) {
    if (line > 0) done += '\n'
    if (farm.anew === true) turn = 0
    for (const [i, clause] of paragraph.split(/(?<=[，、。])(?=\p{Script=Han})/u).entries()) {
      if ((i > 0 || farm.lines === true) && random() < farm.rate) {
        if (random() < (farm.lost ?? 0)) turn += 1
        const piece = pieces[turn++ % pieces.length] ?? ''
        spans.push({ start: done.length, end: done.length + piece.length })
        done += piece
      }
      done += clause
    }
  }
  return { spans, text: farm.halfWidth === true ? done.replaceAll('，', ',') : done }
}

/** What a removal takes may be told one letter further on as well: `农民农民工` loses either `农民`. */
function marked(text: string, spans: readonly Span[]): readonly boolean[] {
  const marks: boolean[] = Array.from(text, () => false)
  for (const span of spans) {
    let { start, end } = span
    for (; start > 0 && text[start - 1] === text[end - 1] && !/[，、。,\n]/.test(text[end - 1] ?? ''); end--)
      start--
    marks.fill(true, start, end)
  }
  return marks
}

function measure(article: CleanArticle, farm: Farm, seed: number) {
  const { text, spans } = stuff(article, farm, chance(seed))
  const { alignment } = removeStuffedKeywords(text, { title: article.title })
  const removed = alignment.pieces
    .map(({ start }, i) => ({ start: alignment.pieces[i - 1]?.end ?? 0, end: start }))
    .filter(({ start, end }) => end > start)
  const put = marked(text, spans)
  const gone = marked(text, removed)
  const count = (test: (i: number) => boolean) => put.filter((_, i) => test(i)).length
  return {
    put: count((i) => put[i] === true),
    left: count((i) => put[i] === true && gone[i] !== true),
    own: count((i) => put[i] !== true),
    lost: count((i) => put[i] !== true && gone[i] === true),
  }
}

const farms: [string, Farm, number][] = [
  ['nearly every clause', { rate: 0.95 }, 0.005],
  ['most clauses', { rate: 0.75 }, 0.01],
  ['two clauses in three', { rate: 0.65 }, 0.03],
  ['the starts of lines too', { rate: 0.8, lines: true }, 0.01],
  ['a cycle begun anew with each paragraph', { rate: 0.9, anew: true }, 0.08],
  ['a cycle that loses a step now and then', { rate: 0.85, lost: 0.08 }, 0.06],
  ['an order that is not the title’s', { rate: 0.85, shuffled: true }, 0.03],
  ['half-width commas', { rate: 0.85, halfWidth: true }, 0.01],
]

test.each(farms)('%s', (_, farm, mayStay) => {
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
  const all = articles.flatMap((article, i) => seeds.map((seed) => measure(article, farm, seed * 1000 + i)))
  const sum = (key: 'put' | 'left' | 'own' | 'lost') => all.reduce((total, one) => total + one[key], 0)
  expect(sum('left') / sum('put')).toBeLessThan(mayStay)
  expect(sum('lost') / sum('own')).toBeLessThan(0.001)
})
