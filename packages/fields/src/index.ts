export type { Field, FieldInput } from './field.js'
export { extractFields, fields } from './registry.js'
