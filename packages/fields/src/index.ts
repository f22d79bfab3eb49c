export { amounts } from './amounts/amounts.js'
export { counts } from './counts/counts.js'
export type { Field, FieldInput, Findings, Ruled } from './field.js'
export {
  defineField,
  type EntrySchema,
  entriesOf,
  isOwnField,
  type OwnField,
  OwnFieldError,
} from './own-field.js'
export type { NamedPlace } from './provinces/places.js'
export { findPlaces } from './provinces/places.js'
export {
  type ExtractedFields,
  type ExtractOptions,
  extractFields,
  fields,
  fieldsInTurns,
} from './registry.js'
export { findPeople, findPositions } from './roles/find-people.js'
export { roles } from './roles/roles.js'
export { sentences } from './sentences/sentences.js'
export { sideBySide, type Turns, withoutPause, worthSideBySide } from './turns.js'
