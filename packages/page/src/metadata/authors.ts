import type { Author } from '@jianbao/record'
import type { Line } from '../body/line.js'
import { parseCredits } from '../lines/credits.js'
import type { LinkedArticle } from './json-ld.js'
import { labelledValues } from './labelled-values.js'
import { firstMeta, type PageFacts } from './page-facts.js'

/** How many lines above and below the text may name its authors. */
const reachAbove = 15
const reachBelow = 12
const longestLine = 120

/** People named on the lines around a text, nearest first. */
export function authorsAround(head: readonly Line[], left: readonly Line[], tail: readonly Line[]): Author[] {
  const lines = [...head.slice(-reachAbove).reverse(), ...left, ...tail.slice(0, reachBelow)]
  return lines.flatMap((line) => (line.size > longestLine ? [] : authorsOn(line)))
}

/** What a line that names authors has in it; asked first, for it is cheap. */
const evident =
  /[记記作]者|[编編][辑輯]|[责責][编編]|[通评評特][讯訊论論派][员員]|[摄攝撮]|[报報][道导導]|撰|[文图圖]\s?[/／╱︱|:：]|[编編供实實][译譯稿习習]/

function authorsOn(line: Line): readonly Author[] {
  if (!evident.test(line.text)) return []
  const whole = line.linked * 2 > line.size && line.size > 20 ? null : parseCredits(bare(line.text))
  if (whole !== null) return whole.authors
  return labelledValues(line.text).flatMap(({ kind, label, value }) =>
    kind === 'people' ? (parseCredits(`${label}：${value}`)?.authors ?? []) : [],
  )
}

function bare(text: string): string {
  return text.replace(/^[（(【[]/, '').replace(/[）)】\]]$/, '')
}

/** People that the markup names as authors. */
export function authorsSaid(facts: PageFacts, linked: LinkedArticle | null): Author[] {
  const meta = firstMeta(facts, ['author', 'article:author', 'byl', 'dc.creator'])
  const names = [...(linked?.authors ?? []), ...(meta === null ? [] : [meta])]
  return names.flatMap((name) => parseCredits(name, { bareNames: true })?.authors ?? [])
}

/** Each person once for each role, in the order they were found. */
export function distinctAuthors(authors: readonly Author[]): Author[] {
  const seen = new Set<string>()
  return authors.filter(({ name, role }) => {
    const key = `${role} ${name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
