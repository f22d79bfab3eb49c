import type { Dateline, LabelledAuthor, Refusal } from '@jianbao/record'
import { type Article, type CleanOptions, largestPage, type Page } from './article.js'
import type { MetadataLine } from './lines/metadata-line.js'
import { looksLikeMedium } from './lines/publishers.js'
import { type Paragraph, textOf } from './paragraph.js'
import { attributedMedium } from './plain-text/attribution.js'
import { chooseLines } from './plain-text/choose-lines.js'
import { isCloser } from './plain-text/closers.js'
import { chooseHeadLines } from './plain-text/head-lines.js'
import { findHeadline, type Headline, isHeadline, repeatsHeadline } from './plain-text/headline.js'
import { withHeadApart } from './plain-text/joined-head.js'
import { classify, type TextLine } from './plain-text/line-kinds.js'
import { pagesInText } from './plain-text/pages-in-text.js'
import { type BareParagraphs, cutBylines } from './plain-text/paragraphs.js'
import { scriptShare } from './plain-text/script-share.js'
import { splitLines } from './plain-text/split-lines.js'
import { alignmentToText } from './positions/alignment-to-text.js'
import type { Removal, RemovalReason } from './removal-reasons.js'
import { repairsOf } from './repairs-of.js'
import { nothingTold, type Told, untold, type Witness, witness } from './sources.js'

/** Of all letters; below it a text is in another language, with some Chinese in it. */
const leastHan = 0.3
const fewestHan = 5
/** Japanese has more kana than this for each Han character. */
const mostKana = 0.25

/** Cuts the article out of a plain text: its headline, body and metadata, without what the page had around it. */
export function cleanText(page: Page, { positions = false }: CleanOptions = {}): Article | Refusal {
  if (page.text.length > largestPage) return refusals.tooLarge
  const texts = withHeadApart(splitLines(page.text))
  if (texts.length === 0) return refusals.empty
  const { han, kana, share } = scriptShare(page.text)
  if (han < fewestHan || share < leastHan || kana > han * mostKana) return refusals.notChinese
  const lines = classify(texts, { fetchedAt: page.fetchedAt })
  const first = firstSentence(lines)
  if (first < 0) return refusals.noBody
  const { paragraphs, ...article } = assemble(lines, first)
  if (paragraphs.length === 0) return refusals.noBody
  return { alignment: positions ? alignmentToText(page.text, lines, paragraphs) : null, ...article }
}

/** Where a text is nothing but one line with a clause in it, that line is its only sentence, full stop or not. */
function firstSentence(lines: readonly TextLine[]): number {
  const first = lines.findIndex((line) => line.kind === 'sentence')
  if (first >= 0) return first
  const only = lines.findIndex((line) => line.kind === 'short')
  const isOnly = lines.every((line, at) => line.kind !== 'short' || at === only)
  return isOnly && /[，,]/u.test(lines[only]?.text ?? '') ? only : -1
}

interface Assembled extends Omit<Article, 'alignment'> {
  readonly paragraphs: readonly Paragraph[]
}

function assemble(lines: readonly TextLine[], first: number): Assembled {
  const removals: Removal[] = []
  const headline = findHeadline(lines, first)
  const kept = keptLines(lines, first, headline, removals)
  const bare = cutBylines(kept, removals)
  const said = metadataOf(lines, first)
  const publisher = publisherOf(said, bare)
  const published = publishedAtOf(said)
  return {
    text: textOf(bare.paragraphs),
    paragraphs: bare.paragraphs,
    title: headline.title,
    publisher: publisher.value,
    site: null,
    authors: distinct([...said.flatMap((line) => line.authors), ...bare.authors]),
    dateline: bare.dateline,
    publishedAt: published.value,
    canonicalUrl: null,
    pages: pagesInText(lines.slice(first)),
    language: null,
    repairs: repairsOf(removals),
    removals: () => removals,
    sources: {
      ...nothingTold,
      title:
        headline.title === null ? [] : [witness(headline.at < 0 ? 'original_title' : 'line', headline.title)],
      publisher: publisher.by,
      authors: authorSources(said, bare),
      dateline: bare.dateline === null ? [] : [witness('byline', removedBy(removals, 'dateline'))],
      published_at: published.by,
    },
  }
}

function authorSources(said: readonly MetadataLine[], bare: BareParagraphs): Witness[] {
  const names = (authors: readonly LabelledAuthor[]) => authors.map(({ name }) => name).join('、')
  const around = said.flatMap((line) => line.authors)
  return [
    ...(around.length > 0 ? [witness('lines_around', names(around))] : []),
    ...(bare.authors.length > 0 ? [witness('byline', names(bare.authors))] : []),
  ]
}

