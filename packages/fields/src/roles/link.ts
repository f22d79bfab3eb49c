import type { RoleName } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import type { Refusals } from '../refusals.js'
import type { NameMention } from './names/find-names.js'
import type { TokenIndex } from './organizations/organizations.js'
import type { Title, Titles } from './titles/find-titles.js'

/** What one place of the text says about a person. */
export interface Link {
  readonly labels: readonly RoleName[]
  readonly positions: readonly Position[]
}

export interface Position {
  readonly words: string
  readonly role: RoleName
  readonly organization: Span | null
  readonly start: number
}

/** A text with its names and titles, indexed by where they begin and end. */
export interface Scene {
  readonly text: string
  readonly index: TokenIndex
  readonly mentions: readonly NameMention[]
  readonly nameStarts: ReadonlyMap<number, NameMention>
  readonly nameEnds: ReadonlyMap<number, NameMention>
  readonly titles: Titles
  /** How many stretches were no names, by reason. */
  readonly refusals: Refusals
}

export const NO_LINK: Link = { labels: [], positions: [] }

/** How far behind a name, or a list of names, a title still says what they are. */
export const WINDOW = 40
export const TITLES_IN_ROW = 4
/** Farther back no organisation begins. */
const LINE_REACH = 80

/** Where the line of a place begins, or as far back as an organisation may. */
export function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LINE_REACH)
  return from + text.slice(from, at).lastIndexOf('\n') + 1
}

/** What a title says, with the institution that it is of. */
export function linkOf(title: Title, organization: Span | null): Link {
  if (title.kind === 'label') return { labels: [title.role], positions: [] }
  if (title.kind === 'address') return NO_LINK
  return {
    labels: [],
    positions: [{ words: title.words, role: title.role, organization, start: title.start }],
  }
}
