export { parseNumeral } from './numerals/parse-numeral.js'
export type { Repaired } from './repaired.js'
export { simplifiedView } from './script/simplified-view.js'
export type { Span } from './span.js'
