/** Where on a page an article's text stands: a closed list, each with what it is. */
export const bodySources = {
  shown: 'text that the page shows',
  hidden: 'text that the page hides until its script shows it',
  json_ld: 'articleBody of its JSON-LD',
  fallback: 'a <noscript>, <template> or <textarea>',
  script: 'strings in its scripts',
} as const
export type BodySource = keyof typeof bodySources
