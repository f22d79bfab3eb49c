export type { Article, Page } from './article.js'
