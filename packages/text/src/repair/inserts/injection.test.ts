import { describe, expect, test } from 'vitest'
import { articles, type CleanArticle, chance, type Random } from '../../testing/clean-articles.js'
import { unchanged } from '../edit.js'
import { readingsOf } from '../glosses/readings.js'
import { repairText } from '../repair-text.js'
import { removeRepeats } from '../repeats/repeated-body.js'

/** Damages invented clean articles the way crawled copies are damaged, and asks for the article back, exactly. */
const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T

interface GlossStyle {
  readonly density: number
  readonly brackets: readonly [string, string]
  readonly toned: boolean
}

function gloss(text: string, style: GlossStyle, random: Random): string {
  return text.replace(/\p{Script=Han}/gu, (char) => {
    const reading = readingsOf(char)[0]
    if (reading === undefined || random() >= style.density) return char
    const plain = reading
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0304\u030c]/g, '')
      .replaceAll('u\u0308', 'v')
    const blank = random() < 0.1 ? ' ' : ''
    return `${char}${style.brackets[0]}${style.toned ? reading : plain}${blank}${style.brackets[1]}`
  })
}

// Pieces of two letters and more that share out the title; now and then one takes on a second, as `个人公司` does.
function titlePieces(title: string, wanted: number, random: Random): string[] {
  const letters = title.replace(/[^\p{Script=Han}]/gu, '')
  const cycle = Math.min(wanted, Math.floor(letters.length / 2))
  const composed = random() < 0.3 && letters.length >= 2 * cycle + 2
  const sizes = Array.from({ length: cycle + (composed ? 1 : 0) }, () => 2)
  for (let left = letters.length - 2 * sizes.length; left > 0; left--) {
    const at = Math.floor(random() * sizes.length)
    sizes[at] = (sizes[at] ?? 0) + 1
  }
  let end = 0
  const pieces = sizes.map((size) => {
    end += size
    return letters.slice(end - size, end)
  })
  return composed ? [`${pieces[0]}${pieces.at(-1)}`, ...pieces.slice(1, -1)] : pieces
}

function stuff(text: string, pieces: readonly string[], density: number, random: Random): string {
  let next = 0
  return text.replace(/[，、。；：](?=[\p{L}\p{N}“「])/gu, (mark) => {
    if (random() >= density) return mark
    return mark + (pieces[next++ % pieces.length] ?? '')
  })
}

// What copying programs change: a comma less, a character lost.
function edit(text: string, random: Random): string {
  const lines = text.split('\n').map((line) => {
    if (random() < 0.3) return line.replace('，', '')
    const at = 4 + Math.floor(random() * (line.length - 8))
    return random() < 0.2 ? line.slice(0, at) + line.slice(at + 1) : line
  })
  return lines.join('\n')
}

// No line begins with a mark that closes something.
const wrapped = (line: string, width: number): string =>
  line.match(new RegExp(`.{1,${width - 1}}(?:.(?![，。、；：！？”）》])|$)`, 'gu'))?.join('\n') ?? line

const openLines = (text: string) => text.split('\n').filter((line) => !/[。！？：；”…]$/u.test(line)).length

const rate = (results: readonly boolean[]) => results.filter(Boolean).length / results.length
const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
const runs = articles.flatMap((article, i) => seeds.map((seed) => ({ article, seed: seed * 1000 + i })))

describe('clean articles', () => {
  test.each(articles)('$title', ({ title, text }) => {
    expect(repairText(text, { title })).toEqual(unchanged(text))
    expect(repairText(text)).toEqual(unchanged(text))
    expect(removeRepeats(text)).toEqual(unchanged(text))
  })
})

