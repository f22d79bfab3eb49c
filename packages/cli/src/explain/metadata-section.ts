import { metadataSources, type Witness } from '@jianbao/page'
import type { ExplainedMetadata, Explanation } from '@jianbao/pipeline'
import { clipped } from './columns.js'
import { heading, roomBeside, row, type Sheet } from './sheet.js'

/** Each piece of metadata, and under it where it comes from. */
export function metadataSection(sheet: Sheet, { metadata }: Explanation): string[] {
  if (metadata === null) return []
  const told = values(metadata)
  const known = told.filter(([, value]) => value !== null)
  const unknown = told.flatMap(([name, value]) => (value === null ? [name] : []))
  return [
    heading(sheet, 'METADATA', `${known.length} of ${told.length} known`),
    ...known.flatMap(([name, value, sources]) => [
      row(sheet, name, value ?? ''),
      ...(sources.length === 0 ? [] : [origin(sheet, value ?? '', sources)]),
    ]),
    ...(unknown.length === 0 ? [] : [row(sheet, 'not told', unknown.join(', '))]),
  ]
}

type Told = readonly [name: keyof ExplainedMetadata, value: string | null, sources: readonly Witness[]]

type PlainName = 'title' | 'publisher' | 'site' | 'published_at' | 'canonical_url' | 'language'

function values(metadata: ExplainedMetadata): Told[] {
  const { authors, dateline, pages } = metadata
  const people = authors.value.map(({ name, role }) => `${name} (${role})`).join(' ')
  const sent = [dateline.value?.agency, dateline.value?.place, dateline.value?.date].filter(Boolean).join(' ')
  const page = pages.value
  const plain = (name: PlainName): Told => [name, metadata[name].value, metadata[name].sources]
  return [
    plain('title'),
    plain('published_at'),
    plain('publisher'),
    plain('site'),
    ['authors', people === '' ? null : people, authors.sources],
    ['dateline', sent === '' ? null : sent, dateline.sources],
    plain('canonical_url'),
    plain('language'),
    [
      'pages',
      page === null
        ? null
        : `${page.index} of ${page.total ?? '?'}${page.next === null ? '' : `, next: ${page.next}`}`,
      pages.sources,
    ],
  ]
}

/** `← a heading above the text; agreeing: <title>, <meta> og:title`, and the words where they are others. */
function origin(sheet: Sheet, value: string, [first, ...others]: readonly Witness[]): string {
  if (first === undefined) return ''
  const said = first.said === '' || first.said === value ? '' : ` “${first.said}”`
  const agreeing = others.length === 0 ? '' : `; agreeing: ${others.map(nameOf).join(', ')}`
  const room = roomBeside(sheet) - 2
  const shown = clipped(`${nameOf(first)}${clipped(said, Math.max(20, room >> 1))}${agreeing}`, room)
  return sheet.paint.faint(row(sheet, '', `← ${shown}`))
}

function nameOf({ source, name }: Witness): string {
  return name === null ? metadataSources[source] : `${metadataSources[source]} ${name}`
}
