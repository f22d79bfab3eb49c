export type { Field, FieldInput } from './field.js'
export type { NamedPlace } from './provinces/places.js'
export { findPlaces } from './provinces/places.js'
export { extractFields, fields } from './registry.js'