describe('glosses', () => {
  const styles: GlossStyle[] = [0.05, 0.3, 0.95].flatMap((density) => [
    { density, brackets: ['(', ')'], toned: true },
    { density, brackets: ['（', '）'], toned: true },
    { density, brackets: ['(', ')'], toned: false },
  ])
  test.each(styles)('density $density, toned $toned, $brackets', (style) => {
    const results = runs.map(({ article, seed }) => {
      const damaged = gloss(article.text, style, chance(seed))
      return repairText(damaged, { title: article.title }).text === article.text
    })
    expect(rate(results)).toBeGreaterThanOrEqual(0.99)
  })
})

describe('stuffed keywords', () => {
  test.each([2, 3, 4, 5, 6, 7, 8])('a cycle of %i', (cycle) => {
    const results = runs.map(({ article, seed }) => {
      const random = chance(seed)
      const damaged = stuff(
        article.text,
        titlePieces(article.title, cycle, random),
        pick([0.85, 1], random),
        random,
      )
      return repairText(damaged, { title: article.title }).text === article.text
    })
    expect(rate(results)).toBeGreaterThanOrEqual(0.95)
  })
})

describe('stuffed keywords in the first clauses only', () => {
  /** Headlines of other shapes: what a farm's pieces leave out stands between the words it uses. */
  const shapes: Record<string, (title: string) => string> = {
    plain: (title) => title,
    'with a quotation': (title) => title.replace(/^(\p{Script=Han}{4})/u, '“$1”'),
    'with a figure and a foreign word': (title) => `${title} 3.5万人APP投票`,
    'with commas': (title) => title.replace(' ', '，'),
    'with a name before it': (title) => `江山：${title}`,
  }
  const cases = Object.keys(shapes).flatMap((shape) => [12, 18].map((pieces) => ({ shape, pieces })))
  test.each(cases)('$pieces pieces of a headline $shape', ({ shape, pieces }) => {
    const results = runs.flatMap(({ article, seed }) => {
      const random = chance(seed)
      const title = shapes[shape]?.(article.title) ?? ''
      const cycle = titlePieces(article.title, pick([4, 5, 6, 7], random), random)
      let left = pieces
      const damaged = stuff(article.text, cycle, 1, () => (left-- > 0 ? 0 : 1))
      // An article of few clauses has no room for so many.
      return left > 0 ? [] : [repairText(damaged, { title }).text === article.text]
    })
    expect(results.length).toBeGreaterThan(50)
    expect(rate(results)).toBeGreaterThanOrEqual(0.9)
  })
})

describe('second copies', () => {
  const header = '上一篇稿件\n临江在线 2021年3月4日 08:15\n来源：临江晚报'
  const damages: Record<string, (article: CleanArticle, random: Random) => string> = {
    whole: ({ text }) => `${text}\n${text}`,
    'with headers between': ({ title, text }) => `${text}\n${header}\n${title}\n${text}`,
    'with edits in the second': ({ text }, random) => `${text}\n${edit(text, random)}`,
    'with edits in the first': ({ text }, random) => `${edit(text, random)}\n${text}`,
    'from some paragraph on': ({ text }, random) => {
      const lines = text.split('\n')
      return [...lines, ...lines.slice(1 + Math.floor(random() * (lines.length - 2)))].join('\n')
    },
    'a paragraph missing in the second': ({ text }, random) => {
      const lines = text.split('\n')
      const at = Math.floor(random() * lines.length)
      return [...lines, ...lines.filter((_, i) => i !== at)].join('\n')
    },
    'a paragraph but the lead missing in the first': ({ text }, random) => {
      const lines = text.split('\n')
      const at = 1 + Math.floor(random() * (lines.length - 1))
      return [...lines.filter((_, i) => i !== at), ...lines].join('\n')
    },
    'cut short in the second': ({ text }, random) =>
      `${text}\n${text.slice(0, Math.floor(text.length * (0.3 + 0.6 * random()))).trimEnd()}`,
    'cut short in the first': ({ text }, random) =>
      `${text.slice(0, Math.floor(text.length * (0.3 + 0.6 * random()))).trimEnd()}…\n${text}`,
    'a teaser above': ({ text }, random) =>
      `${text.replaceAll('\n', '').slice(0, 30 + Math.floor(70 * random()))}…\n${text}`,
    'a teaser below': ({ text }) => `${text}\n${text.slice(0, Math.min(30, text.indexOf('\n') - 2))}…`,
    'a paragraph glued twice': ({ text }, random) => {
      const lines = text.split('\n')
      const at = Math.floor(random() * lines.length)
      return lines.flatMap((line, i) => (i === at ? [`${line}${line}`] : [line])).join('\n')
    },
    'a paragraph twice': ({ text }, random) => {
      const lines = text.split('\n')
      const at = Math.floor(random() * lines.length)
      return lines.flatMap((line, i) => (i === at ? [line, line] : [line])).join('\n')
    },
    'the lead as a summary': ({ text }) => {
      const lead = /^[^\n“]*?。(?=[^\n])/u.exec(text)?.[0]
      return lead === undefined ? text : `${lead}\n${text}`
    },
    'in one paragraph the second time': ({ text }) => `${text}\n${text.replaceAll('\n', '')}`,
    'in one paragraph the first time': ({ text }) => `${text.replaceAll('\n', '')}\n${text}`,
  }
  test.each(Object.entries(damages))('%s', (_, damage) => {
    const results = runs.map(({ article, seed }) => {
      const damaged = damage(article, chance(seed))
      return damaged === article.text || removeRepeats(damaged).text === article.text
    })
    expect(rate(results)).toBeGreaterThanOrEqual(0.99)
  })
})

