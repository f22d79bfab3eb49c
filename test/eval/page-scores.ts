import type { ArticleRecord } from '@jianbao/record'
import { fold, overlap } from './character-runs.js'
import type { PageGold } from './page-case.js'

/** What is measured, in the order of the table. Each is a mean over the pages that say what is right for it. */
export const pageMeasures = [
  'precision',
  'recall',
  'F1',
  'with',
  'without',
  'title',
  'date',
  'author',
] as const
export type PageMeasure = (typeof pageMeasures)[number]

/** From 0 to 1; a list where a page asks for several things. */
export type PageScore = Partial<Record<PageMeasure, readonly number[]>>

/** Scores one page's record against its gold; null is a page that gave no record. Text is compared in its own script. */
export function scorePage(gold: PageGold, record: ArticleRecord | null): PageScore {
  return { ...bodyScore(gold, record), ...passageScores(gold, record), ...metadataScores(gold, record) }
}

function bodyScore({ text }: PageGold, record: ArticleRecord | null): PageScore {
  if (!text) return {}
  const { precision, recall, f1 } = overlap(text, record?.text ?? '')
  return { precision: [precision], recall: [recall], F1: [f1] }
}

function passageScores(gold: PageGold, record: ArticleRecord | null): PageScore {
  const body = fold(record?.text ?? '')
  const has = (passage: string): boolean => body.includes(fold(passage))
  return {
    with: (gold.with ?? []).map((passage) => Number(has(passage))),
    without: (gold.without ?? []).map((passage) => Number(body !== '' && !has(passage))),
  }
}

function metadataScores(gold: PageGold, record: ArticleRecord | null): PageScore {
  const day = dayOf(gold.published)
  const names = fold((record?.authors ?? []).map((author) => author.name).join(' '))
  return {
    ...(gold.title ? { title: [Number(fold(record?.title ?? '') === fold(gold.title))] } : {}),
    ...(day === '' ? {} : { date: [Number(dayOf(record?.published_at) === day)] }),
    ...(gold.author ? { author: [Number(names !== '' && names.includes(authorStart(gold.author)))] } : {}),
  }
}

/** Golds name an author in many ways; the first four characters are a Chinese name's. */
function authorStart(author: string): string {
  return fold(author).slice(0, 4)
}

function dayOf(date: string | null | undefined): string {
  const match = /(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})/.exec(date ?? '')
  return match === null ? '' : `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
}
