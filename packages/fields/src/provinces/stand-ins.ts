import type { Boundary } from './boundaries.js'
import type { Candidate } from './divisions.js'
import { airports, institutions } from './institutions.js'

function standIn(place: string): readonly Candidate[] {
  const [code = '', name = ''] = place.split(' ')
  return [{ division: { code, name }, need: 'alone', via: 'institution' }]
}

/** Names that stand for a place without naming it, and what they stand for. */
export function standIns(): Map<string, readonly Candidate[]> {
  const names = new Map(institutions.map(([form, , , place]) => [form, standIn(place)]))
  for (const [name, place] of airports) {
    for (const kind of ['机场', '国际机场']) names.set(name + kind, standIn(place))
  }
  return names
}

/** Where the characters of a short name arise by chance. */
export const standInBoundaries: readonly Boundary[] = institutions.map(([form, before, after]) => ({
  names: [form],
  before,
  after: [...after],
}))