describe('blanks', () => {
  test('inside words and numbers, in nearly every article', () => {
    const results = runs.map(({ article, seed }) => {
      const random = chance(seed)
      const inside = [...article.text.matchAll(/(?<=[\p{Script=Han}\d])(?=\p{Script=Han})/gu)]
      const places = new Set(Array.from({ length: 16 }, () => pick(inside, random).index))
      const damaged = Array.from(article.text, (char, i) => (places.has(i) ? ` ${char}` : char)).join('')
      return repairText(damaged, { title: article.title }).text === article.text
    })
    expect(rate(results)).toBeGreaterThanOrEqual(0.95)
  })
})

describe('noise', () => {
  const marks = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789#%&*+=@!?;'
  const randomLine = (random: Random) =>
    Array.from({ length: 8 + Math.floor(random() * 16) }, () => pick(Array.from(marks), random)).join('')
  test('lines of random ASCII', () => {
    const results = runs.map(({ article, seed }) => {
      const random = chance(seed)
      const lines = article.text
        .split('\n')
        .flatMap((line) => (random() < 0.5 ? [line, randomLine(random)] : [line]))
      return repairText(lines.join('\n'), { title: article.title }).text === article.text
    })
    expect(rate(results)).toBeGreaterThanOrEqual(0.95)
  })
  test('hidden characters', () => {
    const hidden = ['\u200b', '\ufeff', '\u2060', '\u00ad', '\u200e', '\ufe0f', '\u0007']
    const results = runs.map(({ article, seed }) => {
      const random = chance(seed)
      const damaged = article.text.replace(/[\p{L}，。]/gu, (char) =>
        random() < 0.05 ? char + pick(hidden, random) : char,
      )
      return repairText(damaged, { title: article.title }).text === article.text
    })
    expect(rate(results)).toBe(1)
  })
  test.each([30, 36, 40])('lines wrapped after %i characters, some of them indented', (width) => {
    const results = runs.map(({ article, seed }) => {
      const random = chance(seed)
      const indent = random() < 0.5 ? '\u3000\u3000' : ''
      const damaged = article.text
        .split('\n')
        .map((line) => wrapped(indent + line, width))
        .join('\n')
      const { text } = repairText(damaged, { title: article.title })
      // A sentence may end where its line does: then nothing tells that the paragraph goes on.
      return text.replaceAll('\n', '') === article.text.replaceAll('\n', '') && openLines(text) === 0
    })
    expect(rate(results)).toBeGreaterThanOrEqual(0.9)
  })
})
