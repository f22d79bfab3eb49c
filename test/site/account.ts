import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleRecord, Reject } from '@jianbao/record'
import type { SiteInput } from './news-site.js'

/** What became of an address: the line that tells it, and in which file that stands. */
export interface Told {
  readonly address: string | null
  readonly as: 'record' | 'duplicate' | 'reject'
  readonly title?: string | null
  readonly text?: string
  /** The record's own id, or that of the record it is a duplicate of. */
  readonly id?: string
  readonly reason?: string
  readonly message?: string
}

/** What a run published, in the order of its files. */
export function toldBy(directory: string): Told[] {
  const lines = <Line>(name: string): Line[] =>
    readFileSync(join(directory, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line)
  const article = (record: ArticleRecord): Told => ({
    address: record.input.url,
    as: record.duplicate === null ? 'record' : 'duplicate',
    ...{ title: record.title, text: record.text, id: record.duplicate?.of ?? record.id },
  })
  return [
    ...lines<ArticleRecord>('records.jsonl').map(article),
    ...lines<ArticleRecord>('duplicates.jsonl').map(article),
    ...lines<Reject>('rejects.jsonl').map(
      ({ input, reason, message }): Told => ({ address: input.url, as: 'reject', reason, message }),
    ),
  ]
}

/** Every way in which what a run published is not what has to come of the site's addresses in this edition. */
export function misaccounted(inputs: readonly SiteInput[], told: readonly Told[], edition: number): string[] {
  const byAddress = new Map<string, Told[]>()
  for (const one of told) {
    const address = one.address ?? ''
    byAddress.set(address, [...(byAddress.get(address) ?? []), one])
  }
  const faults: string[] = []
  const first = new Map<string, string | undefined>()
  for (const input of inputs) {
    const [one, ...others] = byAddress.get(input.address) ?? []
    byAddress.delete(input.address)
    if (one === undefined) faults.push(`lost: ${input.address}`)
    else if (others.length > 0) faults.push(`${others.length + 1} times: ${input.address}`)
    else faults.push(...faultOf(input, one, first, edition))
  }
  for (const address of byAddress.keys()) faults.push(`nobody asked for ${address}`)
  return faults
}

function faultOf(
  { address, expected }: SiteInput,
  told: Told,
  first: Map<string, string | undefined>,
  edition: number,
): string[] {
  if (expected.becomes === 'reject') {
    const right = told.as === 'reject' && told.reason === expected.reason
    return right ? [] : [`${address} must be refused as ${expected.reason}, not ${shown(told)}`]
  }
  if (told.as === 'reject')
    return told.reason === expected.orReject ? [] : [`${address} must be an article, not ${shown(told)}`]
  const { story } = expected
  const known = first.has(story)
  const faults: string[] = []
  if (known !== (told.as === 'duplicate')) faults.push(`${address} (${story}) must not be ${shown(told)}`)
  if (known && told.id !== first.get(story)) faults.push(`${address} is a duplicate of another than ${story}`)
  if (told.text !== expected.text(edition)) faults.push(`${address} has another text: ${told.text}`)
  if (told.title !== expected.title) faults.push(`${address} has another title: ${told.title}`)
  if (!known) first.set(story, told.id)
  return faults
}

function shown({ as, reason = '', message = '' }: Told): string {
  return `${as} ${reason} ${message}`.trim()
}
