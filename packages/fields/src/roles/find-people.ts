import type { Span } from '@jianbao/text'
import type { NameMention } from './names/find-names.js'
import { sceneOf } from './scene.js'

/** Every place where a text names a person, in order, in UTF-16 code units: what `roles` is made from. */
export function findPeople(text: string): readonly NameMention[] {
  return sceneOf(text).mentions
}

/** Every position (职务) that a text writes, with a person or without, in order, in UTF-16 code units. */
export function findPositions(text: string): Span[] {
  return sceneOf(text)
    .titles.all()
    .filter(({ kind }) => kind === 'position')
    .map(({ start, end }) => ({ start, end }))
}