function removedBy(removals: readonly Removal[], wanted: RemovalReason): string {
  return removals.find(({ reason }) => reason === wanted)?.text ?? ''
}

function keptLines(
  lines: readonly TextLine[],
  first: number,
  headline: Headline,
  removals: Removal[],
): Paragraph[] {
  const head = chooseHeadLines(lines, first, headline)
  const stays = chooseLines(lines, first).map((own, at) => head[at] ?? own)
  const last = stays.lastIndexOf(true)
  const titles = [headline.title, ...lines.map((line) => line.metadata?.originalTitle ?? null)]
  const known = titles.filter((title) => title !== null)
  return lines.flatMap((line, at) => {
    const again = at < first ? repeatsHeadline : isHeadline
    const repeated = line.kind === 'short' && at !== headline.at && again(line.text, known)
    if (stays[at] && !repeated) return [{ text: line.text, line: at, start: 0 }]
    if (at !== headline.at)
      removals.push(removalOf(line, repeated, at < first ? 'above' : at > last ? 'below' : 'inside'))
    return []
  })
}

/** Furniture by its own reason, lines that say the headline again, and what is left: other articles and lists of them. */
function removalOf(line: TextLine, repeated: boolean, place: Removal['place']): Removal {
  const other = place === 'above' ? 'outside' : 'other_article'
  return { reason: line.reason ?? (repeated ? 'headline' : other), place, text: line.text }
}

/** The lines of metadata above the first sentence, then those below up to the end of the first article's foot. */
function metadataOf(lines: readonly TextLine[], first: number): MetadataLine[] {
  const foot = lines.findIndex((line, at) => at > first && line.kind === 'furniture' && isCloser(line))
  const end = foot < 0 ? lines.length : foot + 3
  return lines
    .slice(0, end)
    .flatMap(({ metadata }, at) => (metadata === null || (at > first && isListed(metadata)) ? [] : metadata))
}

/** Below the text, a date behind what is no medium's name is another headline's. */
const isListed = ({ publisher, authors, medium }: MetadataLine): boolean =>
  publisher === null && authors.length === 0 && medium !== null && !looksLikeMedium(medium)

function publisherOf(said: readonly MetadataLine[], bare: BareParagraphs): Told<string | null> {
  const clues = [
    ['label', said.find((line) => line.publisher !== null)?.publisher ?? bare.publisher],
    ['dateline', agencyOf(bare.dateline)],
    ['byline', bare.medium],
    ['beside_date', said.find((line) => line.medium !== null)?.medium ?? null],
    ['attribution', attributedMedium(bare.paragraphs)],
  ] as const
  const told = clues.flatMap(([source, value]) => (value === null ? [] : [witness(source, value)]))
  const [first] = told
  return first === undefined
    ? untold
    : { value: first.said, by: told.filter((each) => each.said === first.said) }
}

/** The dateline's agency, unless it is the paper itself (`本报讯`). */
function agencyOf(dateline: Dateline | null): string | null {
  const agency = dateline?.agency ?? null
  return agency === null || /^本.$/u.test(agency) ? null : agency
}

/** The first with a time, for copies of the line leave it out. */
function publishedAtOf(said: readonly MetadataLine[]): Told<string | null> {
  const dated = said.filter((line) => line.publishedAt !== null)
  const sorted = [...dated.filter((line) => !line.changed), ...dated.filter((line) => line.changed)]
  const dates = sorted.flatMap((line) => line.publishedAt ?? [])
  const value = dates.find((date) => date.length > 10) ?? dates[0]
  return value === undefined ? untold : { value, by: [witness('lines_around', value)] }
}

function distinct(authors: readonly LabelledAuthor[]): LabelledAuthor[] {
  return authors.filter(({ name }, at) => authors.findIndex((other) => other.name === name) === at)
}

const refusals = {
  tooLarge: {
    reason: 'too_large',
    message: `more than ${largestPage / 1_000_000} million characters; no article is so large: give its parts one by one`,
  },
  empty: { reason: 'empty', message: 'empty: no characters but blanks' },
  notChinese: {
    reason: 'not_chinese',
    message: 'hardly any Chinese in it: under a third of its letters are Han characters, or it is Japanese',
  },
  noBody: {
    reason: 'no_body',
    message: 'no article in it: no running text, only headlines, labels or links',
  },
} as const satisfies Record<string, Refusal>
