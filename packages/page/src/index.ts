export type { Article, CleanOptions, Page } from './article.js'
export { type Decoded, decode } from './charset/decode.js'
export { cleanHtml } from './clean-html.js'
export { cleanText } from './clean-text.js'
