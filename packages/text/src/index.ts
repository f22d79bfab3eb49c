export type { Repaired } from './repaired.js'
export type { Span } from './span.js'
