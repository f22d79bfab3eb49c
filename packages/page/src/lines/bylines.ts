export type { BylineCut } from './byline-cut.js'
export { cutHead } from './cut-head.js'
export { cutSignature } from './cut-signature.js'
export { cutTail } from './cut-tail.js'
