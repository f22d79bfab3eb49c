export type { Batch, InputRef } from './inputs/input-ref.js'
