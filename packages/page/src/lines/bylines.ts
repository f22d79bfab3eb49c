export type { BylineCut } from './byline-cut.js'
export { cutHead } from './cut-head.js'
export { cutTail } from './cut-tail.js'
