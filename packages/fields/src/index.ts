export type { Field, FieldInput } from './field.js'
